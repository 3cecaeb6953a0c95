/**
 * The only door: over HTTP and from files, every submission is validated, masked and published by
 * the same {@link org.dauys.ingest.intake.Intake}.
 */
package org.dauys.ingest;
