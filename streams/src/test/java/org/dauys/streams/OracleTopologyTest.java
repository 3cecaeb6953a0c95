package org.dauys.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dauys.streams.trial.Event;
import org.dauys.streams.trial.FirstWordTagger;
import org.dauys.streams.trial.Histories;
import org.dauys.streams.trial.Oracle;
import org.dauys.streams.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens in whatever order, the totals are those of the last state of the inputs. */
class OracleTopologyTest {

  private static final int HISTORIES = Trial.size(150, 1_000);
  private static final int LONGEST = Trial.size(40, 120);

  @TempDir private Path folder;

  @Test
  void everyHistoryGivesTheOraclesTotals() {
    try (var driven = new Driven(folder.resolve("all"))) {
      for (int seed = 0; seed < HISTORIES; seed++) {
        var history = history(seed);
        var difference = difference(driven, history, seed);
        if (!difference.isEmpty()) {
          assertThat(difference).as("seed %d, shrunk to %s", seed, shrunk(history, seed)).isEmpty();
        }
      }
    }
  }

  private static List<Event<?>> history(int seed) {
    var random = new SplittableRandom(seed);
    return Histories.of(random, "trial-" + seed, 1 + random.nextInt(LONGEST));
  }

  private static String difference(Driven driven, List<Event<?>> history, int seed) {
    var inputs = driven.play(history, new SplittableRandom(seed));
    return driven.published().differenceTo(Oracle.totals(inputs, new FirstWordTagger()));
  }

  /** Leaves out what the failure does not need: chunks first, single events in the end. */
  private List<Event<?>> shrunk(List<Event<?>> history, int seed) {
    var smallest = history;
    int attempt = 0;
    for (int chunk = history.size() / 2; chunk > 0; chunk /= 2) {
      for (int from = 0; from + chunk <= smallest.size(); ) {
        var fewer = new ArrayList<>(smallest.subList(0, from));
        fewer.addAll(smallest.subList(from + chunk, smallest.size()));
        try (var driven = new Driven(folder.resolve("shrink-" + attempt++))) {
          if (difference(driven, fewer, seed).isEmpty()) {
            from += chunk;
          } else {
            smallest = fewer;
          }
        }
      }
    }
    return smallest;
  }
}
