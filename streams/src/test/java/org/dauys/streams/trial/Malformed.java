package org.dauys.streams.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;

/** Ten ways in which a record of {@code feedback.received} can be wrong. */
// The functions are literals without state.
@SuppressWarnings("ImmutableEnumChecker")
public enum Malformed {
  /** Nothing under a key, which is not a tombstone. */
  EMPTY(json -> ""),
  /** The end is missing. */
  CUT_OFF(json -> json.substring(0, json.length() / 2)),
  /** More than one document. */
  TRAILING(json -> json + json),
  /** A document, and no feedback. */
  NULL(json -> "null"),
  /** A document of another shape. */
  ARRAY(json -> "[" + json + "]"),
  /** A word outside its vocabulary. */
  UNKNOWN_CHANNEL(json -> json.replaceFirst("\"channel\":\"[^\"]*\"", "\"channel\":\"fax\"")),
  /** A field that has to be there. */
  NO_TEXT(json -> json.replaceFirst(",\"text\":\"[^\"]*\"", "")),
  /** A day that is none. */
  NO_DATE(json -> json.replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"soon\"")),
  /** The same field twice. */
  TWICE(json -> json.replaceFirst("\\{", "{\"v\":1,")),
  /** Well-formed, under a key that is not its id. */
  FOREIGN_KEY(json -> json.replaceFirst("\"id\":\"", "\"id\":\"other-"));

  private final UnaryOperator<String> spoil;

  Malformed(UnaryOperator<String> spoil) {
    this.spoil = spoil;
  }

  /** The bytes of a feedback, spoilt. */
  public byte[] bytes(FeedbackReceived feedback) {
    var good = Topics.RECEIVED.value().serializer().serialize(Topics.RECEIVED.name(), feedback);
    var spoilt = spoil.apply(new String(good, UTF_8)).getBytes(UTF_8);
    if (Arrays.equals(good, spoilt)) {
      throw new IllegalStateException(this + " changes nothing");
    }
    return spoilt;
  }
}
