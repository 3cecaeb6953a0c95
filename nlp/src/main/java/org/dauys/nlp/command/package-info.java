/** The command {@code ./dauys tag}: tags for a file, without Kafka. */
package org.dauys.nlp.command;
