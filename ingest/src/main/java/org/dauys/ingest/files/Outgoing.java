package org.dauys.ingest.files;

import org.dauys.ingest.format.Row;

/**
 * A row on its way to the door.
 *
 * @param json the submission, one line
 */
record Outgoing(Row row, String json) {}
