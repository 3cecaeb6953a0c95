package org.dauys.nlp.model;

/**
 * The outcomes of one model in a joint table.
 *
 * @param from the first
 * @param count how many
 * @param temperature what scores are divided by before they become probabilities
 */
public record Range(int from, int count, double temperature) {}
