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
 * @param sketch by which further copies are recognised; nothing if others do that for it
 */
public record Member(String family, int named, Optional<Sketch> sketch) {

  /** A feedback of which nothing is known. */
  static final Member STRANGER = new Member("", 0, Optional.empty());

  Member in(String newFamily) {
    return new Member(newFamily, named, sketch);
  }

  Member with(Optional<Sketch> newSketch) {
    return new Member(family, named, newSketch);
  }

  /** The same after a further family took its name. */
  Member namesakeOf(String newFamily) {
    return new Member(newFamily, named + 1, sketch);
  }

  /** Its bytes: names given, family, sketch. */
  public static Serde<Member> serde() {
    return Serdes.serdeFrom(
        (topic, member) -> member == null ? null : member.bytes(),
        (topic, bytes) -> bytes == null ? null : read(bytes));
  }

  private byte[] bytes() {
    var name = family.getBytes(UTF_8);
    var sketched = sketch.map(Sketch::bytes).orElse(new byte[0]);
    return ByteBuffer.allocate(2 * Integer.BYTES + name.length + sketched.length)
        .putInt(named)
        .putInt(name.length)
        .put(name)
        .put(sketched)
        .array();
  }

  private static Member read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    int named = buffer.getInt();
    var name = new byte[buffer.getInt()];
    buffer.get(name);
    var sketched = new byte[buffer.remaining()];
    buffer.get(sketched);
    return new Member(
        new String(name, UTF_8),
        named,
        sketched.length == 0 ? Optional.empty() : Optional.of(Sketch.read(sketched)));
  }
}
