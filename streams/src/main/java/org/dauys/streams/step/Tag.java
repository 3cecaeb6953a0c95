package org.dauys.streams.step;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.topic.Topics;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;
import org.dauys.nlp.Taggers;

/**
 * Reads each feedback, adds its tags and puts the analyst's correction in their place; a tombstone
 * passes through, so that erasing reaches all.
 */
public final class Tag extends ContextualFixedKeyProcessor<String, Feedback, FeedbackTagged> {

  private final Function<FixedKeyProcessorContext<?, ?>, Supplier<Tagger>> source;
  private final Deserializer<FeedbackReceived> reader = Topics.RECEIVED.value().deserializer();
  private Supplier<Tagger> tagger;

  private Tag(Function<FixedKeyProcessorContext<?, ?>, Supplier<Tagger>> source) {
    this.source = source;
  }

  /** The box of one stream task, with the tagger that the store {@code tagging} names. */
  public static Tag byChosen(Taggers taggers) {
    return new Tag(context -> new ChosenTagger(context.getStateStore(Tagging.TAGGING), taggers));
  }

  /** The box of one stream task, with this tagger and no other. */
  public static Tag by(Tagger tagger) {
    return new Tag(context -> () -> tagger);
  }

  @Override
  public void init(FixedKeyProcessorContext<String, FeedbackTagged> context) {
    super.init(context);
    tagger = source.apply(context);
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
    var read = tagger.get().tag(input);
    var correction = feedback.correction();
    var tags =
        correction
            .map(standing -> Corrections.apply(standing, read, received.text().length()))
            .orElse(read);
    return new FeedbackTagged(FeedbackTagged.VERSION, received, tags, correction);
  }
}
