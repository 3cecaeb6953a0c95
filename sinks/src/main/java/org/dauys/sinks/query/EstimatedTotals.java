package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.dauys.sinks.estimate.Estimates;
import org.dauys.sinks.estimate.ShareEstimator;
import org.dauys.sinks.query.TotalsAnswer.Part;
import org.dauys.sinks.query.TotalsAnswer.Row;
import org.dauys.sinks.query.TotalsAnswer.Share;

/**
 * Puts beside what was counted what is likely true, as long as everything in the store was read by
 * the models whose errors are known. Thread-safe.
 */
public final class EstimatedTotals {

  /** The ends of an index: quick however many pieces there are. */
  private static final String MODELS = "select min(model), max(model) from feedback";

  private final ShareEstimator estimator = ShareEstimator.shipped();

  /** The answer with estimates wherever they can be made; call it on one snapshot. */
  public TotalsAnswer answer(
      Connection connection, TotalsAnswer counted, Narrowed wanted, Optional<PiecesBy> by)
      throws SQLException {
    return isOfKnownModels(connection) ? of(counted, wanted, by) : counted;
  }

  private boolean isOfKnownModels(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(MODELS);
        var row = query.executeQuery()) {
      row.next();
      return estimator.model().equals(row.getString(1))
          && estimator.model().equals(row.getString(2));
    }
  }

  TotalsAnswer of(TotalsAnswer counted, Narrowed wanted, Optional<PiecesBy> by) {
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
