package org.dauys.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.ThemeTag;
import org.dauys.sinks.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyRowsIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final List<String> COLUMNS =
      List.of("a", "n", "p", "at", "day", "later", "texts", "theme", "sure", "s", "e", "words");

  private DataSource database;
  private Tables tables;

  @BeforeEach
  void create() throws SQLException {
    database = POSTGRES.empty();
    tables = new Tables(database);
    tables.execute(
        "create table thing (a text, n int, p float8, at timestamptz, day date,"
            + " later timestamptz, texts text[], theme text[], sure float8[], s int[], e int[],"
            + " words tsvector)");
  }

  @Test
  void everyTypeArrivesAsItIs() throws SQLException {
    var rows = new CopyRows("thing", COLUMNS);
    rows.row()
        .text("сөз \"quoted\"\t\\")
        .number(-7)
        .probability(0.1)
        .instant(Instant.parse("1931-02-03T04:05:06.123456Z"))
        .day(LocalDate.of(1, 1, 1))
        .instantOrNull(Optional.of(Instant.parse("9999-12-30T00:00:00Z")))
        .texts(List.of("", "a,{b}"))
        .themes(List.of(new ThemeTag("roads", 0.25, new Span(1, 4))))
        .lexemes(Set.of("жол", "it's"));
    store(rows);

    assertThat(tables.texts("select a from thing")).containsExactly("сөз \"quoted\"\t\\");
    assertThat(
            tables.texts(
                "select concat_ws('; ', n, p, at at time zone 'UTC', day, later at time zone 'UTC',"
                    + " texts, theme, sure, s, e, words) from thing"))
        .containsExactly(
            "-7; 0.1; 1931-02-03 04:05:06.123456; 0001-01-01; 9999-12-30 00:00:00;"
                + " {\"\",\"a,{b}\"}; {roads}; {0.25}; {1}; {4}; 'it''s' 'жол'");
  }

  @Test
  void nothingArrivesAsNothing() throws SQLException {
    var rows = new CopyRows("thing", COLUMNS);
    rows.row()
        .textOrNull("")
        .number(0)
        .probability(0)
        .instant(Instant.EPOCH)
        .day(LocalDate.EPOCH)
        .instantOrNull(Optional.empty())
        .texts(List.of())
        .themes(List.of())
        .lexemes(Set.of());
    store(rows);

    assertThat(
            tables.texts(
                "select concat_ws('; ', a, n, later, texts, theme, sure, s, e, words = '')"
                    + " from thing"))
        .containsExactly("0; {}; {}; {}; {}; {}; t");
  }

  private void store(CopyRows rows) throws SQLException {
    try (var connection = database.getConnection()) {
      rows.into(connection);
      connection.commit();
    }
  }
}
