package org.dauys.ingest.mask;

/**
 * Where an identifier stood.
 *
 * @param start first UTF-16 unit in the input
 * @param end one past the last
 * @param type what it is
 */
public record IdentifierSpan(int start, int end, Identifier type) {}
