package org.dauys.sinks.postgres;

import org.apache.kafka.common.TopicPartition;

/** Another instance has taken over the partition and moved it on; nothing was written. */
final class StaleInstanceException extends RuntimeException {

  StaleInstanceException(TopicPartition partition, long expected) {
    super("the store is not at offset " + expected + " of " + partition + " any more");
  }
}
