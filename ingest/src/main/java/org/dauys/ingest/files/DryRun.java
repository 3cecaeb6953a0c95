package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.Refusal;

/** Prints what would be sent, after the same checks as at the gateway. */
final class DryRun implements Door {

  private final Intake intake;
  private final PrintWriter out;

  DryRun(Intake intake, PrintWriter out) {
    this.intake = intake;
    this.out = out;
  }

  @Override
  public CompletableFuture<BatchAnswer> handIn(List<Row> batch) {
    var entries = new ArrayList<BatchAnswer.Entry>();
    for (var row : batch) {
      var verdict = intake.take(ByteBuffer.wrap(row.json().getBytes(UTF_8)), 1, "");
      if (verdict instanceof Refusal refusal) {
        entries.add(
            new BatchAnswer.Entry(
                "refused", refusal.code().code(), refusal.field(), refusal.reason()));
      } else {
        entries.add(BatchAnswer.Entry.accepted());
        out.println(row.json());
      }
    }
    return CompletableFuture.completedFuture(new BatchAnswer(entries));
  }
}
