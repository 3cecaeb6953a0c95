package org.dauys.ingest.minutes;

import java.util.Optional;

/** Takes a speaker's own name out of the words: the author is known by a pseudonym only. */
final class OwnName {

  private static final String PLACEHOLDER = "[name]";

  private OwnName() {}

  static String removed(String text, Optional<PersonName> speaker) {
    if (speaker.isEmpty()) {
      return text;
    }
    var clean = new StringBuilder();
    int from = 0;
    for (var found = Names.first(text, 0);
        found.isPresent();
        found = Names.first(text, found.get().end())) {
      if (found.get().name().sameAs(speaker.get())) {
        clean.append(text, from, found.get().start()).append(PLACEHOLDER);
        from = found.get().end();
      }
    }
    return clean.append(text.substring(from)).toString();
  }
}
