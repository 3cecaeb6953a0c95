package org.dauys.streams.trial;

import org.dauys.contract.topic.Topic;

/**
 * One record of a history.
 *
 * @param topic where it goes
 * @param id of the feedback
 * @param value null for a tombstone
 * @param <V> type of the value
 */
public record Event<V>(Topic<String, V> topic, String id, V value) {

  /** The value's bytes, as a client would send them. */
  public byte[] bytes() {
    return topic.value().serializer().serialize(topic.name(), value);
  }

  @Override
  public String toString() {
    return topic.name() + " " + id + " " + value;
  }
}
