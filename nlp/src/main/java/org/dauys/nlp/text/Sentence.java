package org.dauys.nlp.text;

import java.util.List;

/**
 * A sentence of a text.
 *
 * @param start first UTF-16 unit in the original text
 * @param end one past the last unit
 * @param words its tokens
 */
public record Sentence(int start, int end, List<Word> words) {}
