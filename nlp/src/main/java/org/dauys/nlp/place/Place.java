package org.dauys.nlp.place;

/**
 * A place that a text may name.
 *
 * @param level its kind
 * @param region ISO 3166-2:KZ code
 * @param district KATO code, empty for a region and for a place in no single district
 */
record Place(Level level, String region, String district) {}
