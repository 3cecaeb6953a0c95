package org.dauys.ingest.http;

import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** Leaves the handling of a request that cannot be taken as a whole. */
final class ProblemException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Answer answer;

  private ProblemException(Answer answer, String reason) {
    // Control flow: nobody reads its stack.
    super(reason, null, false, false);
    this.answer = answer;
  }

  ProblemException(HttpStatus status, String code, String reason) {
    this(Answer.of(Problem.of(status, code, reason)), reason);
  }

  static ProblemException unavailable(String reason) {
    return new ProblemException(Answer.unavailable(reason), reason);
  }

  static ProblemException unauthorized() {
    var reason = "Authorization should be Bearer and a key of this gateway";
    var problem = Problem.of(HttpStatus.UNAUTHORIZED, "no-key", reason);
    return new ProblemException(
        Answer.of(problem, Map.of(Header.WWW_AUTHENTICATE, "Bearer")), reason);
  }

  static ProblemException overQuota(long retryAfterSeconds) {
    var reason = "the quota is spent; send it again later";
    var problem = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "over-quota", reason);
    long seconds = Math.max(1, retryAfterSeconds);
    return new ProblemException(
        Answer.of(problem, Map.of(Header.RETRY_AFTER, Long.toString(seconds))), reason);
  }

  Answer answer() {
    return answer;
  }
}
