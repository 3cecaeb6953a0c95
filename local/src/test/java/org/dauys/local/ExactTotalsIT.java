package org.dauys.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Bytes;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;
import org.dauys.streams.StreamsProcess;
import org.dauys.streams.StreamsSettings;
import org.dauys.streams.trial.Event;
import org.dauys.streams.trial.FirstWordTagger;
import org.dauys.streams.trial.Histories;
import org.dauys.streams.trial.Inputs;
import org.dauys.streams.trial.Malformed;
import org.dauys.streams.trial.Oracle;
import org.dauys.streams.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The totals on a real broker, with three partitions, are those of the batch program, whatever
 * becomes of the instances that share the work.
 */
class ExactTotalsIT {

  private static final int HISTORIES = Trial.size(1, 20);
  private static final int EVENTS = Trial.size(1_000, 20_000);
  private static final int KILLS = Trial.size(1, 20);
  private static final int RECORDS = Trial.size(3_000, 300_000);
  private static final int ONE_IN = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(Trial.size(2, 15));

  @TempDir private Path folder;

  @Test
  void twoInstancesThatAreRestartedGiveTheOraclesTotals() throws Exception {
    var everything = new ArrayList<Event<?>>();
    try (var trials = new Trials(folder)) {
      var lasting = start(trials.settings("lasting"));
      for (int seed = 0; seed < HISTORIES; seed++) {
        var history = Histories.of(new SplittableRandom(seed), "trial-" + seed, EVENTS);
        everything.addAll(history);
        var first = startAgain(trials.settings("restarted"));
        trials.send(history.subList(0, EVENTS / 2));
        first.close();
        trials.send(history.subList(EVENTS / 2, EVENTS));
      }
      var second = startAgain(trials.settings("restarted"));
      awaitTotals(trials, everything);
      second.close();
      lasting.close();
    }
  }

  @Test
  void killedInstancesLoseAndRepeatNothing() throws Exception {
    var random = new SplittableRandom(1);
    var history = Histories.of(random, "killed", RECORDS);
    var malformed = new TreeMap<String, Bytes>();
    try (var trials = new Trials(folder)) {
      var names = List.of("a", "b", "c");
      for (var name : names) {
        trials.launch(name);
      }
      await().atMost(PATIENCE).ignoreExceptions().until(() -> trials.all(Topics.RECEIVED) != null);
      int slice = RECORDS / (KILLS + 1);
      for (int kill = 0; kill <= KILLS; kill++) {
        int to = kill == KILLS ? RECORDS : (kill + 1) * slice;
        for (int i = kill * slice; i < to; i++) {
          trials.send(history.get(i));
          if (i % ONE_IN == 0) {
            spoil(trials, history.get(i), i, malformed);
          }
        }
        if (kill < KILLS) {
          var victim = names.get(random.nextInt(names.size()));
          trials.kill(victim);
          if (kill == KILLS / 2) {
            trials.restartBroker();
          }
          trials.launch(victim);
        }
      }

      trials.awaitSent();
      awaitTotals(trials, history);
      assertThat(rejected(trials)).isEqualTo(malformed);
    }
  }

  private static StreamsProcess start(Map<String, String> settings) {
    return StreamsProcess.start(StreamsSettings.from(settings), FirstWordTagger::new);
  }

  /** Its predecessor may still be putting its state down. */
  private static StreamsProcess startAgain(Map<String, String> settings) {
    return await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(KafkaException.class)
        .until(() -> start(settings), started -> true);
  }

  private static void awaitTotals(Trials trials, List<Event<?>> history) {
    var inputs = Inputs.leftBy(history);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(Trial.size(1, 10)))
        .untilAsserted(
            () -> {
              var expected =
                  Oracle.totals(inputs.grouped(trials.families()), new FirstWordTagger());
              assertThat(trials.published().differenceTo(expected)).isEmpty();
            });
  }

  /** Sends a record that cannot be read or tagged, under a key of its own. */
  private static void spoil(
      Trials trials, Event<?> event, int number, Map<String, Bytes> malformed) {
    if (event.value() instanceof FeedbackReceived feedback) {
      var key = "malformed-" + number;
      var ways = Malformed.values();
      var bytes = ways[malformed.size() % ways.length].bytes(feedback);
      trials.send(Topics.RECEIVED, key, bytes);
      malformed.put(key, Bytes.wrap(bytes));
    }
  }

  private static Map<String, Bytes> rejected(Trials trials) {
    var rejected = new TreeMap<String, Bytes>();
    for (var record : trials.all(Topics.REJECTED)) {
      var key = Topics.RECEIVED.key().deserializer().deserialize("", record.key());
      assertThat(rejected.put(key, Bytes.wrap(record.value()))).as("rejected once").isNull();
    }
    return rejected;
  }
}
