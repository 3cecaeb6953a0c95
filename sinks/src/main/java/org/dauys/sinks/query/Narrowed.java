package org.dauys.sinks.query;

/**
 * A selection and what no cell of the totals knows. An empty text selects everything.
 *
 * @param selection what cells know
 * @param district KATO code, or {@code unknown}
 * @param role code of the capacity in which the authors spoke
 * @param sentiment code of the tone
 * @param stance code of the stance
 */
public record Narrowed(
    Selection selection, String district, String role, String sentiment, String stance) {}
