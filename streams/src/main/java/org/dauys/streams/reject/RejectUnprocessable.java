package org.dauys.streams.reject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Rejects a record on which a box fails that reads what came from outside: {@code tag}, or {@code
 * addressed} for a correction. A failure in any other box is ours, not the record's: it stops the
 * task, because going on would make the totals wrong.
 *
 * <p>A record without a topic is one that is read again; what cannot be read was rejected when it
 * came.
 */
public final class RejectUnprocessable implements ProcessingExceptionHandler {

  private static final Set<String> READING = Set.of("tag", "addressed");

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    if (!isReading(context)) {
      return Response.fail();
    }
    if (context.topic() == null) {
      return Response.resume(List.of());
    }
    return Response.resume(
        Rejection.of(context, context.sourceRawKey(), context.sourceRawValue(), reason(exception)));
  }

  @Override
  public void configure(Map<String, ?> configs) {
    // There is nothing to set.
  }

  /** Whether the box is one that reads what came from outside. */
  static boolean isReading(ErrorHandlerContext context) {
    return READING.contains(context.processorNodeId());
  }

  /** Our own messages are safe to show; a library's may quote the text, so only its type goes. */
  private static String reason(Exception exception) {
    if (exception instanceof SerializationException) {
      return exception.getMessage();
    }
    return exception instanceof IllegalArgumentException
        ? "cannot be tagged: " + exception.getMessage()
        : "cannot be tagged: " + exception.getClass().getSimpleName();
  }
}
