package org.dauys.ingest.files;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.client.BatchAnswer;
import org.dauys.ingest.client.FeedbackClient;

/** Posts batches to a gateway. Thread-safe. */
final class GatewayDoor implements Door {

  private final FeedbackClient client;

  GatewayDoor(FeedbackClient client) {
    this.client = client;
  }

  @Override
  public CompletableFuture<BatchAnswer> handIn(List<Outgoing> batch) {
    return client.handInLines(batch.stream().map(Outgoing::json).toList());
  }
}
