package org.dauys.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Random;
import javax.sql.DataSource;
import org.dauys.sinks.StoredFeedback;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody finds who asks the store in SQL. */
class AnalystIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private final DataSource database = POSTGRES.migrated();
  private final Tables tables = new Tables(database);

  @Test
  void everyTableAndColumnIsExplained() throws SQLException {
    assertThat(
            tables.texts(
                """
                select relname || coalesce('.' || attname, '')
                  from pg_class
                  left join pg_attribute on attrelid = pg_class.oid and attnum > 0
                                            and not attisdropped
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
                   and relname <> 'flyway_schema_history'
                   and (obj_description(pg_class.oid, 'pg_class') is null
                        or col_description(pg_class.oid, attnum) is null)"""))
        .isEmpty();
  }

  @Test
  void anAnalystReadsEverythingAndChangesNothing() throws SQLException {
    new StoredFeedback(database, new SyntheticFeedback(new Random(1))).add("id-", 50);

    assertThat(asAnalyst("select count(*) from feedback")).isEqualTo(50);
    assertThat(asAnalyst("select count(*) from publication")).isZero();
    assertThatThrownBy(() -> asAnalyst("delete from feedback returning 1"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aRebuildBringsBackWhatWasThere() throws SQLException {
    var feedback = new StoredFeedback(database, new SyntheticFeedback(new Random(1)));
    feedback.add("id-", 200);
    var before = tables.everything();

    Rebuild.start(database);
    assertThat(tables.number("select count(*) from feedback")).isZero();
    feedback.follow();

    assertThat(tables.everything()).isEqualTo(before);
  }

  private long asAnalyst(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set local role dauys_analyst");
      try (var row = statement.executeQuery(sql)) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
