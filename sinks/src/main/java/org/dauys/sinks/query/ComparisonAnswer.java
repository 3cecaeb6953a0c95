package org.dauys.sinks.query;

/**
 * Two groups beside each other, on one snapshot.
 *
 * @param a the one
 * @param b the other
 */
public record ComparisonAnswer(TotalsAnswer a, TotalsAnswer b) {}
