package org.dauys.streams.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.event.Span;

/**
 * How many feedback other models read differently in one way, with some of them to look at.
 *
 * @param count how many
 * @param examples a few of them
 */
public record TagsMoved(long count, List<Example> examples) {

  /** None. */
  public static final TagsMoved NONE = new TagsMoved(0, List.of());

  private static final int MOST_EXAMPLES = 5;

  /**
   * Where to look. The words are behind the id, for those who may see them.
   *
   * @param id feedback id
   * @param before the words that carried the tag that stands; nothing if it is about the whole text
   * @param after those of the new one
   */
  public record Example(String id, Optional<Span> before, Optional<Span> after) {}

  /**
   * One more, or one less.
   *
   * @param more whether it is one more
   * @param example which
   */
  public record Step(boolean more, Example example) {}

  public TagsMoved {
    examples = examples == null ? List.of() : List.copyOf(examples);
  }

  /** What stands after a step; null if nothing does. */
  public TagsMoved after(Step step) {
    long after = step.more() ? count + 1 : count - 1;
    var kept = new ArrayList<>(examples);
    kept.removeIf(example -> example.id().equals(step.example().id()));
    if (step.more() && kept.size() < MOST_EXAMPLES) {
      kept.add(step.example());
    }
    return after == 0 ? null : new TagsMoved(after, kept);
  }
}
