package org.dauys.ingest.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A row that was not taken, and why.
 *
 * @param row its number
 * @param code for programs
 * @param field name of the field; empty if it is about the whole row
 * @param reason for people
 * @param record the row as it came
 */
@JsonPropertyOrder({"row", "code", "field", "reason", "record"})
public record Rejection(int row, String code, String field, String reason, Object record) {}
