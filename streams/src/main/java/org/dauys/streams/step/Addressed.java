package org.dauys.streams.step;

import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.dauys.contract.event.FeedbackCorrected;

/**
 * Lets a correction through to the feedback that it names; one under a foreign key is rejected
 * before it can stand anywhere.
 */
public final class Addressed
    extends ContextualFixedKeyProcessor<String, FeedbackCorrected, FeedbackCorrected> {

  @Override
  public void process(FixedKeyRecord<String, FeedbackCorrected> record) {
    var correction = record.value();
    if (correction != null && !correction.id().equals(record.key())) {
      throw new IllegalArgumentException("the record's key is not the feedback's id");
    }
    context().forward(record);
  }
}
