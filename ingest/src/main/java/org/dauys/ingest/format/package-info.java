/**
 * The kinds of file that people have, each turned into rows: one class per format, chosen by {@link
 * org.dauys.ingest.format.Formats}. Knows nothing of where the rows go.
 */
package org.dauys.ingest.format;
