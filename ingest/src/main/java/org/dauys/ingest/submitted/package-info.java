/**
 * The door for clients that already live on Kafka: from {@code feedback.submitted} through the
 * intake.
 */
package org.dauys.ingest.submitted;
