/** When more is said than usual: the rule, and what it is applied to. No Kafka. */
package org.dauys.streams.surge;
