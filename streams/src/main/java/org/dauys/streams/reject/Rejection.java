package org.dauys.streams.reject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.dauys.contract.topic.RejectionHeaders;
import org.dauys.contract.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a failed record into its rejection. */
final class Rejection {

  private static final Logger LOG = LoggerFactory.getLogger(Rejection.class);

  private Rejection() {}

  static List<ProducerRecord<byte[], byte[]>> of(
      ErrorHandlerContext context, byte[] key, byte[] value, String reason) {
    LOG.debug(
        "feedback rejected topic={} partition={} offset={} reason={}",
        context.topic(),
        context.partition(),
        context.offset(),
        reason);
    var rejected = new ProducerRecord<>(Topics.REJECTED.name(), key, value);
    rejected
        .headers()
        .add(RejectionHeaders.REASON, reason.getBytes(UTF_8))
        .add(RejectionHeaders.TOPIC, context.topic().getBytes(UTF_8))
        .add(RejectionHeaders.PARTITION, Integer.toString(context.partition()).getBytes(UTF_8))
        .add(RejectionHeaders.OFFSET, Long.toString(context.offset()).getBytes(UTF_8));
    return List.of(rejected);
  }
}
