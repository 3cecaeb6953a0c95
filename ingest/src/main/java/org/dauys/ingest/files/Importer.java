package org.dauys.ingest.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.format.Input;
import org.dauys.ingest.format.Rejection;
import org.dauys.ingest.format.RowException;
import org.dauys.ingest.format.Rows;
import org.dauys.ingest.intake.RefusalCode;

/**
 * Carries the rows of one file to the door, several batches at a time. Answers are taken in the
 * order of the batches, all on the caller's thread. Used once.
 */
final class Importer {

  private static final int BATCH_ROWS = 500;
  private static final int BATCH_CHARS = 1 << 20;
  private static final int BATCHES_IN_FLIGHT = 4;

  /** A batch and the answer that it will get. */
  private record Sent(List<Outgoing> rows, CompletableFuture<BatchAnswer> answer) {}

  private final Input input;
  private final Rows rows;
  private final Submissions submissions;
  private final Door door;
  private final RejectedFile rejected;
  private final Progress progress;
  private final Queue<Sent> inFlight = new ArrayDeque<>();
  private final List<Outgoing> batch = new ArrayList<>();
  private int batchChars;
  private Summary summary = Summary.NONE;

  Importer(
      Input input,
      Rows rows,
      Submissions submissions,
      Door door,
      RejectedFile rejected,
      Progress progress) {
    this.input = input;
    this.rows = rows;
    this.submissions = submissions;
    this.door = door;
    this.rejected = rejected;
    this.progress = progress;
  }

  /**
   * Imports all rows.
   *
   * @throws java.util.concurrent.CompletionException with an {@link ImportException} if the door
   *     does not answer
   */
  Summary run() throws IOException {
    boolean more = true;
    while (more) {
      try {
        var row = rows.next();
        more = row.isPresent();
        if (more) {
          add(submissions.of(row.get()));
        }
      } catch (RowException e) {
        reject(e.rejection());
      }
    }
    send();
    while (!inFlight.isEmpty()) {
      settle(inFlight.remove());
    }
    return summary;
  }

  private void add(Outgoing row) throws IOException, RowException {
    if (row.json().length() > BATCH_CHARS) {
      throw new RowException(
          row.row().number(),
          RefusalCode.TOO_LONG,
          "",
          "should have at most " + BATCH_CHARS + " characters",
          row.row().record());
    }
    if (batch.size() == BATCH_ROWS || batchChars + row.json().length() > BATCH_CHARS) {
      send();
    }
    batch.add(row);
    batchChars += row.json().length();
  }

  private void send() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    if (inFlight.size() == BATCHES_IN_FLIGHT) {
      settle(inFlight.remove());
    }
    var rows = List.copyOf(batch);
    inFlight.add(new Sent(rows, door.handIn(rows)));
    batch.clear();
    batchChars = 0;
  }

  private void settle(Sent sent) throws IOException {
    var entries = sent.answer().join().entries();
    if (entries.size() != sent.rows().size()) {
      throw new ImportException("the gateway answered for another number of rows than it got");
    }
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var row = sent.rows().get(i).row();
      if (entry.isAccepted()) {
        summary = summary.plusAccepted();
      } else {
        reject(
            new Rejection(row.number(), entry.code(), entry.field(), entry.reason(), row.record()));
      }
    }
    progress.at(input.position(), summary.rows());
  }

  private void reject(Rejection rejection) throws IOException {
    summary = summary.plusRejected();
    rejected.add(rejection);
  }
}
