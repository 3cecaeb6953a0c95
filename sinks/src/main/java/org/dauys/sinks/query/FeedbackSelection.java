package org.dauys.sinks.query;

/**
 * Which pieces of feedback to list.
 *
 * @param selection as for totals
 * @param countedAs code of the count in which they stand; empty for all three
 * @param sentiment code of the tone; empty for all
 * @param stance code of the stance; empty for all
 * @param after where the page before ended
 * @param limit most pieces on this page
 */
public record FeedbackSelection(
    Selection selection,
    String countedAs,
    String sentiment,
    String stance,
    Cursor after,
    int limit) {}
