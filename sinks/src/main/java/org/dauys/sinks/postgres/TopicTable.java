package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
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

  /** Makes the rows equal to the changes; the caller commits. Repeating it changes nothing. */
  void store(Connection connection, Changes<K, V> changes) throws SQLException;
}
