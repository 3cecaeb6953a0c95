package org.dauys.nlp.feature;

import java.util.List;
import org.dauys.nlp.feature.PrefixLexicon.Beginning;
import org.dauys.nlp.feature.ThemeStems.Vote;

/**
 * All that depends on a word and its language alone, so that it is worked out once for every time
 * the word is met.
 *
 * @param form folded letters, in Cyrillic if the word is Kazakh
 * @param stem its stem
 * @param own what is kept of the word's own features
 * @param ownCount how many those are
 * @param asFirst the beginning of the hash of a pair of stems of which this is the first
 * @param asFirstOfSkip the same for two stems with one between them
 * @param themes entries of the themes' word lists that may begin here
 * @param polarity entries of the list of polarity that may begin here
 */
record Lexeme<V>(
    String form,
    String stem,
    V own,
    int ownCount,
    long asFirst,
    long asFirstOfSkip,
    Beginning<List<Vote>> themes,
    Beginning<Polarity.Entry> polarity) {}
