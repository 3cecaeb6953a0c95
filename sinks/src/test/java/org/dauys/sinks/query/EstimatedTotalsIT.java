package org.dauys.sinks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.dauys.sinks.StoredFeedback;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Estimates over a store that really holds what models have read. */
class EstimatedTotalsIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final Narrowed ALL = new Narrowed(Selection.ALL, "", "", "", "");
  private final EstimatedTotals estimated = new EstimatedTotals();

  @Test
  void estimatesEndWhereOtherModelsHaveReadAnything() throws SQLException {
    var database = POSTGRES.migrated();
    new StoredFeedback(database, new SyntheticFeedback(new Random(4))).add("piece-", 100);
    assertThat(total(database).estimates()).isPresent();

    try (var connection = database.getConnection();
        var other = connection.createStatement()) {
      other.execute("update feedback set model = 'another' where id = 'piece-7'");
      connection.commit();
    }

    assertThat(total(database).estimates()).isEmpty();
  }

  private TotalsAnswer total(DataSource database) throws SQLException {
    return new Snapshots(database)
        .ask(
            connection ->
                estimated.answer(
                    connection,
                    new TotalsQuery()
                        .answer(
                            connection,
                            new Narrowed(Selection.ALL, "", "", "", ""),
                            Optional.empty()),
                    ALL,
                    Optional.empty()));
  }
}
