package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.absentAsEmpty;
import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.required;

import java.util.List;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * What the tagger read in one text.
 *
 * @param language of the whole text
 * @param themes at most {@value #MAX_THEMES}, the surest first; empty means unknown
 * @param region where the matter lies, and what that rests on
 * @param district KATO code of the district; empty if unknown
 * @param sentiment tone of the whole text
 * @param stance what the author wants
 * @param statements the sentences of the text with tags of their own
 * @param model version of the models that did the tagging
 * @param taxonomy version of the themes
 */
public record Tags(
    Language language,
    List<ThemeTag> themes,
    RegionTag region,
    String district,
    Scored<Sentiment> sentiment,
    Scored<Stance> stance,
    List<Statement> statements,
    String model,
    String taxonomy) {

  /** The most themes one feedback is given. */
  public static final int MAX_THEMES = 3;

  public Tags {
    language = present(language, "language");
    themes = absentAsEmpty(themes);
    region = present(region, "region");
    district = absentAsEmpty(district);
    sentiment = present(sentiment, "sentiment");
    stance = present(stance, "stance");
    statements = absentAsEmpty(statements);
    model = required(model, "model");
    taxonomy = required(taxonomy, "taxonomy");
  }
}
