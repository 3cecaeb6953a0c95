package org.dauys.streams.reject;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Rejects a record whose bytes are not the event they should be. The reason is the serde's message,
 * which never quotes the bytes.
 */
public final class RejectUnreadable implements DeserializationExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return Response.resume(
        Rejection.of(context, record.key(), record.value(), exception.getMessage()));
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // There is nothing to set.
  }
}
