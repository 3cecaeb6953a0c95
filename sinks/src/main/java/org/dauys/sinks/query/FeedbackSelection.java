package org.dauys.sinks.query;

/**
 * Which pieces of feedback to list.
 *
 * @param wanted as for totals
 * @param words words that each piece must have, in any form; empty for all
 * @param family only the members of this family; empty for all
 * @param varied only members of a family that are not word for word its first text
 * @param countedAs code of the count in which they stand; empty for all three
 * @param after where the page before ended
 * @param limit most pieces on this page
 */
public record FeedbackSelection(
    Narrowed wanted,
    String words,
    String family,
    boolean varied,
    String countedAs,
    Cursor after,
    int limit) {}
