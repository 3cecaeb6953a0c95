package org.dauys.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;

/**
 * How many real appeals to the city of St Petersburg, all of them on public matters, would be taken
 * out of public opinion as off-topic. Nothing is trained on them. Argument: the file.
 */
final class OffTopicEval {

  private OffTopicEval() {}

  public static void main(String[] args) throws IOException {
    var tagger = Models.shipped().tagger();
    var appeals = PublicSet.rows(Path.of(args[0]));
    int offTopic = 0;
    int unknown = 0;
    for (var appeal : appeals) {
      var themes = tagger.tag(TagInput.of(appeal.get("text"))).themes();
      unknown += themes.isEmpty() ? 1 : 0;
      offTopic += !themes.isEmpty() && themes.get(0).id().equals(Taxonomy.OFF_TOPIC) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%d appeals: %d off-topic = %.2f %%, without a theme %.1f %%%n",
        appeals.size(),
        offTopic,
        100.0 * offTopic / appeals.size(),
        100.0 * unknown / appeals.size());
  }
}
