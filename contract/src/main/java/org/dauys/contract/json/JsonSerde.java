package org.dauys.contract.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Reads and writes one type as JSON. Thread-safe; a tombstone stays {@code null}. The message of a
 * failed read names the place and never quotes the bytes.
 *
 * <p>A field that stands twice is an error where strangers write, at the door and in files; here,
 * where our own writer was before, nobody looks for one.
 *
 * @param <T> the type
 */
public final class JsonSerde<T> implements Serde<T> {

  private final Class<T> type;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  private JsonSerde(Class<T> type) {
    this.type = type;
    this.reader = Json.TRUSTING.readerFor(type);
    this.writer = Json.MAPPER.writerFor(type);
  }

  /** The serde of a type. */
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : write(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private byte[] write(T value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new SerializationException(
          "cannot write " + type.getSimpleName() + ": " + Json.explain(e));
    }
  }

  private T read(byte[] bytes) {
    try {
      T value = reader.readValue(bytes);
      if (value == null) {
        throw new SerializationException("not a " + type.getSimpleName() + ": JSON null");
      }
      return value;
    } catch (JsonProcessingException e) {
      // The cause is left behind on purpose: its message quotes the input.
      throw new SerializationException("not a " + type.getSimpleName() + ": " + Json.explain(e));
    } catch (IOException e) {
      // Malformed UTF-8 reaches us as a plain CharConversionException.
      throw new SerializationException("not a " + type.getSimpleName() + ": not UTF-8");
    }
  }
}
