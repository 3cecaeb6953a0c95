package org.dauys.streams.step;

import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dauys.nlp.Tagger;
import org.dauys.nlp.Taggers;

/** The tagger of the models that are chosen now. */
final class ChosenTagger implements Supplier<Tagger> {

  private final KeyValueStore<String, Tagging> tagging;
  private final Taggers taggers;
  private String version;
  private Tagger tagger;

  /**
   * Takes what is chosen.
   *
   * @throws IllegalStateException if this instance has no such models: it must not go on with
   *     others
   */
  ChosenTagger(KeyValueStore<String, Tagging> tagging, Taggers taggers) {
    this.tagging = tagging;
    this.taggers = taggers;
    take(chosen());
  }

  @Override
  public Tagger get() {
    var chosen = chosen();
    if (!chosen.equals(version)) {
      take(chosen);
    }
    return tagger;
  }

  private String chosen() {
    var entry = Tagging.in(tagging);
    return entry == null ? Taggers.SHIPPED : entry.chosen().version();
  }

  private void take(String chosen) {
    version = chosen;
    tagger =
        taggers
            .tagger(chosen)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the chosen models " + chosen + " are not in this instance's folder"));
  }
}
