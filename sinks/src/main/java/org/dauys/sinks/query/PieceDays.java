package org.dauys.sinks.query;

import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * The pieces of the store in memory, block by block as they came, and in each block by day. A block
 * is read again when the store says that it has changed, so what is given out is what stands in the
 * snapshot that asks. Memory that is needed elsewhere is given back. Thread-safe.
 */
final class PieceDays {

  /**
   * A day of a consultation.
   *
   * @param day in Kazakhstan
   */
  record Key(String consultation, LocalDate day) {

    private boolean isOf(Selection selection) {
      return !day.isBefore(selection.from())
          && !day.isAfter(selection.to())
          && (selection.consultation().isEmpty() || selection.consultation().equals(consultation));
    }
  }

  /** The pieces of a day in one block; a day has pieces in many. */
  record OfDay(Key key, PieceDay pieces) {}

  /** A block as it was when it had this revision. */
  private record Read(long revision, SoftReference<List<OfDay>> days) {}

  private static final int ROWS_AT_ONCE = 10_000;
  private static final String REVISIONS = "select block, revision from feedback_block";

  /** What stands in a row before the tags. */
  private static final int BEFORE_TAGS = 3;

  private static final String PIECES =
      "select block, consultation, day, "
          + Stream.of(Tag.values()).map(tag -> tag.sql).collect(Collectors.joining(", "))
          + ", "
          + Stream.concat(
                  millionths("sentiment", Sentiment.values()),
                  millionths("stance", Stance.values()))
              .collect(Collectors.joining(", "))
          + " from feedback where block = any(?)";

  private final Codes codes = new Codes();
  private final Map<Long, Read> known = new HashMap<>();

  Codes codes() {
    return codes;
  }

  /** The days of the selection that have any pieces; call it on one snapshot. */
  List<OfDay> of(Connection connection, Selection selection) throws SQLException {
    var revisions = revisions(connection);
    var blocks = new HashMap<Long, List<OfDay>>();
    // One reader at a time: what many ask for at once is read once.
    synchronized (known) {
      known.keySet().retainAll(revisions.keySet());
      revisions.forEach((block, revision) -> blocks.put(block, remembered(block, revision)));
      var changed = blocks.keySet().stream().filter(block -> blocks.get(block) == null).toList();
      if (!changed.isEmpty()) {
        var read = read(connection, changed);
        blocks.putAll(read);
        read.forEach(
            (block, days) ->
                known.put(block, new Read(revisions.get(block), new SoftReference<>(days))));
      }
    }
    return blocks.values().stream()
        .flatMap(List::stream)
        .filter(day -> day.key().isOf(selection))
        .toList();
  }

  private static Map<Long, Long> revisions(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(REVISIONS);
        var row = query.executeQuery()) {
      var revisions = new HashMap<Long, Long>();
      while (row.next()) {
        revisions.put(row.getLong(1), row.getLong(2));
      }
      return revisions;
    }
  }

  private List<OfDay> remembered(long block, long revision) {
    var read = known.get(block);
    return read == null || read.revision() != revision ? null : read.days().get();
  }

  private Map<Long, List<OfDay>> read(Connection connection, Collection<Long> changed)
      throws SQLException {
    var blocks = new HashMap<Long, Map<Key, PieceDay.Builder>>();
    changed.forEach(block -> blocks.put(block, new HashMap<>()));
    try (var query = connection.prepareStatement(PIECES)) {
      query.setFetchSize(ROWS_AT_ONCE);
      query.setArray(1, connection.createArrayOf("int8", changed.toArray()));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          blocks
              .get(row.getLong(1))
              .computeIfAbsent(
                  new Key(row.getString(2), row.getObject(3, LocalDate.class)),
                  day -> new PieceDay.Builder())
              .add(codes(row), millionths(row));
        }
      }
    }
    return blocks.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, block -> built(block.getValue())));
  }

  private static List<OfDay> built(Map<Key, PieceDay.Builder> days) {
    return days.entrySet().stream()
        .map(day -> new OfDay(day.getKey(), day.getValue().build()))
        .toList();
  }

  private short[] codes(ResultSet row) throws SQLException {
    var codesOfPiece = new short[PieceDay.TAGS];
    for (int tag = 0; tag < codesOfPiece.length; tag++) {
      var code = row.getString(BEFORE_TAGS + 1 + tag);
      codesOfPiece[tag] = code == null ? Codes.NOTHING : codes.number(code);
    }
    return codesOfPiece;
  }

  private static int[] millionths(ResultSet row) throws SQLException {
    var millionths = new int[Tally.LABELS];
    for (int label = 0; label < millionths.length; label++) {
      millionths[label] = row.getInt(BEFORE_TAGS + 1 + PieceDay.TAGS + label);
    }
    return millionths;
  }

  /** A probability is rounded before it is added, as the ledger does. */
  private static Stream<String> millionths(String column, Coded[] labels) {
    return Arrays.stream(labels)
        .map(label -> "floor(%s_%s_p * 1000000 + 0.5)::int".formatted(column, label.code()));
  }
}
