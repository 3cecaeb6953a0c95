package org.dauys.ingest.files;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where the batches go. */
interface Door {

  /**
   * Hands in a batch.
   *
   * @return completes with one entry for each row, or with an {@link ImportException}
   */
  CompletableFuture<BatchAnswer> handIn(List<Outgoing> batch);
}
