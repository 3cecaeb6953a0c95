/**
 * What became of every feedback: an index on disk that follows Kafka and can be built anew from it.
 */
package org.dauys.ingest.receipt;
