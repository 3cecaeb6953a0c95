package org.dauys.nlp.place;

/**
 * A place named in a text.
 *
 * @param start first UTF-16 unit in the original text
 * @param end one past the last unit
 * @param region ISO 3166-2:KZ code
 * @param district KATO code, or empty if only the region is known
 * @param confidence 0 to 1: how sure it is that the words name that place
 */
public record PlaceMention(int start, int end, String region, String district, double confidence) {}
