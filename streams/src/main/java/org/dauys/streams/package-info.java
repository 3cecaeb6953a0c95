/** The middle of the picture: a Kafka Streams topology, one class per box under {@code step}. */
package org.dauys.streams;
