package org.dauys.ingest.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an analyst sends, nothing checked yet.
 *
 * @param themes nothing if the field is absent
 * @param texts the other fields; an absent one is not there
 */
record CorrectionDraft(Optional<List<String>> themes, Map<String, String> texts) {

  CorrectionDraft {
    themes = themes.map(List::copyOf);
    texts = Map.copyOf(texts);
  }

  String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /** Whether it sets nothing. */
  boolean isEmpty() {
    return themes.isEmpty()
        && text("region").isEmpty()
        && text("sentiment").isEmpty()
        && text("stance").isEmpty();
  }
}
