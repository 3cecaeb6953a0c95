package org.dauys.ingest.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dauys.contract.place.Places;
import org.dauys.ingest.intake.Forms;

/** What people and their tools read: the description of the API and the public form. */
final class Pages {

  private static final String FORM = "/org/dauys/ingest/http/form";

  /** Everything the page needs comes from here, and it goes nowhere else. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private record Choice(String id, String kk, String ru, String en) {}

  private record Questions(String consultation, int longest, List<Choice> regions) {}

  private Pages() {}

  static void api(JavalinConfig config) {
    var file = resource("openapi.yaml");
    config.routes.get("/v1/openapi.yaml", ctx -> ctx.contentType("application/yaml").result(file));
  }

  /** The form of one consultation. */
  static void form(JavalinConfig config, String consultation) {
    var questions = questions(consultation);
    config.routes.get("/v1/form", ctx -> questions.writeTo(ctx));
    config.routes.before("/form/*", Pages::secure);
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/form";
          files.directory = FORM;
          files.location = Location.CLASSPATH;
        });
  }

  private static Answer questions(String consultation) {
    var regions =
        Places.shipped().regions().stream()
            .map(region -> new Choice(region.iso(), region.kk(), region.ru(), region.en()))
            .toList();
    return Answer.json(HttpStatus.OK, new Questions(consultation, Forms.TEXT_CHARS, regions));
  }

  private static void secure(Context ctx) {
    ctx.header(Header.CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)
        .header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(Header.REFERRER_POLICY, "no-referrer")
        .header(Header.CROSS_ORIGIN_OPENER_POLICY, "same-origin")
        .header(Header.CROSS_ORIGIN_RESOURCE_POLICY, "same-origin");
  }

  private static byte[] resource(String name) {
    try (var in = Pages.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
