package org.dauys.ingest.intake;

import static org.dauys.ingest.intake.Checks.required;
import static org.dauys.ingest.intake.Checks.text;
import static org.dauys.ingest.intake.Checks.word;
import static org.dauys.ingest.intake.RefusalCode.MISSING;
import static org.dauys.ingest.intake.RefusalCode.REPEATED_FIELD;
import static org.dauys.ingest.intake.RefusalCode.TOO_LONG;
import static org.dauys.ingest.intake.RefusalCode.UNKNOWN_VALUE;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.Tags;
import org.dauys.contract.place.Places;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.ingest.mask.Masker;

/**
 * Takes what an analyst sets in place of the models' reading: checked against the same vocabularies
 * that the models use, or refused with the first thing that is wrong. Thread-safe.
 */
public final class Corrections {

  private static final int WHY_CHARS = 500;
  private static final String UNKNOWN_REGION = "unknown";

  private final Masker masker;
  private final Clock clock;
  private final Places places = Places.shipped();
  private final Taxonomy taxonomy = Taxonomy.shipped();
  private final CorrectionReader reader = new CorrectionReader();

  /** Corrections dated by that clock; an analyst's reason is masked like everybody's words. */
  public Corrections(Masker masker, Clock clock) {
    this.masker = masker;
    this.clock = clock;
  }

  /**
   * Takes the whole standing correction of one feedback.
   *
   * @param json one JSON object in UTF-8, backed by an array
   * @param id of the feedback
   * @param by name of the analyst's key
   */
  public Verdict take(ByteBuffer json, String id, String by) {
    try {
      return new Corrected(corrected(reader.read(json), id, by));
    } catch (RefusedException e) {
      return e.startingAt(1);
    }
  }

  private FeedbackCorrected corrected(CorrectionDraft draft, String id, String by)
      throws RefusedException {
    if (draft.isEmpty()) {
      throw new RefusedException(
          MISSING, "", "should set at least one of themes, region, sentiment, stance");
    }
    return new FeedbackCorrected(
        FeedbackCorrected.VERSION,
        id,
        themes(draft.themes()),
        region(draft.text("region")),
        optional("sentiment", Sentiment.class, draft),
        optional("stance", Stance.class, draft),
        by,
        masker.mask(required("why", text("why", draft.text("why"), WHY_CHARS))).text(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Optional<List<String>> themes(Optional<List<String>> themes) throws RefusedException {
    if (themes.isEmpty()) {
      return themes;
    }
    if (themes.get().size() > Tags.MAX_THEMES) {
      throw new RefusedException(
          TOO_LONG, "themes", "should be at most " + Tags.MAX_THEMES + " themes");
    }
    var seen = new HashSet<String>();
    for (var theme : themes.get()) {
      if (taxonomy.find(theme).filter(known -> !known.isGroup()).isEmpty()) {
        throw new RefusedException(
            UNKNOWN_VALUE, "themes", "should be ids of themes such as pensions");
      }
      if (!seen.add(theme)) {
        throw new RefusedException(REPEATED_FIELD, "themes", "should name a theme once");
      }
    }
    return themes;
  }

  private Optional<String> region(String region) throws RefusedException {
    if (region.isEmpty()) {
      return Optional.empty();
    }
    if (!region.equals(UNKNOWN_REGION) && places.region(region).isEmpty()) {
      throw new RefusedException(
          UNKNOWN_VALUE, "region", "should be an ISO 3166-2:KZ code such as KZ-27, or unknown");
    }
    return Optional.of(region);
  }

  private static <E extends Enum<E> & Coded> Optional<E> optional(
      String field, Class<E> vocabulary, CorrectionDraft draft) throws RefusedException {
    var value = draft.text(field);
    return value.isEmpty() ? Optional.empty() : Optional.of(word(field, vocabulary, value));
  }
}
