package org.dauys.streams.step;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;

/**
 * Reads each feedback and adds its tags; a tombstone passes through, so that erasing reaches all.
 */
public final class Tag
    extends ContextualFixedKeyProcessor<String, FeedbackReceived, FeedbackTagged> {

  private final Tagger tagger;

  /** The box of one stream task. */
  public Tag(Tagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public void process(FixedKeyRecord<String, FeedbackReceived> record) {
    var received = record.value();
    if (received == null) {
      context().forward(record.withValue(null));
      return;
    }
    if (!received.id().equals(record.key())) {
      throw new IllegalArgumentException("the record's key is not the feedback's id");
    }
    context().forward(record.withValue(tagged(received)));
  }

  private FeedbackTagged tagged(FeedbackReceived received) {
    var input =
        new TagInput(received.text(), received.region(), received.district(), received.place());
    return new FeedbackTagged(
        FeedbackTagged.VERSION, received, tagger.tag(input), Optional.empty());
  }
}
