/** The sink's tables filled from Kafka, beside plain JDBC and COPY of the same rows. */
package org.dauys.bench.store;
