package org.dauys.streams.reject;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Passes over what cannot be read or tagged, for a topology beside the live one, which is the one
 * that rejects.
 */
public final class SkipRejected
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return DeserializationExceptionHandler.Response.resume(List.of());
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return RejectUnprocessable.isReading(context)
        ? ProcessingExceptionHandler.Response.resume(List.of())
        : ProcessingExceptionHandler.Response.fail();
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // There is nothing to set.
  }
}
