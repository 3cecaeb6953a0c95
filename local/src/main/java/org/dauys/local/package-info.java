/**
 * Everything in one process: a real Kafka broker, a real PostgreSQL, ingest, streams and sinks; and
 * the command line {@code ./dauys}.
 */
package org.dauys.local;
