package org.dauys.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.access.Caller;

/**
 * One thing a client can ask for. The request's thread leaves as soon as all is handed to Kafka;
 * the answer is written when the last acknowledgement is in.
 */
interface Call {

  /**
   * Does it.
   *
   * @param room what the request's body may take up
   * @return fails with a {@link org.apache.kafka.common.KafkaException} if Kafka does not take it
   */
  CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room)
      throws ProblemException, IOException;
}
