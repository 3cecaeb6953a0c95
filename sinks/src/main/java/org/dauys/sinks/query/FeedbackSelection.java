package org.dauys.sinks.query;

/**
 * Which pieces of feedback to list.
 *
 * @param wanted as for totals
 * @param words words that each piece must have, in any form; empty for all
 * @param family only the members of this family; empty for all
 * @param countedAs code of the count in which they stand; empty for all three
 * @param after where the page before ended
 * @param limit most pieces on this page
 */
public record FeedbackSelection(
    Narrowed wanted, String words, String family, String countedAs, Cursor after, int limit) {}
