package org.dauys.ingest.files;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.client.BatchAnswer;

/** Where the batches go. */
interface Door {

  /**
   * Hands in a batch.
   *
   * @return completes with one entry for each row, or with a {@link
   *     org.dauys.ingest.client.ClientException}
   */
  CompletableFuture<BatchAnswer> handIn(List<Outgoing> batch);
}
