package org.dauys.sinks.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/** Makes up public opinion as uneven as in life: frequent and rare places, themes and stances. */
public final class Crowd {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
  private static final int REGIONS = 21;
  private static final int GROUPS = 7;
  private static final int THEMES = 5;
  private static final List<String> CHANNELS =
      List.of("web-form", "web-form", "web-form", "social", "social", "meeting");
  private static final List<String> LANGUAGES =
      List.of("ru", "ru", "ru", "ru", "kk", "kk", "kk", "kk", "mixed", "en");

  private final RandomGenerator random;
  private int next;

  public Crowd(RandomGenerator random) {
    this.random = random;
  }

  /** What arrives on a day, counted from 0: mostly said on that day, some of it days before. */
  public List<Opinion> on(int day, int pieces) {
    var opinions = new ArrayList<Opinion>();
    for (int i = 0; i < pieces; i++) {
      opinions.add(opinion(FIRST.plusDays(day - skewed(6))));
    }
    return opinions;
  }

  private Opinion opinion(LocalDate day) {
    var id = "id-" + next++;
    int group = skewed(GROUPS);
    boolean isKnown = random.nextInt(8) > 0;
    return new Opinion(
        id,
        random.nextInt(4) > 0 ? id : "person-" + random.nextInt(400),
        day,
        isKnown ? "group-" + group : "unknown",
        isKnown ? "theme-" + group + "-" + skewed(THEMES) : "",
        "KZ-" + (10 + skewed(REGIONS)),
        CHANNELS.get(random.nextInt(CHANNELS.size())),
        LANGUAGES.get(random.nextInt(LANGUAGES.size())),
        pick(List.of(Sentiment.values())),
        pick(List.of(Stance.values())));
  }

  private <T> T pick(List<T> values) {
    return values.get(skewed(values.size()));
  }

  private int skewed(int bound) {
    return (int) (random.nextDouble() * random.nextDouble() * bound);
  }
}
