package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/** Reads a request's body while there is room for it. */
final class BodyReader {

  private static final int CHUNK = 16 << 10;

  /** So much more than allowed is read and dropped, for a client that does not listen before. */
  private static final int DROPPED_BODIES = 8;

  /** What a slow client may take for a long body. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final int longest;
  private final Semaphore longBodies;

  /**
   * Reads bodies of one call.
   *
   * @param longest bytes of a body
   * @param longBodies how many threads may wait for the rest of bodies that were not read ahead
   */
  BodyReader(int longest, Semaphore longBodies) {
    this.longest = longest;
    this.longBodies = longBodies;
  }

  byte[] read(Context ctx, InFlight.Share share) throws ProblemException, IOException {
    var body = readAll(ctx, share);
    if (Line.isBlank(body, 0, body.length)) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "no-body", "a body is required");
    }
    return body;
  }

  private byte[] readAll(Context ctx, InFlight.Share share) throws ProblemException, IOException {
    var in = ctx.bodyInputStream();
    if (ctx.contentLength() > longest) {
      throw tooLarge(ctx, in);
    }
    long start = System.nanoTime();
    boolean mayWait = false;
    try {
      var body = new byte[firstRoom(ctx)];
      int size = 0;
      for (int read = in.read(body); read >= 0; read = in.read(body, size, body.length - size)) {
        if (size + read > longest) {
          throw tooLarge(ctx, in);
        }
        if (!share.grow(read)) {
          throw ProblemException.unavailable("too many requests are in flight");
        }
        size += read;
        if (size == body.length) {
          body = Arrays.copyOf(body, 2 * size);
        }
        if (!mayWait && size > Listening.READ_AHEAD - 2 * CHUNK) {
          mayWait = longBodies.tryAcquire();
          if (!mayWait) {
            throw ProblemException.unavailable("too many long bodies are being read");
          }
        }
        if (System.nanoTime() - start > LONGEST.toNanos()) {
          throw new ProblemException(
              HttpStatus.BAD_REQUEST, "too-slow", "the body should arrive in " + LONGEST);
        }
      }
      return Arrays.copyOf(body, size);
    } finally {
      if (mayWait) {
        longBodies.release();
      }
    }
  }

  /** For what was read ahead all of it, and a byte that shows its end. */
  private static int firstRoom(Context ctx) {
    return 1 + Math.min(Math.max(ctx.contentLength(), CHUNK), Listening.READ_AHEAD);
  }

  private ProblemException tooLarge(Context ctx, InputStream in) throws IOException {
    // A client that waits for "100 Continue" has not sent the body and need not.
    if (ctx.header(Header.EXPECT) == null && longBodies.tryAcquire()) {
      try {
        drop(in, (long) DROPPED_BODIES * longest);
      } finally {
        longBodies.release();
      }
    }
    return new ProblemException(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "the body should have at most " + longest + " bytes");
  }

  /** Reads what a client goes on to send that listens only when it has sent all. */
  static void drop(InputStream in, long most) throws IOException {
    var chunk = new byte[CHUNK];
    long start = System.nanoTime();
    long left = most;
    for (int read = 0;
        read >= 0 && left > 0 && System.nanoTime() - start < LONGEST.toNanos();
        read = in.read(chunk)) {
      left -= read;
    }
  }
}
