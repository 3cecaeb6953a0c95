/** Writing to Kafka: what was accepted, bounded in memory and in time. */
package org.dauys.ingest.publish;
