package org.dauys.sinks.reconcile;

import java.util.Comparator;
import org.dauys.contract.vocabulary.Channel;

/**
 * What a sum is drawn up for. The sources themselves are not in the figures, and what was withdrawn
 * has forgotten its own.
 *
 * @param consultation the public discussion; empty if the record cannot be read
 * @param channel how the feedback arrived; empty if the record cannot be read
 */
record Part(String consultation, String channel) implements Comparable<Part> {

  /** Of bytes that are no JSON, and of what is tagged but was never received. */
  static final Part UNKNOWN = new Part("", "");

  private static final Comparator<Part> ORDER =
      Comparator.comparing(Part::consultation).thenComparing(Part::channel);

  static Part of(String consultation, Channel channel) {
    return new Part(consultation, channel.code());
  }

  @Override
  public int compareTo(Part other) {
    return ORDER.compare(this, other);
  }
}
