package org.dauys.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.dauys.contract.event.TaggerApplied;
import org.dauys.contract.totals.Figures;
import org.dauys.nlp.Tagger;
import org.dauys.streams.StreamsProcess;
import org.dauys.streams.StreamsSettings;
import org.dauys.streams.retag.Retag;
import org.dauys.streams.retag.RetagReport;
import org.dauys.streams.step.TagChange;
import org.dauys.streams.step.TagsMoved;
import org.dauys.streams.trial.Event;
import org.dauys.streams.trial.FirstWordTagger;
import org.dauys.streams.trial.Histories;
import org.dauys.streams.trial.Inputs;
import org.dauys.streams.trial.Oracle;
import org.dauys.streams.trial.OtherTagger;
import org.dauys.streams.trial.Sums;
import org.dauys.streams.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other models beside the live ones on a real broker, while feedback keeps coming. */
class RetagIT {

  private static final int EVENTS = Trial.size(1_500, 100_000);
  private static final Duration PATIENCE = Duration.ofMinutes(Trial.size(2, 15));

  @TempDir private Path folder;

  @Test
  void otherModelsAreTriedBesideTheLiveOnesThenTakeTheirPlaceAndLeaveNothingBehind()
      throws Exception {
    var history = Histories.of(new SplittableRandom(7), "retag", EVENTS);
    int third = EVENTS / 3;
    try (var trials = new Trials(folder)) {
      var settings = StreamsSettings.from(trials.settings("live"));
      var live = StreamsProcess.start(settings, OtherTagger.both());
      trials.send(history.subList(0, third));
      var retag =
          new Retag(
              OtherTagger.VERSION,
              StreamsSettings.from(trials.settings("shadow")),
              OtherTagger.both());

      var running = retag.start();
      trials.send(history.subList(third, 2 * third));
      awaitReport(retag, history.subList(0, 2 * third));
      awaitTotals(trials, history.subList(0, 2 * third), new FirstWordTagger());
      running.close();

      var chosen = retag.choose("trial", Clock.systemUTC());
      trials.send(history.subList(2 * third, EVENTS));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(retag.applied().values())
                      .hasSize(3)
                      .allMatch(applied -> applied.chosen().equals(chosen))
                      .allMatch(applied -> applied.state() == TaggerApplied.State.DONE));
      awaitTotals(trials, history, new OtherTagger());

      await().atMost(PATIENCE).until(retag::drop);
      assertThat(trials.topics()).noneMatch(topic -> topic.contains("retag"));
      assertThat(trials.groups()).noneMatch(group -> group.contains("retag"));
      assertThat(folder.resolve("shadow")).isEmptyDirectory();
      live.close();
    }
  }

  private static void awaitTotals(Trials trials, List<Event<?>> history, Tagger tagger) {
    var inputs = Inputs.leftBy(new ArrayList<>(history));
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(Trial.size(1, 10)))
        .untilAsserted(
            () ->
                assertThat(
                        trials
                            .published()
                            .differenceTo(Oracle.totals(inputs.grouped(trials.families()), tagger)))
                    .isEmpty());
  }

  private static void awaitReport(Retag retag, List<Event<?>> history) {
    var inputs = Inputs.leftBy(new ArrayList<>(history));
    var before = Oracle.totals(inputs, new FirstWordTagger());
    var after = Oracle.totals(inputs, new OtherTagger());
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              assertThat(retag.unread()).isZero();
              var report = retag.report();
              assertThat(figures(report, true)).isEqualTo(figures(before));
              assertThat(figures(report, false)).isEqualTo(figures(after));
              assertThat(report.changes().get(tones("negative", "positive")).examples())
                  .isNotEmpty()
                  .extracting(TagsMoved.Example::id)
                  .isSubsetOf(inputs.received().keySet());
            });
  }

  private static TagChange tones(String from, String to) {
    return new TagChange("retag", TagChange.What.SENTIMENT, from, to);
  }

  private static Map<String, Figures> figures(RetagReport report, boolean before) {
    var figures = new TreeMap<String, Figures>();
    report
        .figures()
        .forEach(
            (cell, moved) -> figures.put(cell.toString(), before ? moved.before() : moved.after()));
    figures.values().removeIf(Figures.ZERO::equals);
    return figures;
  }

  private static Map<String, Figures> figures(Sums sums) {
    var figures = new TreeMap<String, Figures>();
    sums.overall().forEach((cell, totals) -> figures.put(cell, totals.figures()));
    return figures;
  }
}
