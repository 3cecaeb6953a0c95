package org.dauys.contract.topic;

import java.time.Duration;
import org.dauys.contract.settings.Env;

/**
 * How a process creates the topics that the cluster lacks.
 *
 * @param partitions partitions of each topic
 * @param replication copies of each partition
 * @param erasedWithin how long a broker may still hold what was erased; a day more goes by until it
 *     forgets that it was
 */
public record TopicSettings(int partitions, int replication, Duration erasedWithin) {

  /** Asks the environment for each setting. */
  public static TopicSettings read(Env env) {
    return new TopicSettings(
        env.number("TOPIC_PARTITIONS", 4, 1, "Partitions of each topic when it is created."),
        env.number("TOPIC_REPLICATION", 1, 1, "Copies of each partition when it is created."),
        env.duration(
            "TOPIC_ERASED_WITHIN",
            "P1D",
            "How long what was withdrawn may still lie in topics and stores when they are"
                + " created."));
  }
}
