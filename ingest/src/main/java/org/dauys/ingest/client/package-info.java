/**
 * A small client of the gateway, for programs in Java and for the importer: batches, retries that
 * count nothing twice, keys.
 */
package org.dauys.ingest.client;
