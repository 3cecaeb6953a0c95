package org.dauys.sinks.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.sinks.StoredFeedback;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;
import org.dauys.sinks.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ExportIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private Path folder;
  private DataSource database;
  private List<FeedbackTagged> pieces;

  @BeforeAll
  void store(@TempDir Path exported) throws Exception {
    database = POSTGRES.migrated();
    pieces = store(database, 1000);
    folder = exported;
    new Export(folder).write(database);
  }

  private static List<FeedbackTagged> store(DataSource database, int count) {
    return new StoredFeedback(database, SyntheticFeedback.uneven(new Random(11))).add("id-", count);
  }

  @Test
  void csvAndParquetTellTheFiguresOfTheTopicCellByCell() throws Exception {
    var expected = new TreeMap<String, Long>();
    SyntheticTopics.cells(pieces)
        .forEach(
            (cell, figures) ->
                expected.put(
                    String.join(
                        " ",
                        cell.consultation(),
                        cell.day().toString(),
                        cell.theme(),
                        cell.region(),
                        cell.channel().code(),
                        cell.language().code()),
                    figures.pieces()));
    for (var kind : List.of("csv", "parquet")) {
      assertThat(cells(folder, kind)).as(kind).isEqualTo(expected);
    }
  }

  @Test
  void csvAndParquetHoldTheWordsUnaltered() throws Exception {
    var expected =
        pieces.stream()
            .collect(
                Collectors.toMap(piece -> piece.received().id(), piece -> piece.received().text()));
    for (var kind : List.of("csv", "parquet")) {
      var texts = new HashMap<String, String>();
      rows(folder, "select id, text from '%s'", "feedback", kind)
          .forEach(row -> texts.put(row.get(0), row.get(1)));
      assertThat(texts).as(kind).isEqualTo(expected);
    }
  }

  @Test
  void parquetKeepsTheTypes() throws Exception {
    var types = new HashMap<String, String>();
    rows(folder, "describe select * from '%s'", "feedback", "parquet")
        .forEach(row -> types.put(row.get(0), row.get(1)));
    assertThat(types)
        .containsEntry("day", "DATE")
        .containsEntry("said_at", "TIMESTAMP WITH TIME ZONE")
        .containsEntry("themes", "VARCHAR[]")
        .containsEntry("theme_confidence", "DOUBLE[]")
        .containsEntry("sentiment_negative_p", "DOUBLE")
        .doesNotContainKey("author");
  }

  @Test
  void writtenAgainTheFilesAreTheSameBytes(@TempDir Path folder, @TempDir Path other)
      throws Exception {
    new Export(folder).write(database);
    new Export(other).write(database);

    var files = files(folder);
    assertThat(files).hasSizeGreaterThan(200).isEqualTo(files(other));
    for (var file : files) {
      assertThat(folder.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
    }
  }

  @Test
  void whatWasWithdrawnLeavesTheFiles(@TempDir Path folder) throws Exception {
    var shrinking = POSTGRES.migrated();
    store(shrinking, 60);
    new Export(folder).write(shrinking);
    try (var connection = shrinking.getConnection();
        var delete = connection.createStatement()) {
      delete.execute("delete from feedback where consultation = 'roads-2026'");
      connection.commit();
    }
    var notOurs = Files.writeString(folder.resolve("feedback/roads-2026/notes.txt"), "kept");

    new Export(folder).write(shrinking);

    assertThat(files(folder)).noneMatch(file -> file.startsWith("feedback/roads-2026/2"));
    assertThat(notOurs).exists();
  }

  @Test
  void theDictionaryExplainsEveryColumn() throws Exception {
    try (var duckDb = new DuckDb()) {
      var explained =
          duckDb
              .rows("select \"column\", meaning from '" + folder.resolve("dictionary.csv") + "'")
              .stream()
              .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1), (one, two) -> one));
      assertThat(explained.values()).allMatch(meaning -> meaning != null && !meaning.isEmpty());
      for (var table : List.of("totals", "feedback")) {
        assertThat(explained.keySet())
            .containsAll(
                rows(folder, "describe select * from '%s'", table, "csv").stream()
                    .map(row -> row.get(0))
                    .toList());
      }
    }
  }

  private static Map<String, Long> cells(Path folder, String kind) throws SQLException {
    var cells = new TreeMap<String, Long>();
    rows(
            folder,
            "select concat_ws(' ', consultation, day, theme, region, channel, language),"
                + " feedback + official + off_topic from '%s'",
            "totals",
            kind)
        .forEach(row -> cells.put(row.get(0), Long.valueOf(row.get(1))));
    return cells;
  }

  private static List<List<String>> rows(Path folder, String sql, String table, String kind)
      throws SQLException {
    try (var duckDb = new DuckDb()) {
      return duckDb.rows(sql.formatted(folder.resolve(table) + "/*/*." + kind));
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
