package org.dauys.ingest.client;

import java.util.List;

/**
 * What the gateway says of a batch.
 *
 * @param entries one for each record, in order
 */
public record BatchAnswer(List<Entry> entries) {

  public BatchAnswer {
    entries = List.copyOf(entries);
  }

  /**
   * What it says of one record.
   *
   * @param status accepted or refused
   * @param id of accepted feedback
   * @param code of a refusal
   * @param field of a refusal, empty if it is about the whole record
   * @param reason of a refusal
   */
  public record Entry(String status, String id, String code, String field, String reason) {

    private static final String ACCEPTED = "accepted";

    /** An accepted record. */
    public static Entry accepted(String id) {
      return new Entry(ACCEPTED, id, "", "", "");
    }

    /** A refused record. */
    public static Entry refused(String code, String field, String reason) {
      return new Entry("refused", "", code, field, reason);
    }

    /** Whether it is on the broker. */
    public boolean isAccepted() {
      return ACCEPTED.equals(status);
    }
  }
}
