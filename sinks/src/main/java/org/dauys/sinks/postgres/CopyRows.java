package org.dauys.sinks.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Coded;
import org.postgresql.PGConnection;

/**
 * Rows of one table in the binary format of PostgreSQL's COPY, set from left to right: no other way
 * costs client and server less. Not thread-safe.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, Binary Format</a>
 */
final class CopyRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final short END = -1;
  private static final int NULL = -1;
  private static final int OID_INT4 = 23;
  private static final int OID_TEXT = 25;
  private static final int OID_FLOAT8 = 701;

  /** PostgreSQL counts from the year 2000. */
  private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);

  private static final Instant INSTANT_ZERO = Instant.parse("2000-01-01T00:00:00Z");
  private static final long MICROS_OF_A_SECOND = 1_000_000;
  private static final int NANOS_OF_A_MICRO = 1_000;
  private static final int HALF_A_MICRO = 500;
  private static final int FIRST_ROOM = 1 << 16;

  private final String copy;
  private final int columns;
  private ByteBuffer out = ByteBuffer.allocate(FIRST_ROOM);
  private boolean ended;

  /**
   * No rows yet.
   *
   * @param columns all that {@link #row} is followed by
   */
  CopyRows(String table, List<String> columns) {
    this.copy =
        "copy %s (%s) from stdin (format binary)".formatted(table, String.join(", ", columns));
    this.columns = columns.size();
    out.put(SIGNATURE).putInt(0).putInt(0);
  }

  /** Begins a row. */
  CopyRows row() {
    room(Short.BYTES).putShort((short) columns);
    return this;
  }

  CopyRows text(String value) {
    return bytes(Storable.text(value).getBytes(UTF_8));
  }

  CopyRows textOrNull(String value) {
    return value.isEmpty() ? nothing() : text(value);
  }

  CopyRows code(Coded value) {
    return text(value.code());
  }

  CopyRows number(int value) {
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    return this;
  }

  CopyRows count(long value) {
    return eight(value);
  }

  CopyRows probability(double value) {
    return eight(Double.doubleToRawLongBits(value));
  }

  CopyRows instant(Instant value) {
    // ChronoUnit.between would overflow after three centuries.
    long seconds = value.getEpochSecond() - INSTANT_ZERO.getEpochSecond();
    return eight(
        seconds * MICROS_OF_A_SECOND + (value.getNano() + HALF_A_MICRO) / NANOS_OF_A_MICRO);
  }

  CopyRows instantOrNull(Optional<Instant> value) {
    return value.map(this::instant).orElseGet(this::nothing);
  }

  CopyRows day(LocalDate value) {
    return number((int) ChronoUnit.DAYS.between(DAY_ZERO, value));
  }

  CopyRows texts(Collection<String> values) {
    var elements = values.stream().map(value -> Storable.text(value).getBytes(UTF_8)).toList();
    int length = elements.stream().mapToInt(element -> element.length).sum();
    array(OID_TEXT, elements.size(), length);
    elements.forEach(this::bytes);
    return this;
  }

  /** The label, then the probability of each label of its vocabulary. */
  <L extends Enum<L> & Coded> CopyRows scored(Scored<L> value) {
    code(value.label());
    for (L label : value.label().getDeclaringClass().getEnumConstants()) {
      probability(value.p().getOrDefault(label, 0.0));
    }
    return this;
  }

  /** Ids, confidences, starts and ends: four columns in one order. */
  CopyRows themes(List<ThemeTag> tags) {
    texts(tags.stream().map(ThemeTag::id).toList());
    array(OID_FLOAT8, tags.size(), tags.size() * Double.BYTES);
    tags.forEach(tag -> probability(tag.confidence()));
    array(OID_INT4, tags.size(), tags.size() * Integer.BYTES);
    tags.forEach(tag -> number(tag.span().start()));
    array(OID_INT4, tags.size(), tags.size() * Integer.BYTES);
    tags.forEach(tag -> number(tag.span().end()));
    return this;
  }

  /** A {@code tsvector} without positions; the server sorts it. */
  CopyRows lexemes(Collection<String> values) {
    var lexemes = values.stream().map(value -> value.getBytes(UTF_8)).toList();
    int length = lexemes.stream().mapToInt(lexeme -> lexeme.length + 1 + Short.BYTES).sum();
    room(2 * Integer.BYTES + length).putInt(Integer.BYTES + length).putInt(lexemes.size());
    for (var lexeme : lexemes) {
      out.put(lexeme).put((byte) 0).putShort((short) 0);
    }
    return this;
  }

  /** In the order of {@link FigureColumns}. */
  CopyRows figures(Figures figures) {
    figures.forEach(this::count);
    return this;
  }

  /** So many columns without a value. */
  CopyRows nothings(int columns) {
    for (int i = 0; i < columns; i++) {
      nothing();
    }
    return this;
  }

  /** Sends all rows; fails if one of them is there. The caller commits. */
  void into(Connection connection) throws SQLException {
    if (!ended) {
      room(Short.BYTES).putShort(END);
      ended = true;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new ByteArrayInputStream(out.array(), 0, out.position()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be read", e);
    }
  }

  private CopyRows nothing() {
    room(Integer.BYTES).putInt(NULL);
    return this;
  }

  private CopyRows eight(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    return this;
  }

  private CopyRows bytes(byte[] value) {
    room(Integer.BYTES + value.length).putInt(value.length).put(value);
    return this;
  }

  /** The head of a one-dimensional array; the elements follow, each with its length. */
  private void array(int type, int size, int lengthOfElements) {
    int dimensions = size == 0 ? 0 : 1;
    int head = Integer.BYTES * (3 + 2 * dimensions);
    room(Integer.BYTES + head)
        .putInt(head + size * Integer.BYTES + lengthOfElements)
        .putInt(dimensions)
        .putInt(0)
        .putInt(type);
    if (dimensions > 0) {
      out.putInt(size).putInt(1);
    }
  }

  /** Where so many bytes can be put. */
  private ByteBuffer room(int length) {
    if (out.remaining() < length) {
      var wider = ByteBuffer.allocate(Math.addExact(2 * out.capacity(), length));
      out = wider.put(out.flip());
    }
    return out;
  }
}
