package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.files.FileImport;
import org.dauys.ingest.files.FileImports;
import org.dauys.ingest.files.FileProgress;
import org.dauys.ingest.files.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/files}: one file, which goes to the disk as it comes. What is worked through soon
 * is answered at once; for what takes longer the answer says where to ask.
 */
final class FilesCall implements Call {

  private static final Logger LOG = LoggerFactory.getLogger(FilesCall.class);

  private static final int CHUNK = 64 << 10;

  /** A client has so long for the start of a file; then it must send as many bytes as below. */
  private static final Duration START_WITHIN = Duration.ofSeconds(60);

  /** So much more than allowed is read and dropped, for a client that does not listen before. */
  private static final long DROPPED = 64L << 20;

  private static final int LEAST_PER_SECOND = 16 << 10;

  private final FileImports files;

  FilesCall(FileImports files) {
    this.files = files;
  }

  @Override
  public CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room)
      throws ProblemException, IOException {
    MediaTypes.requireOctets(ctx);
    var options = FileParameters.of(ctx, caller);
    if (ctx.contentLength() > files.settings().longest()) {
      throw tooLarge(ctx);
    }
    var place = files.receive(caller);
    if (place.isEmpty()) {
      throw ProblemException.unavailable("too many files are being worked through");
    }
    FileImport begun;
    try (var upload = place.get()) {
      receive(ctx, upload);
      begun = upload.begin(options);
    }
    return begun
        .finished()
        .completeOnTimeout(
            begun.progress(), files.settings().answerWithin().toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(FilesCall::answer);
  }

  private void receive(Context ctx, Upload upload) throws ProblemException, IOException {
    var in = ctx.bodyInputStream();
    var chunk = new byte[CHUNK];
    long start = System.nanoTime();
    long size = 0;
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      size += read;
      if (size > files.settings().longest()) {
        throw tooLarge(ctx);
      }
      keep(upload, chunk, read);
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      if (seconds > START_WITHIN.toSeconds() + size / LEAST_PER_SECOND) {
        throw new ProblemException(
            HttpStatus.BAD_REQUEST,
            "too-slow",
            "the file should arrive with at least " + LEAST_PER_SECOND + " bytes a second");
      }
    }
    if (size == 0) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "no-body", "a file is required");
    }
  }

  /** A full disk is no fault of the client, as a broken connection is. */
  private static void keep(Upload upload, byte[] chunk, int length) throws ProblemException {
    try {
      upload.write(chunk, length);
    } catch (IOException e) {
      LOG.error("no room for an uploaded file", e);
      throw ProblemException.unavailable("there is no room for the file");
    }
  }

  private ProblemException tooLarge(Context ctx) throws IOException {
    // A client that waits for "100 Continue" has not sent the file and need not.
    if (ctx.header(Header.EXPECT) == null) {
      BodyReader.drop(ctx.bodyInputStream(), DROPPED);
    }
    return new ProblemException(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "the file should have at most " + files.settings().longest() + " bytes");
  }

  private static Answer answer(FileProgress at) {
    return switch (at.state()) {
      case DONE -> Answer.json(HttpStatus.OK, at);
      case RUNNING ->
          Answer.json(
              HttpStatus.ACCEPTED, at, Map.of(Header.LOCATION, Gateway.FILES + '/' + at.id()));
      case FAILED -> failed(at);
    };
  }

  private static Answer failed(FileProgress at) {
    return switch (at.code()) {
      case FileImport.UNREADABLE ->
          Answer.of(Problem.of(HttpStatus.BAD_REQUEST, at.code(), at.reason()));
      case FileImport.UNAVAILABLE -> Answer.unavailable(at.reason());
      default -> Answer.of(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, at.code(), at.reason()));
    };
  }
}
