package org.dauys.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.HttpStatus;
import org.dauys.ingest.intake.Refusal;

/**
 * Why a whole request failed (RFC 9457), never with a word of its content.
 *
 * @param title the status in words
 * @param status the status
 * @param detail for people: where and what was expected
 * @param code for programs
 * @param field of a refused submission
 * @param reason of a refused submission
 * @param line of a refused submission; 0 if it is not about one
 */
record Problem(
    String title,
    int status,
    String detail,
    String code,
    String field,
    String reason,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int line) {

  static Problem of(HttpStatus status, String code, String reason) {
    return new Problem(status.getMessage(), status.getCode(), reason, code, "", reason, 0);
  }

  static Problem of(Refusal refusal) {
    var status =
        switch (refusal.code()) {
          case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
          case WITHDRAWN -> HttpStatus.GONE;
          default -> HttpStatus.BAD_REQUEST;
        };
    var place = refusal.field().isEmpty() ? "line " + refusal.line() : refusal.field();
    return new Problem(
        status.getMessage(),
        status.getCode(),
        place + ": " + refusal.reason(),
        refusal.code().code(),
        refusal.field(),
        refusal.reason(),
        refusal.line());
  }
}
