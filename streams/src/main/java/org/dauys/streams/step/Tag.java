package org.dauys.streams.step;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.topic.Topics;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;

/**
 * Reads each feedback, adds its tags and puts the analyst's correction in their place; a tombstone
 * passes through, so that erasing reaches all.
 */
public final class Tag extends ContextualFixedKeyProcessor<String, Feedback, FeedbackTagged> {

  private final Tagger tagger;
  private final Deserializer<FeedbackReceived> reader = Topics.RECEIVED.value().deserializer();

  /** The box of one stream task. */
  public Tag(Tagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public void process(FixedKeyRecord<String, Feedback> record) {
    var feedback = record.value();
    if (feedback == null) {
      context().forward(record.withValue(null));
      return;
    }
    var received = reader.deserialize(Topics.RECEIVED.name(), feedback.received().get());
    if (!received.id().equals(record.key())) {
      throw new IllegalArgumentException("the record's key is not the feedback's id");
    }
    context().forward(record.withValue(tagged(received, feedback)));
  }

  private FeedbackTagged tagged(FeedbackReceived received, Feedback feedback) {
    var input =
        new TagInput(received.text(), received.region(), received.district(), received.place());
    var read = tagger.tag(input);
    var correction = feedback.correction();
    var tags =
        correction
            .map(standing -> Corrections.apply(standing, read, received.text().length()))
            .orElse(read);
    return new FeedbackTagged(FeedbackTagged.VERSION, received, tags, correction);
  }
}
