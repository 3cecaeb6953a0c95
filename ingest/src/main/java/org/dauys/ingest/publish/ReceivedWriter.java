package org.dauys.ingest.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Role;

/**
 * Writes accepted feedback as the topic's own serializer does, which finds the fields of whatever
 * class by reflection and takes twice as long where there are several classes. Thread-safe.
 */
public final class ReceivedWriter {

  private static final int USUAL_BYTES = 1 << 10;

  private static final SerializedString V = new SerializedString("v");
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString SOURCE = new SerializedString("source");
  private static final SerializedString SOURCE_ID = new SerializedString("sourceId");
  private static final SerializedString IN_REPLY_TO = new SerializedString("inReplyTo");
  private static final SerializedString CONSULTATION = new SerializedString("consultation");
  private static final SerializedString CHANNEL = new SerializedString("channel");
  private static final SerializedString ROLE = new SerializedString("role");
  private static final SerializedString AUTHOR = new SerializedString("author");
  private static final SerializedString OCCURRED_AT = new SerializedString("occurredAt");
  private static final SerializedString RECEIVED_AT = new SerializedString("receivedAt");
  private static final SerializedString REGION = new SerializedString("region");
  private static final SerializedString DISTRICT = new SerializedString("district");
  private static final SerializedString PLACE = new SerializedString("place");
  private static final SerializedString TEXT = new SerializedString("text");

  private static final Map<Channel, SerializedString> CHANNELS = codes(Channel.class);
  private static final Map<Role, SerializedString> ROLES = codes(Role.class);

  private final JsonFactory json = new JsonFactory();

  /** The event as it stands on the topic. */
  public byte[] write(FeedbackReceived feedback) {
    try (var bytes = new ByteArrayBuilder(json._getBufferRecycler(), USUAL_BYTES);
        var out = json.createGenerator(bytes)) {
      write(feedback, out);
      out.flush();
      return bytes.getClearAndRelease();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  private static void write(FeedbackReceived feedback, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(V);
    out.writeNumber(feedback.v());
    text(ID, feedback.id(), out);
    text(SOURCE, feedback.source(), out);
    text(SOURCE_ID, feedback.sourceId(), out);
    text(IN_REPLY_TO, feedback.inReplyTo(), out);
    text(CONSULTATION, feedback.consultation(), out);
    out.writeFieldName(CHANNEL);
    out.writeString(CHANNELS.get(feedback.channel()));
    out.writeFieldName(ROLE);
    out.writeString(ROLES.get(feedback.role()));
    text(AUTHOR, feedback.author(), out);
    text(OCCURRED_AT, Times.iso(feedback.occurredAt()), out);
    text(RECEIVED_AT, Times.iso(feedback.receivedAt()), out);
    text(REGION, feedback.region(), out);
    text(DISTRICT, feedback.district(), out);
    text(PLACE, feedback.place(), out);
    text(TEXT, feedback.text(), out);
    out.writeEndObject();
  }

  private static void text(SerializedString field, String value, JsonGenerator out)
      throws IOException {
    if (!value.isEmpty()) {
      out.writeFieldName(field);
      out.writeString(value);
    }
  }

  private static <E extends Enum<E> & Coded> Map<E, SerializedString> codes(Class<E> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .collect(
            Collectors.toMap(
                Function.identity(),
                word -> new SerializedString(word.code()),
                (one, same) -> one,
                () -> new EnumMap<>(vocabulary)));
  }
}
