package org.dauys.sinks.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Writes the store as files for analysts, CSV and Parquet beside each other: the figures and the
 * tagged feedback by consultation and day, the labels, and a dictionary of all columns. What is in
 * the store stands in the files and nothing else does; the same content gives the same bytes.
 *
 * <p>Not for outsiders: see {@link org.dauys.sinks.publish}. Without the authors' pseudonyms:
 * nothing lists what one person said.
 */
public final class Export {

  private static final int ROWS_AT_ONCE = 2000;
  private static final Pattern DAY_FILE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\.(csv|parquet)");

  private static final String TOTALS =
      """
      select * from totals_daily order by consultation, day, theme, region, channel, language""";
  private static final String FEEDBACK =
      """
      select id, source, consultation, channel, role, counted_as, said_at, day, received_at,
             region, region_basis, region_confidence, district, language,
             sentiment, sentiment_negative_p, sentiment_neutral_p, sentiment_positive_p,
             stance, stance_support_p, stance_oppose_p, stance_propose_p, stance_question_p,
             stance_complain_p, stance_none_p,
             themes, theme_confidence, theme_start, theme_end, theme_groups,
             text, family, similarity, model, taxonomy, corrected_by, corrected_why, corrected_at
        from feedback left join family_member on feedback_id = id
       order by consultation, day, id""";
  private static final String DICTIONARY =
      """
      select relname::text as "table", attname::text as "column",
             format_type(atttypid, atttypmod) as "type",
             coalesce(col_description(attrelid, attnum), '') as meaning
        from pg_attribute join pg_class on pg_class.oid = attrelid
       where relname in ('totals_daily', 'feedback', 'family_member', 'theme', 'region', 'district',
                         'consultation')
         and relnamespace = current_schema()::regnamespace
         and attnum > 0 and not attisdropped and attname not in ('author', 'source_id', 'lexemes', 'block')
       order by relname, attnum""";

  private final Path folder;

  /** Writes into this folder. */
  public Export(Path folder) {
    this.folder = folder;
  }

  /** Writes all files, of one unmoving picture of the store. */
  public void write(DataSource database) throws IOException, SQLException {
    try (var connection = database.getConnection()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      write(connection);
    }
  }

  private void write(Connection connection) throws IOException, SQLException {
    byDay(connection, TOTALS, folder.resolve("totals"));
    byDay(connection, FEEDBACK, folder.resolve("feedback"));
    whole(connection, "select * from theme order by ordinal", "theme");
    whole(connection, "select * from region order by iso", "region");
    whole(connection, "select * from district order by kato", "district");
    whole(connection, "select * from consultation order by id", "consultation");
    whole(connection, DICTIONARY, "dictionary");
  }

  private void whole(Connection connection, String sql, String name)
      throws IOException, SQLException {
    try (var query = connection.prepareStatement(sql);
        var row = query.executeQuery()) {
      boolean isOnRow = row.next();
      write(row, folder, name, new Rows(row, isOnRow, last -> true));
    }
  }

  private void byDay(Connection connection, String sql, Path folder)
      throws IOException, SQLException {
    var written = new HashSet<Path>();
    try (var query = connection.prepareStatement(sql)) {
      query.setFetchSize(ROWS_AT_ONCE);
      try (var row = query.executeQuery()) {
        boolean isOnRow = row.next();
        while (isOnRow) {
          var consultation = row.getString("consultation");
          var day = row.getObject("day", LocalDate.class);
          var rows =
              new Rows(
                  row,
                  true,
                  next ->
                      next.getString("consultation").equals(consultation)
                          && next.getObject("day", LocalDate.class).equals(day));
          written.addAll(write(row, Folders.of(folder, consultation), day.toString(), rows));
          isOnRow = rows.isOnRow;
        }
      }
    }
    deleteOthers(folder, written);
  }

  private static List<Path> write(ResultSet row, Path folder, String name, Rows rows)
      throws IOException, SQLException {
    var columns = Column.of(row.getMetaData());
    var csv = folder.resolve(name + ".csv");
    var parquet = folder.resolve(name + ".parquet");
    AtomicFile.replace(
        csv,
        csvPart ->
            AtomicFile.replace(
                parquet,
                parquetPart -> {
                  Files.deleteIfExists(parquetPart);
                  try (var csvRows = new CsvWriter(csvPart, columns);
                      var parquetRows = new ParquetRowWriter(parquetPart, columns)) {
                    rows.copyTo(csvRows, parquetRows);
                  }
                }));
    return List.of(csv, parquet);
  }

  /** Days on which nothing is left, because all of it was withdrawn or belongs elsewhere now. */
  private static void deleteOthers(Path folder, Set<Path> written) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(one -> isDayFile(one) && !written.contains(one)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isDayFile(Path file) {
    return DAY_FILE.matcher(file.getFileName().toString()).matches();
  }

  /** The rows from the cursor on that belong together; afterwards it stands on the next one. */
  private static final class Rows {

    private final ResultSet row;
    private final Belongs belongs;
    private boolean isOnRow;

    Rows(ResultSet row, boolean isOnRow, Belongs belongs) {
      this.row = row;
      this.isOnRow = isOnRow;
      this.belongs = belongs;
    }

    void copyTo(RowWriter... writers) throws IOException {
      try {
        while (isOnRow && belongs.test(row)) {
          for (var writer : writers) {
            writer.write(row);
          }
          isOnRow = row.next();
        }
      } catch (SQLException e) {
        throw new IOException("the store does not answer: SQLSTATE " + e.getSQLState(), e);
      }
    }
  }

  private interface Belongs {
    boolean test(ResultSet row) throws SQLException;
  }
}
