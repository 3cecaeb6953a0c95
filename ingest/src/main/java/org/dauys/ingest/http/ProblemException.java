package org.dauys.ingest.http;

import io.javalin.http.HttpStatus;

/** Leaves the handling of a request that cannot be taken as a whole. */
final class ProblemException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  ProblemException(HttpStatus status, String code, String reason) {
    // Control flow: nobody reads its stack.
    super(reason, null, false, false);
    this.problem = Problem.of(status, code, reason);
  }

  Problem problem() {
    return problem;
  }
}
