package org.dauys.ingest.files;

import java.util.List;

/**
 * What the gateway says of a batch.
 *
 * @param entries one for each line, in order
 */
record BatchAnswer(List<Entry> entries) {

  BatchAnswer {
    entries = List.copyOf(entries);
  }

  /** What it says of one line; {@code code}, {@code field} and {@code reason} only if refused. */
  record Entry(String status, String code, String field, String reason) {

    private static final String ACCEPTED = "accepted";

    static Entry accepted() {
      return new Entry(ACCEPTED, "", "", "");
    }

    boolean isAccepted() {
      return ACCEPTED.equals(status);
    }
  }
}
