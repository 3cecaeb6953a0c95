package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.required;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * What an analyst set in place of what the models read: everything that stands corrected in one
 * feedback, so that a later correction replaces the earlier one whole. Value of {@code
 * feedback.corrected}, keyed by the feedback id; a tombstone undoes it.
 *
 * <p>A field that is absent leaves the models' reading as it is.
 *
 * @param v version of the event, 1
 * @param id feedback id
 * @param themes themes of the whole text, the weightiest first; an empty list says that it has none
 * @param region where the matter lies, ISO 3166-2:KZ, or {@code unknown}
 * @param sentiment tone of the whole text
 * @param stance what the author wants
 * @param by name of the analyst's key, never an author
 * @param why the analyst's reason, free of the citizen's words
 * @param at when it was corrected
 */
public record FeedbackCorrected(
    int v,
    String id,
    Optional<List<String>> themes,
    Optional<String> region,
    Optional<Sentiment> sentiment,
    Optional<Stance> stance,
    String by,
    String why,
    Instant at) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public FeedbackCorrected {
    id = required(id, "id");
    themes = present(themes, "themes").map(List::copyOf);
    region = present(region, "region");
    sentiment = present(sentiment, "sentiment");
    stance = present(stance, "stance");
    by = required(by, "by");
    why = required(why, "why");
    at = present(at, "at");
    if (themes.isPresent() && themes.get().size() > Tags.MAX_THEMES) {
      throw new IllegalArgumentException("themes are more than " + Tags.MAX_THEMES);
    }
    if (themes.isEmpty() && region.isEmpty() && sentiment.isEmpty() && stance.isEmpty()) {
      throw new IllegalArgumentException("nothing is corrected");
    }
  }
}
