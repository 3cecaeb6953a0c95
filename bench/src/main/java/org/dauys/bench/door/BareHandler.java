package org.dauys.bench.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.dauys.ingest.intake.Submission;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The peer: the same server with as many threads, which parses each line, sends as many bytes as
 * the door would, and answers after the last acknowledgement. It checks nothing, masks nothing, and
 * says nothing of single records.
 */
final class BareHandler implements AutoCloseable {

  private static final int THREADS = 64;
  private static final ObjectReader JSON = new ObjectMapper().readerFor(Submission.class);

  private final QueuedThreadPool threads = new QueuedThreadPool(THREADS);
  private final Producer<String, byte[]> producer;
  private final String topic;
  private final Javalin server;

  BareHandler(Producer<String, byte[]> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
    this.server =
        Javalin.start(
            config -> {
              config.jetty.threadPool = threads;
              config.jetty.host = "127.0.0.1";
              config.jetty.port = 0;
              config.startup.showJavalinBanner = false;
              config.routes.post("/v1/feedback", this::handle);
            });
  }

  int port() {
    return server.port();
  }

  private void handle(Context ctx) throws IOException {
    var done = send(ctx.bodyAsBytes());
    ctx.future(
        () ->
            done.thenAcceptAsync(
                sent ->
                    ctx.status(202)
                        .contentType("application/json")
                        .result("{\"accepted\":" + sent + "}"),
                threads));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same.
  private CompletableFuture<Integer> send(byte[] body) throws IOException {
    var done = new CompletableFuture<Integer>();
    // One for the loop that is still sending.
    var open = new AtomicInteger(1);
    int sent = 0;
    for (int start = 0; start < body.length; sent++) {
      int end = start;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      Submission submission = JSON.readValue(body, start, end - start);
      open.incrementAndGet();
      int upToHere = sent + 1;
      producer.send(
          Records.written(topic, submission.sourceId(), body, start, end),
          (written, failure) -> {
            if (failure != null) {
              done.completeExceptionally(failure);
            } else if (open.decrementAndGet() == 0) {
              done.complete(upToHere);
            }
          });
      start = end + 1;
    }
    if (open.decrementAndGet() == 0) {
      done.complete(sent);
    }
    return done;
  }

  @Override
  public void close() {
    server.stop();
  }
}
