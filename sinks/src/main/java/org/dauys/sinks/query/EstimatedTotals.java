package org.dauys.sinks.query;

import java.util.Optional;
import org.dauys.sinks.estimate.Estimates;
import org.dauys.sinks.estimate.ShareEstimator;
import org.dauys.sinks.query.TotalsAnswer.Part;
import org.dauys.sinks.query.TotalsAnswer.Row;
import org.dauys.sinks.query.TotalsAnswer.Share;

/** Puts beside what was counted what is likely true. Thread-safe. */
public final class EstimatedTotals {

  private final ShareEstimator estimator = ShareEstimator.shipped();

  /** The answer with estimates wherever they can be made; the counts stay as they are. */
  public TotalsAnswer of(TotalsAnswer counted, Narrowed wanted, Optional<PiecesBy> by) {
    if (!wanted.sentiment().isEmpty() || !wanted.stance().isEmpty()) {
      return counted;
    }
    var language = wanted.selection().language();
    var estimates = estimator.of(counted.total(), language);
    var rows =
        counted.rows().stream()
            .map(row -> row(row, estimates, language, by.filter(PiecesBy.LANGUAGE::equals)))
            .toList();
    return new TotalsAnswer(counted.total(), estimates, rows);
  }

  private Row row(
      Row row, Optional<Estimates> ofAll, String language, Optional<PiecesBy> byLanguage) {
    if (row instanceof Share share) {
      return share.with(ofAll.flatMap(estimates -> estimates.of(share.key())));
    }
    var part = (Part) row;
    return part.with(estimator.of(part.figures(), byLanguage.isPresent() ? part.key() : language));
  }
}
