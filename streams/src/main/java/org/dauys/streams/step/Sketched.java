package org.dauys.streams.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.streams.campaign.Sketch;

/**
 * The sketch of a feedback's text on its way to its consultation's families.
 *
 * @param id feedback id
 * @param sketch nothing once the feedback has left the consultation
 */
public record Sketched(String id, Optional<Sketch> sketch) {

  /** The sketch of a feedback under its consultation. */
  public static KeyValue<String, Sketched> at(FeedbackTagged tagged) {
    var received = tagged.received();
    var sketch = Sketch.of(received.consultation(), received.text());
    return KeyValue.pair(received.consultation(), new Sketched(received.id(), Optional.of(sketch)));
  }

  /** Its bytes: id, sketch. */
  static Serde<Sketched> serde() {
    Serializer<Sketched> writer =
        (topic, sketched) -> {
          var id = sketched.id().getBytes(UTF_8);
          var sketch = sketched.sketch().map(Sketch::bytes).orElse(new byte[0]);
          return ByteBuffer.allocate(Integer.BYTES + id.length + sketch.length)
              .putInt(id.length)
              .put(id)
              .put(sketch)
              .array();
        };
    Deserializer<Sketched> reader =
        (topic, bytes) -> {
          var buffer = ByteBuffer.wrap(bytes);
          var id = new byte[buffer.getInt()];
          buffer.get(id);
          var sketch = new byte[buffer.remaining()];
          buffer.get(sketch);
          return new Sketched(
              new String(id, UTF_8),
              sketch.length == 0 ? Optional.empty() : Optional.of(Sketch.read(sketch)));
        };
    return Serdes.serdeFrom(writer, reader);
  }
}
