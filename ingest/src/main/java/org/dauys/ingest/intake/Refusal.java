package org.dauys.ingest.intake;

/**
 * Why and where a submission was refused, without a word of its values.
 *
 * @param code for programs
 * @param field name of the field; empty if it is about the whole
 * @param reason for people: what was expected
 * @param line line of the request or row of the file, counted from 1
 */
public record Refusal(RefusalCode code, String field, String reason, int line) implements Verdict {}
