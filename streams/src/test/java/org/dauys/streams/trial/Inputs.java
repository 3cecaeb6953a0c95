package org.dauys.streams.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;

/**
 * The last state of the inputs: what compaction would leave.
 *
 * @param received by feedback id
 * @param corrected by feedback id
 * @param grouped by feedback id
 */
public record Inputs(
    Map<String, FeedbackReceived> received,
    Map<String, FeedbackCorrected> corrected,
    Map<String, FeedbackGrouped> grouped) {

  /** What a history leaves. */
  public static Inputs leftBy(List<Event<?>> history) {
    var inputs = new Inputs(new HashMap<>(), new HashMap<>(), new HashMap<>());
    history.forEach(inputs::take);
    return inputs;
  }

  /** The same with the families as they were found, beside those of the history. */
  public Inputs grouped(Map<String, FeedbackGrouped> found) {
    return new Inputs(received, corrected, found);
  }

  private void take(Event<?> event) {
    if (event.topic().equals(Topics.RECEIVED)) {
      set(received, event.id(), (FeedbackReceived) event.value());
    } else if (event.topic().equals(Topics.CORRECTED)) {
      set(corrected, event.id(), (FeedbackCorrected) event.value());
    } else if (event.topic().equals(Topics.GROUPED)) {
      set(grouped, event.id(), (FeedbackGrouped) event.value());
    }
  }

  private static <V> void set(Map<String, V> last, String id, V value) {
    if (value == null) {
      last.remove(id);
    } else {
      last.put(id, value);
    }
  }
}
