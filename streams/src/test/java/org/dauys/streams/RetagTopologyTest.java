package org.dauys.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.TaggerApplied;
import org.dauys.contract.event.TaggerChosen;
import org.dauys.contract.topic.Topics;
import org.dauys.nlp.Taggers;
import org.dauys.streams.trial.Event;
import org.dauys.streams.trial.FirstWordTagger;
import org.dauys.streams.trial.Histories;
import org.dauys.streams.trial.Inputs;
import org.dauys.streams.trial.Malformed;
import org.dauys.streams.trial.Oracle;
import org.dauys.streams.trial.OtherTagger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the choice of other models makes of the past, while the present goes on. */
class RetagTopologyTest {

  private static final int EVENTS = 600;
  private static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");
  private static final Duration EVERYTHING_IS_READ = Duration.ofSeconds(2);

  private final SplittableRandom random = new SplittableRandom(3);
  private final List<Event<?>> history = new ArrayList<>(Histories.of(random, "retag", EVENTS));
  private final Driven driven;

  RetagTopologyTest(@TempDir Path state) {
    driven = new Driven(state);
  }

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void theTotalsAreThoseOfTheChosenModelsFromTheFirstRecordOn() {
    history.add(EVENTS / 2, choice(OtherTagger.VERSION));
    var inputs = play();

    assertThat(driven.published().differenceTo(Oracle.totals(inputs, new OtherTagger()))).isEmpty();
  }

  @Test
  void aChoiceCanBeTakenBack() {
    history.add(EVENTS / 3, choice(OtherTagger.VERSION));
    history.add(EVENTS / 2, choice(Taggers.SHIPPED));
    var inputs = play();

    assertThat(driven.published().differenceTo(Oracle.totals(inputs, new FirstWordTagger())))
        .isEmpty();
  }

  @Test
  void modelsThatAreNotThereChangeNothingAndSaySo() {
    history.add(EVENTS / 2, choice("3"));
    var inputs = play();

    assertThat(progress())
        .extracting(TaggerApplied::state)
        .containsExactly(TaggerApplied.State.MISSING);
    assertThat(driven.published().differenceTo(Oracle.totals(inputs, new FirstWordTagger())))
        .isEmpty();
  }

  @Test
  void progressEndsWithTheNumberOfFeedbackThatStand() {
    history.add(choice(OtherTagger.VERSION));
    var inputs = play();
    var progress = progress();

    assertThat(progress.get(progress.size() - 1))
        .isEqualTo(
            new TaggerApplied(
                1,
                choice(OtherTagger.VERSION).value(),
                TaggerApplied.State.DONE,
                inputs.received().size()));
  }

  @Test
  void whatCannotBeReadIsNotRejectedASecondTime() {
    var some =
        history.stream()
            .map(Event::value)
            .filter(FeedbackReceived.class::isInstance)
            .map(FeedbackReceived.class::cast)
            .findFirst()
            .orElseThrow();
    driven.pipe(Topics.RECEIVED, "malformed", Malformed.FOREIGN_KEY.bytes(some));
    driven.pipe(choice(OtherTagger.VERSION));
    driven.driver().advanceWallClockTime(EVERYTHING_IS_READ);

    assertThat(driven.output(Topics.REJECTED).readKeyValuesToList()).hasSize(1);
  }

  private Inputs play() {
    var inputs = driven.play(history, random);
    driven.driver().advanceWallClockTime(EVERYTHING_IS_READ);
    driven.settle();
    return inputs;
  }

  private List<TaggerApplied> progress() {
    return driven.output(Topics.TAGGER_APPLIED).readValuesToList();
  }

  private static Event<TaggerChosen> choice(String version) {
    return new Event<>(Topics.TAGGER_CHOSEN, "0", new TaggerChosen(1, version, "trial", NOON));
  }
}
