package org.dauys.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * {@code /health}: the process is alive, and what it sees of Kafka; a supervisor need not restart
 * it for Kafka's sake. {@code /ready}: it can take feedback now; a balancer should send none
 * otherwise.
 */
final class Health {

  private Health() {}

  static void route(RoutesConfig routes, Services services) {
    routes.get(
        "/health",
        ctx -> {
          var kafka = services.kafkaAnswers().getAsBoolean() ? "up" : "away";
          Answer.json(HttpStatus.OK, Map.of("status", "up", "kafka", kafka)).writeTo(ctx);
        });
    routes.get("/ready", ctx -> ready(services).writeTo(ctx));
  }

  private static Answer ready(Services services) {
    if (!services.kafkaAnswers().getAsBoolean()) {
      return Answer.unavailable("Kafka does not answer");
    }
    return services.receipts().isReady()
        ? Answer.json(HttpStatus.OK, Map.of("status", "ready"))
        : Answer.unavailable("the index of receipts has not read all of Kafka yet");
  }
}
