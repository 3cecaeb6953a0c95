package org.dauys.streams.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.TaggerApplied;
import org.dauys.contract.event.TaggerChosen;
import org.dauys.nlp.Taggers;

/**
 * Once other models are chosen, hands every feedback that stands to the {@code tag} box again, some
 * at a time and in the order of their ids, while new feedback goes its way. How far it is lies in a
 * store, so that it goes on there after a restart.
 */
public final class Reread extends ContextualProcessor<String, TaggerChosen, String, Rereading> {

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int AT_A_TIME = 200;

  private final Taggers taggers;
  private final String receivedStore;
  private final String correctionsStore;
  private TimestampedKeyValueStore<String, Bytes> received;
  private TimestampedKeyValueStore<String, FeedbackCorrected> corrections;
  private KeyValueStore<String, Tagging> tagging;

  /**
   * The box of one stream task.
   *
   * @param receivedStore name of the table of feedback
   * @param correctionsStore name of the table of corrections
   */
  public Reread(Taggers taggers, String receivedStore, String correctionsStore) {
    this.taggers = taggers;
    this.receivedStore = receivedStore;
    this.correctionsStore = correctionsStore;
  }

  @Override
  public void init(ProcessorContext<String, Rereading> context) {
    super.init(context);
    received = context.getStateStore(receivedStore);
    corrections = context.getStateStore(correctionsStore);
    tagging = context.getStateStore(Tagging.TAGGING);
    context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::readSome);
  }

  @Override
  public void process(Record<String, TaggerChosen> record) {
    var chosen = record.value();
    if (chosen == null) {
      return;
    }
    if (taggers.tagger(chosen.version()).isEmpty()) {
      report(chosen, TaggerApplied.State.MISSING, 0, record.timestamp());
      return;
    }
    new Tagging(chosen, "", 0, false).putInto(tagging);
    report(chosen, TaggerApplied.State.READING, 0, record.timestamp());
  }

  private void readSome(long now) {
    var before = Tagging.in(tagging);
    if (before == null || before.done()) {
      return;
    }
    var some = new ArrayList<KeyValue<String, ValueAndTimestamp<Bytes>>>(AT_A_TIME);
    try (var rest = received.range(before.last().isEmpty() ? null : before.last(), null)) {
      while (some.size() < AT_A_TIME && rest.hasNext()) {
        var next = rest.next();
        if (!next.key.equals(before.last())) {
          some.add(next);
        }
      }
    }
    var done = some.isEmpty();
    var last = done ? before.last() : some.get(some.size() - 1).key;
    var after = new Tagging(before.chosen(), last, before.read() + some.size(), done);
    after.putInto(tagging);
    for (var one : some) {
      context().forward(new Record<>(one.key, again(one), one.value.timestamp()));
    }
    report(
        after.chosen(),
        done ? TaggerApplied.State.DONE : TaggerApplied.State.READING,
        after.read(),
        now);
  }

  private Rereading again(KeyValue<String, ValueAndTimestamp<Bytes>> one) {
    var correction =
        Optional.ofNullable(ValueAndTimestamp.getValueOrNull(corrections.get(one.key)));
    return Rereading.of(new Feedback(one.value.value(), correction));
  }

  private void report(TaggerChosen chosen, TaggerApplied.State state, long read, long now) {
    var partition = Integer.toString(context().taskId().partition());
    var progress = new TaggerApplied(TaggerApplied.VERSION, chosen, state, read);
    context().forward(new Record<>(partition, Rereading.of(progress), now));
  }
}
