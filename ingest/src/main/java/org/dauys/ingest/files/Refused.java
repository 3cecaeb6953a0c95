package org.dauys.ingest.files;

/**
 * A row of a file that was not taken, without a word of it.
 *
 * @param file which of an archive; empty if it is no archive
 * @param row as a spreadsheet counts, or the line
 * @param code for programs
 * @param field empty if it is about the whole row
 * @param reason what was expected
 */
public record Refused(String file, int row, String code, String field, String reason) {}
