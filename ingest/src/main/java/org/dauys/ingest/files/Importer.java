package org.dauys.ingest.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.client.BatchAnswer;
import org.dauys.ingest.format.Rejection;
import org.dauys.ingest.format.RowException;
import org.dauys.ingest.format.Rows;
import org.dauys.ingest.intake.RefusalCode;

/**
 * Carries the rows of one file to the door, several batches at a time. Answers are taken in the
 * order of the batches, all on the caller's thread, and after each it is known of all rows up to
 * there what became of them. Used once.
 */
final class Importer {

  private static final int BATCH_ROWS = 500;
  private static final int BATCH_CHARS = 1 << 20;
  private static final int BATCHES_IN_FLIGHT = 4;

  /** Told after each batch. */
  interface Settled {

    /** The fate of so many rows is known. */
    void at(Summary summary) throws IOException;
  }

  /** Is told of each row that was not taken. */
  interface Report {

    /**
     * Takes it down.
     *
     * @param name what the file calls the field
     */
    void add(Rejection rejection, String name) throws IOException;
  }

  /** A batch, the rows between them that make no submission, and the answer that it will get. */
  private record Sent(
      List<Outgoing> rows, List<Rejection> rejections, CompletableFuture<BatchAnswer> answer) {}

  private final Rows rows;
  private final Submissions submissions;
  private final Door door;
  private final Report rejected;
  private final Settled settled;
  private final Queue<Sent> inFlight = new ArrayDeque<>();
  private final List<Outgoing> batch = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private int batchChars;
  private long toSkip;
  private Summary summary;

  /**
   * An import.
   *
   * @param done what became of the first rows in an earlier import that broke off
   */
  Importer(
      Rows rows,
      Submissions submissions,
      Door door,
      Report rejected,
      Summary done,
      Settled settled) {
    this.rows = rows;
    this.submissions = submissions;
    this.door = door;
    this.rejected = rejected;
    this.summary = done;
    this.toSkip = done.rows();
    this.settled = settled;
  }

  /**
   * Imports all rows.
   *
   * @throws java.util.concurrent.CompletionException with a {@link
   *     org.dauys.ingest.client.ClientException} if the door does not answer
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
        reject(known(e.rejection()));
      }
    }
    send();
    while (!inFlight.isEmpty()) {
      settle(inFlight.remove());
    }
    return summary;
  }

  /** With its id, if anything of it is known. */
  private Rejection known(Rejection rejection) {
    var row = rejection.row();
    return row.fields().isEmpty() ? rejection : rejection.of(submissions.complete(row));
  }

  private boolean isDone() {
    return toSkip > 0 && toSkip-- > 0;
  }

  private void add(Outgoing row) throws IOException, RowException {
    if (row.json().length() > BATCH_CHARS) {
      throw new RowException(
          row.row(),
          RefusalCode.TOO_LONG,
          "",
          "should have at most " + BATCH_CHARS + " characters");
    }
    if (isDone()) {
      return;
    }
    if (batch.size() == BATCH_ROWS || batchChars + row.json().length() > BATCH_CHARS) {
      send();
    }
    batch.add(row);
    batchChars += row.json().length();
  }

  private void reject(Rejection rejection) throws IOException {
    if (isDone()) {
      return;
    }
    rejections.add(rejection);
    if (rejections.size() == BATCH_ROWS) {
      send();
    }
  }

  private void send() throws IOException {
    if (batch.isEmpty() && rejections.isEmpty()) {
      return;
    }
    if (inFlight.size() == BATCHES_IN_FLIGHT) {
      settle(inFlight.remove());
    }
    var outgoing = List.copyOf(batch);
    var answer =
        outgoing.isEmpty()
            ? CompletableFuture.completedFuture(new BatchAnswer(List.of()))
            : door.handIn(outgoing);
    inFlight.add(new Sent(outgoing, List.copyOf(rejections), answer));
    batch.clear();
    rejections.clear();
    batchChars = 0;
  }

  private void settle(Sent sent) throws IOException {
    var entries = sent.answer().join().entries();
    if (entries.size() != sent.rows().size()) {
      throw new ImportException("the gateway answered for another number of rows than it got");
    }
    for (var rejection : sent.rejections()) {
      report(rejection);
    }
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      if (entry.isAccepted()) {
        summary = summary.plusAccepted();
      } else {
        report(
            new Rejection(sent.rows().get(i).row(), entry.code(), entry.field(), entry.reason()));
      }
    }
    settled.at(summary);
  }

  private void report(Rejection rejection) throws IOException {
    summary = summary.plusRejected();
    rejected.add(rejection, rows.nameOf(rejection.field()));
  }
}
