package org.dauys.ingest.files;

/**
 * A row of a file.
 *
 * @param number counted from 1, without the header
 * @param content as it came, for the report of rejected rows
 * @param json the submission that it makes, one line
 */
record Row(int number, Object content, String json) {}
