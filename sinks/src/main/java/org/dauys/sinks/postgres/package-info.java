/** The reporting store: its tables, and the loop that keeps them equal to the Kafka topics. */
package org.dauys.sinks.postgres;
