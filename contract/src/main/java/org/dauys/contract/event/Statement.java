package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.absentAsEmpty;
import static org.dauys.contract.event.Checks.present;

import java.util.List;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * A sentence or clause of a feedback.
 *
 * @param span where it stands in the feedback's text
 * @param language of this statement
 * @param themes at most {@value Tags#MAX_THEMES}, the surest first; spans count from the start of
 *     the feedback's text
 * @param sentiment tone of this statement
 * @param stance what the author wants in it
 */
public record Statement(
    Span span,
    Language language,
    List<ThemeTag> themes,
    Scored<Sentiment> sentiment,
    Scored<Stance> stance) {

  public Statement {
    span = present(span, "statement span");
    language = present(language, "statement language");
    themes = absentAsEmpty(themes);
    sentiment = present(sentiment, "statement sentiment");
    stance = present(stance, "statement stance");
  }
}
