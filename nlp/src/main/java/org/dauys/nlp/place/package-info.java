/**
 * Places in texts: a gazetteer of the regions, cities, districts and district centres of
 * Kazakhstan, of the villages of West Kazakhstan and of some landmarks, and the rules that tell a
 * place from a street, a newspaper or a surname.
 *
 * <p>The tables beside this package are its knowledge. {@code places.tsv} and {@code villages.tsv}
 * hold stems, not forms: Russian declension and Kazakh suffixes are {@link
 * org.dauys.nlp.place.Endings}. A column {@code bare} and {@code conditions.tsv} say when a name
 * counts by itself ({@link org.dauys.nlp.place.Condition}), {@code cues.tsv} which words beside it
 * decide. Source of names: KATO of 17 October 2022 and its edition of November 2025 for towns;
 * former and colloquial names, conditions and cues are our own.
 */
package org.dauys.nlp.place;
