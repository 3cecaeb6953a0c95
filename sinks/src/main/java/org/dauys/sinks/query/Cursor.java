package org.dauys.sinks.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;

/**
 * The last feedback of a page; the next page holds what is older. New feedback does not shift it.
 *
 * @param saidAt when that feedback was said
 * @param id its id
 */
public record Cursor(OffsetDateTime saidAt, String id) {

  /** Before the first page. */
  public static final Cursor START =
      new Cursor(Selection.LAST_DAY.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC), "");

  /**
   * Reads a cursor that {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Cursor parse(String text) {
    var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
    try {
      return new Cursor(OffsetDateTime.parse(parts[0]), parts[parts.length - 1]);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a cursor", e);
    }
  }

  /** An opaque text for a URL. */
  @Override
  public String toString() {
    var text = saidAt + " " + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
