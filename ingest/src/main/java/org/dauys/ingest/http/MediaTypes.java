package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a body may be. */
final class MediaTypes {

  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";

  private static final String OCTETS = "application/octet-stream";

  private MediaTypes() {}

  /**
   * A file is bytes, whatever it is. The types that forms of other pages may send are none of it: a
   * gateway that is open to this machine is not open to every page that is read on it.
   */
  static void requireOctets(Context ctx) throws ProblemException {
    var header = Optional.ofNullable(ctx.header(Header.CONTENT_TYPE)).orElse("");
    if (!header.strip().equalsIgnoreCase(OCTETS)) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported-type",
          "Content-Type should be " + OCTETS);
    }
  }

  /** The request's media type, if it is one of these and in UTF-8. */
  static String of(Context ctx, String... known) throws ProblemException {
    var header =
        Optional.ofNullable(ctx.header(Header.CONTENT_TYPE)).orElse("").toLowerCase(Locale.ROOT);
    var parts = header.replaceAll("[ \"]", "").split(";", 2);
    boolean isKnown = List.of(known).contains(parts[0]);
    if (!isKnown || (parts.length > 1 && !parts[1].equals("charset=utf-8"))) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported-type",
          "Content-Type should be " + String.join(" or ", known) + ", in UTF-8");
    }
    return parts[0];
  }
}
