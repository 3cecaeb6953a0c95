package org.dauys.streams.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What is known of one feedback among the near-identical texts.
 *
 * @param family it belongs to; empty if none
 * @param named how many families it has given its name, so that no name is given twice
 * @param print of its text, by which it is recognised letter by letter; 0 if unknown
 * @param sketch by which further copies are recognised; nothing if others do that for it
 */
public record Member(String family, int named, long print, Optional<Sketch> sketch) {

  /** A feedback of which nothing is known. */
  static final Member STRANGER = silent(0);

  /** One that says nothing any more; its number of names stays, so that none is given twice. */
  static Member silent(int named) {
    return new Member("", named, 0, Optional.empty());
  }

  /** The same with another text, in a family or alone. */
  Member saying(Sketch said, String newFamily) {
    return new Member(newFamily, named, said.print(), Optional.of(said));
  }

  Member withoutSketch() {
    return new Member(family, named, print, Optional.empty());
  }

  /** The same as the first of a further family that takes its name. */
  Member founderOf(String newFamily) {
    return new Member(newFamily, named + 1, print, sketch);
  }

  /** Its bytes: names given, family, then its sketch, or only its print, or nothing. */
  public static Serde<Member> serde() {
    return Serdes.serdeFrom(
        (topic, member) -> member == null ? null : member.bytes(),
        (topic, bytes) -> bytes == null ? null : read(bytes));
  }

  private byte[] bytes() {
    var name = family.getBytes(UTF_8);
    var text = sketch.map(Sketch::bytes).orElseGet(this::printed);
    return ByteBuffer.allocate(2 * Integer.BYTES + name.length + text.length)
        .putInt(named)
        .putInt(name.length)
        .put(name)
        .put(text)
        .array();
  }

  private byte[] printed() {
    return print == 0 ? new byte[0] : ByteBuffer.allocate(Long.BYTES).putLong(print).array();
  }

  private static Member read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    int named = buffer.getInt();
    var name = new byte[buffer.getInt()];
    buffer.get(name);
    var family = new String(name, UTF_8);
    return switch (buffer.remaining()) {
      case 0 -> new Member(family, named, 0, Optional.empty());
      case Long.BYTES -> new Member(family, named, buffer.getLong(), Optional.empty());
      default -> {
        var text = new byte[buffer.remaining()];
        buffer.get(text);
        var sketch = Sketch.read(text);
        yield new Member(family, named, sketch.print(), Optional.of(sketch));
      }
    };
  }
}
