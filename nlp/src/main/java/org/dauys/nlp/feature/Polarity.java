package org.dauys.nlp.feature;

import java.util.List;
import org.dauys.contract.Table;

/**
 * The word list of polarity and its operators: who praises, blames, negates, wishes, asks. Source:
 * written for this project ({@code polarity.tsv}). Thread-safe.
 */
final class Polarity {

  /** What an entry does. */
  enum Effect {
    POLAR,
    NEGATOR,
    INTENSIFIER,
    DIMINISHER,
    CONTRAST,
    WISH,
    ASK,
    FOR,
    AGAINST,
    IRONY,
    THANKS
  }

  /**
   * An entry of the list.
   *
   * @param effect what it does
   * @param strength -2 to 2 for a polar word, else 0
   * @param after whether it acts on the word before it, as Kazakh negators do
   */
  record Entry(Effect effect, int strength, boolean after) {}

  static final PrefixLexicon<Entry> LEXICON = load();

  private Polarity() {}

  private static PrefixLexicon<Entry> load() {
    var lexicon = PrefixLexicon.<Entry>builder();
    for (var row : Table.rows(Polarity.class, "polarity.tsv")) {
      lexicon.add(row.get("stem"), entry(row.get("polarity"), row.get("lang").equals("kk")));
    }
    return lexicon.build();
  }

  private static Entry entry(String polarity, boolean kazakh) {
    if (List.of("2", "1", "-1", "-2").contains(polarity)) {
      return new Entry(Effect.POLAR, Integer.parseInt(polarity), false);
    }
    return new Entry(Effect.valueOf(polarity.toUpperCase(java.util.Locale.ROOT)), 0, kazakh);
  }
}
