package org.dauys.ingest.format;

import java.util.List;

/**
 * A post or comment in a social network, whatever the network calls its parts.
 *
 * @param id unique and the same in every export of the network; empty if the export does not tell
 * @param inReplyTo id of the post or comment that it answers; empty if it answers none
 * @param authors what names the author, the most lasting first
 * @param official whether the export itself shows that it speaks for the owner of the page
 * @param occurredAt ISO 8601, or seconds since 1970
 * @param place as written; empty if unknown
 */
record Post(
    String id,
    String inReplyTo,
    List<String> authors,
    boolean official,
    String occurredAt,
    String text,
    String place) {

  Post {
    authors = authors.stream().filter(name -> !name.isBlank()).toList();
  }
}
