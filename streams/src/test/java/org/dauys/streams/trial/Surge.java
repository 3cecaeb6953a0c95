package org.dauys.streams.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.vocabulary.Role;

/** Many people with different words about one thing on one day. All text is synthetic. */
public final class Surge {

  private Surge() {}

  /**
   * The surge in the consultation of a history.
   *
   * @param tags what they speak of, as {@link FirstWordTagger} reads it
   */
  public static List<Event<?>> like(
      Inputs history, RandomGenerator random, String tags, int people) {
    var some = history.received().values().iterator().next();
    var surge = new ArrayList<Event<?>>();
    for (int i = 0; i < people; i++) {
      var id = "surge-" + i;
      var words = Long.toString(random.nextLong(), 36) + " " + Long.toString(random.nextLong(), 36);
      surge.add(
          new Event<>(
              Topics.RECEIVED,
              id,
              new FeedbackReceived(
                  FeedbackReceived.VERSION,
                  id,
                  some.source(),
                  id,
                  some.consultation(),
                  some.channel(),
                  Role.RESIDENT,
                  "",
                  some.receivedAt().minus(Duration.ofDays(2)),
                  some.receivedAt(),
                  "",
                  "",
                  "",
                  tags + " " + words)));
    }
    return surge;
  }
}
