package org.dauys.sinks.query;

import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * The pieces of the store in memory, day by day. Each day is read again when the store says that it
 * has changed, so what is given out is what stands in the snapshot that asks. Memory that is needed
 * elsewhere is given back. Thread-safe.
 */
final class PieceDays {

  /**
   * A day of a consultation.
   *
   * @param day in Kazakhstan
   */
  record Key(String consultation, LocalDate day) {}

  /** A day as it was when it had this revision. */
  private record Read(long revision, SoftReference<PieceDay> pieces) {}

  private static final int ROWS_AT_ONCE = 10_000;
  private static final String REVISIONS =
      "select consultation, day, revision from feedback_day where %s order by day, consultation";
  private static final String PIECES =
      "select consultation, day, "
          + Stream.of(Tag.values()).map(tag -> tag.sql).collect(Collectors.joining(", "))
          + ", "
          + Stream.concat(
                  millionths("sentiment", Sentiment.values()),
                  millionths("stance", Stance.values()))
              .collect(Collectors.joining(", "))
          + " from feedback"
          + " join unnest(?::text[], ?::date[]) as changed (consultation, day)"
          + " using (consultation, day)";

  private final Codes codes = new Codes();
  private final Map<Key, Read> known = new HashMap<>();

  Codes codes() {
    return codes;
  }

  /** The days of the selection that have or had any pieces; call it on one snapshot. */
  Map<Key, PieceDay> of(Connection connection, Selection selection) throws SQLException {
    var revisions = revisions(connection, selection);
    var days = new LinkedHashMap<Key, PieceDay>();
    // One reader at a time: what many ask for at once is read once.
    synchronized (known) {
      revisions.forEach((key, revision) -> days.put(key, remembered(key, revision)));
      var changed = days.keySet().stream().filter(key -> days.get(key) == null).toList();
      if (!changed.isEmpty()) {
        var read = read(connection, changed);
        days.putAll(read);
        read.forEach(
            (key, day) -> known.put(key, new Read(revisions.get(key), new SoftReference<>(day))));
      }
    }
    return days;
  }

  private static Map<Key, Long> revisions(Connection connection, Selection selection)
      throws SQLException {
    var conditions =
        new Conditions()
            .and("day between ? and ?", selection.from(), selection.to())
            .andIfGiven("consultation", selection.consultation());
    try (var query = conditions.prepare(connection, REVISIONS);
        var row = query.executeQuery()) {
      var revisions = new LinkedHashMap<Key, Long>();
      while (row.next()) {
        revisions.put(key(row), row.getLong("revision"));
      }
      return revisions;
    }
  }

  private PieceDay remembered(Key key, long revision) {
    var read = known.get(key);
    return read == null || read.revision() != revision ? null : read.pieces().get();
  }

  private Map<Key, PieceDay> read(Connection connection, List<Key> changed) throws SQLException {
    var days = new HashMap<Key, PieceDay.Builder>();
    changed.forEach(key -> days.put(key, new PieceDay.Builder()));
    try (var query = connection.prepareStatement(PIECES)) {
      query.setFetchSize(ROWS_AT_ONCE);
      query.setArray(1, array(connection, "text", changed.stream().map(Key::consultation)));
      query.setArray(2, array(connection, "date", changed.stream().map(Key::day)));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          days.get(key(row)).add(codes(row), millionths(row));
        }
      }
    }
    return days.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, day -> day.getValue().build()));
  }

  private static java.sql.Array array(Connection connection, String type, Stream<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.map(Object::toString).toArray());
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getString(1), row.getObject(2, LocalDate.class));
  }

  private short[] codes(ResultSet row) throws SQLException {
    var codesOfPiece = new short[Tag.values().length];
    for (int tag = 0; tag < codesOfPiece.length; tag++) {
      var code = row.getString(3 + tag);
      codesOfPiece[tag] = code == null ? Codes.NOTHING : codes.number(code);
    }
    return codesOfPiece;
  }

  private static int[] millionths(ResultSet row) throws SQLException {
    var millionths = new int[Tally.LABELS];
    for (int label = 0; label < millionths.length; label++) {
      millionths[label] = row.getInt(3 + Tag.values().length + label);
    }
    return millionths;
  }

  /** A probability is rounded before it is added, as the ledger does. */
  private static Stream<String> millionths(String column, Coded[] labels) {
    return Arrays.stream(labels)
        .map(label -> "floor(%s_%s_p * 1000000 + 0.5)::int".formatted(column, label.code()));
  }
}
