package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.files.FileImports;

/** {@code GET /v1/files/{id}}: how far a file is. Only its sender is told. */
final class FileCall implements Call {

  private final FileImports files;

  FileCall(FileImports files) {
    this.files = files;
  }

  @Override
  public CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room) {
    return CompletableFuture.completedFuture(
        files
            .find(caller, ctx.pathParam("id"))
            .map(file -> Answer.json(HttpStatus.OK, file.progress()))
            .orElseGet(FileCall::unknown));
  }

  private static Answer unknown() {
    return Answer.of(
        Problem.of(
            HttpStatus.NOT_FOUND, "unknown-file", "no such file is known; it may be sent again"));
  }
}
