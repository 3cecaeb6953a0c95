package org.dauys.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import org.dauys.nlp.Taggers;
import org.dauys.streams.StreamsProcess;
import org.dauys.streams.StreamsSettings;
import org.dauys.streams.retag.Retag;
import org.dauys.streams.trial.AlertOracle;
import org.dauys.streams.trial.FirstWordTagger;
import org.dauys.streams.trial.Histories;
import org.dauys.streams.trial.Oracle;
import org.dauys.streams.trial.Sums;
import org.dauys.streams.trial.Surge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the previous release left on a broker is carried on without a reset. */
class UpgradeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int EVENTS = 600;

  @TempDir private Path folder;

  @Test
  void totalsGoOnWhereThePreviousTopologyStopped() throws Exception {
    var random = new SplittableRandom(18);
    try (var trials = new Trials(folder)) {
      var settings = StreamsSettings.from(trials.settings("upgraded"));
      PreviousRelease.leaveOn(settings.bootstrapServers());
      var before = trials.published();
      assertThat(before.differenceTo(oracle(trials))).as("what was recorded").isEmpty();

      var taggers = Taggers.only(FirstWordTagger::new);
      try (var upgraded = StreamsProcess.start(settings, taggers)) {
        trials.send(Histories.of(random, "upgraded", EVENTS));
        trials.send(Surge.like(trials.inputs(), random, "roads bad complain", 300));
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> {
                  assertThat(upgraded.isRunning()).isTrue();
                  assertThat(trials.published().differenceTo(oracle(trials))).isEmpty();
                });

        // What this release has in addition is filled from the past by reading it once more.
        new Retag(Taggers.SHIPPED, settings, taggers).choose("trial", Clock.systemUTC());
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(trials.alerts())
                        .isNotEmpty()
                        .isEqualTo(AlertOracle.alerts(trials.inputs(), new FirstWordTagger())));
        assertThat(trials.published().differenceTo(oracle(trials))).isEmpty();
      }
    }
  }

  private static Sums oracle(Trials trials) {
    return Oracle.totals(trials.inputs(), new FirstWordTagger());
  }
}
