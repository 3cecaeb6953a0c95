package org.dauys.sinks.postgres;

import org.dauys.contract.topic.Topic;

/**
 * A table that mirrors a compacted topic: the last record of each key is a row.
 *
 * @param <K> type of the topic's keys
 * @param <V> type of the topic's values
 */
interface TopicTable<K, V> {

  /** The topic it mirrors. */
  Topic<K, V> topic();

  /** Whether the columns can hold the record: PostgreSQL's years are fewer than Java's. */
  boolean canHold(K key, V value);

  /** Prepares what makes the rows equal to the changes, of which there are some. */
  Write prepare(Changes<K, V> changes);
}
