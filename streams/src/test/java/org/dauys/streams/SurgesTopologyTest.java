package org.dauys.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.DailyCell;
import org.dauys.streams.trial.AlertOracle;
import org.dauys.streams.trial.Event;
import org.dauys.streams.trial.FirstWordTagger;
import org.dauys.streams.trial.Histories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts are those of the last state of the inputs, in whatever order it came about. */
class SurgesTopologyTest {

  private static final int EVENTS = 2_000;
  private static final int SURGE = 200;

  private final SplittableRandom random = new SplittableRandom(5);
  private final Driven driven;

  SurgesTopologyTest(@TempDir Path state) {
    driven = new Driven(state);
  }

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void alertsAreThoseOfTheFiguresThatStand() {
    var history = new ArrayList<>(Histories.of(random, "surges", EVENTS));
    history.addAll(surge(history, "pensions good support"));
    Collections.shuffle(history, new Random(5));
    var inputs = driven.play(history, random);

    var alerts = standing();
    assertThat(alerts).isEqualTo(AlertOracle.alerts(inputs, new FirstWordTagger()));
    assertThat(alerts).isNotEmpty();
  }

  @Test
  void anAlertGoesWithTheFeedbackThatItRestedOn() {
    var history = new ArrayList<>(Histories.of(random, "surges", EVENTS));
    var surge = surge(history, "roads bad complain");
    history.addAll(surge);
    var alerts = driven.output(Topics.ALERTS);
    driven.play(history, random);
    var raised = alerts.readKeyValuesToMap();
    driven.play(surge.stream().<Event<?>>map(SurgesTopologyTest::withdrawal).toList(), random);
    var withdrawn = alerts.readKeyValuesToMap();

    var day = cell(surge, "roads");
    assertThat(raised.get(day).kind()).isEqualTo(AlertRaised.Kind.SURGE);
    assertThat(withdrawn).containsEntry(day, null);
  }

  private Map<AlertCell, AlertRaised> standing() {
    var standing = new HashMap<>(driven.output(Topics.ALERTS).readKeyValuesToMap());
    standing.values().removeIf(alert -> alert == null);
    return standing;
  }

  /** Many people with different words on one day about one thing. */
  private List<Event<?>> surge(List<Event<?>> history, String tags) {
    var some =
        history.stream()
            .map(Event::value)
            .filter(FeedbackReceived.class::isInstance)
            .map(FeedbackReceived.class::cast)
            .findFirst()
            .orElseThrow();
    var surge = new ArrayList<Event<?>>();
    for (int i = 0; i < SURGE; i++) {
      var id = "surge-" + i;
      var words = Long.toString(random.nextLong(), 36) + " " + Long.toString(random.nextLong(), 36);
      surge.add(
          new Event<>(
              Topics.RECEIVED,
              id,
              new FeedbackReceived(
                  1,
                  id,
                  some.source(),
                  id,
                  some.consultation(),
                  some.channel(),
                  some.role(),
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

  private static Event<FeedbackReceived> withdrawal(Event<?> event) {
    return new Event<>(Topics.RECEIVED, event.id(), null);
  }

  private static AlertCell cell(List<Event<?>> surge, String theme) {
    var feedback = (FeedbackReceived) surge.get(0).value();
    return new AlertCell(
        feedback.consultation(), DailyCell.dayOf(feedback.occurredAt()), theme, "all");
  }
}
