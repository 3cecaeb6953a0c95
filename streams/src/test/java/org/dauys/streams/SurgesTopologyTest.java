package org.dauys.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.dauys.streams.trial.Inputs;
import org.dauys.streams.trial.Surge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts are those of the last state of the inputs, in whatever order it came about. */
class SurgesTopologyTest {

  private static final int EVENTS = 800;
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

  private List<Event<?>> surge(List<Event<?>> history, String tags) {
    return Surge.like(Inputs.leftBy(history), random, tags, SURGE);
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
