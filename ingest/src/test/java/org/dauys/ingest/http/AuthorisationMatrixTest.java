package org.dauys.ingest.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.ingest.Fixtures;
import org.dauys.ingest.access.KeyAccess;
import org.dauys.ingest.access.KeyCommand;
import org.dauys.ingest.access.Permission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each role and each way to lack one, at each call: what passes, and that nothing else does. */
class AuthorisationMatrixTest {

  private static final String OURS = "constitution-2026";
  private static final String TABLE = "occurredAt,text\n2026-02-14,Жол керек.\n";

  /** Who calls. */
  private enum Who {
    SUBMIT,
    IMPORT,
    CORRECT,
    WITHDRAW,
    NO_KEY,
    WRONG_KEY,
    FOREIGN_CONSULTATION,
    FOREIGN_CHANNEL
  }

  /** What he asks for, and the statuses for {@link Who} in order. */
  private enum What {
    SUBMIT_ONE("POST", "/v1/feedback", "202 403 403 403 401 401 403 403"),
    SUBMIT_MANY("POST", "/v1/feedback", "202 202 403 403 401 401 400 400"),
    RECEIPT("GET", "/v1/feedback/{id}", "200 200 200 200 401 401 404 404"),
    CORRECTION("PUT", "/v1/feedback/{id}/correction", "403 403 200 403 401 401 404 404"),
    UNDO("DELETE", "/v1/feedback/{id}/correction", "403 403 200 403 401 401 404 404"),
    WITHDRAWAL("DELETE", "/v1/feedback/{id}", "403 403 403 200 401 401 404 404"),
    FILE("POST", "/v1/files?name=a.csv&consultation={c}", "403 200 403 403 401 401 403 403"),
    FILE_STATUS("GET", "/v1/files/{file}", "403 200 403 403 401 401 404 404"),
    FORM("POST", "/v1/form", "404 404 404 404 404 404 404 404");

    private final String method;
    private final String path;
    private final String statuses;

    What(String method, String path, String statuses) {
      this.method = method;
      this.path = path;
      this.statuses = statuses;
    }

    int statusFor(Who who) {
      return Integer.parseInt(statuses.split(" ", -1)[List.of(Who.values()).indexOf(who)]);
    }
  }

  @TempDir private static Path folder;
  private static Rig rig;
  private static final Map<Who, String> KEYS = new EnumMap<>(Who.class);
  private static String toCorrect;
  private static String toWithdraw;
  private static String file;

  @BeforeAll
  static void open() throws IOException {
    var keys = folder.resolve("keys.ndjson");
    var all = Arrays.stream(Permission.values()).map(Coded::code).collect(joining(","));
    KEYS.put(Who.SUBMIT, key(keys, "submit", "submit", OURS, "*"));
    KEYS.put(Who.IMPORT, key(keys, "import", "import", OURS, "*"));
    KEYS.put(Who.CORRECT, key(keys, "correct", "correct", OURS, "*"));
    KEYS.put(Who.WITHDRAW, key(keys, "withdraw", "withdraw", OURS, "*"));
    KEYS.put(Who.WRONG_KEY, "dauys_wrong");
    KEYS.put(Who.FOREIGN_CONSULTATION, key(keys, "elsewhere", all, "other-2026", "*"));
    KEYS.put(Who.FOREIGN_CHANNEL, key(keys, "otherwise", all, OURS, "meeting,social"));
    rig = Rig.guarded(new KeyAccess(keys, Clock.systemUTC()));
    toCorrect = accepted("to-correct");
    toWithdraw = accepted("to-withdraw");
    file = Rig.json(rig.send(request(Who.IMPORT, What.FILE))).path("id").asText();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  static Stream<Arguments> matrix() {
    return Arrays.stream(What.values())
        .flatMap(what -> Arrays.stream(Who.values()).map(who -> Arguments.of(who, what)));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("matrix")
  void onlyTheRoleOfACallMayMakeIt(Who who, What what) {
    int written = rig.producer().history().size();
    int expected = what.statusFor(who);

    var response = rig.send(request(who, what));

    assertThat(response.statusCode()).isEqualTo(expected);
    if (expected >= 400) {
      assertThat(rig.producer().history()).hasSize(written);
    }
    if (expected == 401) {
      assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
  }

  private static HttpRequest.Builder request(Who who, What what) {
    var id = what == What.WITHDRAWAL ? toWithdraw : toCorrect;
    var path =
        what.path
            .replace("{id}", id)
            .replace("{file}", String.valueOf(file))
            .replace("{c}", OURS + "&channel=web-form");
    var request =
        switch (what) {
          case SUBMIT_ONE -> rig.request(what.method, path, Rig.JSON, Fixtures.good("one"));
          case SUBMIT_MANY -> rig.request(what.method, path, Rig.NDJSON, Fixtures.good("many"));
          case FILE -> rig.request(what.method, path, Rig.OCTETS, TABLE);
          case CORRECTION ->
              rig.request(what.method, path, Rig.JSON, "{\"stance\":\"none\",\"why\":\"a test\"}");
          case FORM -> rig.request(what.method, path, Rig.JSON, "{\"text\":\"Жол керек.\"}");
          default -> rig.request(what.method, path);
        };
    return who == Who.NO_KEY ? request : with(request, KEYS.get(who));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String key) {
    return request.header("Authorization", "Bearer " + key);
  }

  private static String accepted(String sourceId) {
    var request = rig.request("POST", "/v1/feedback", Rig.JSON, Fixtures.good(sourceId));
    return Rig.json(rig.send(with(request, KEYS.get(Who.SUBMIT)))).path("id").asText();
  }

  private static String key(
      Path file, String name, String roles, String consultation, String channels) {
    var out = new StringWriter();
    int status =
        new CommandLine(new KeyCommand())
            .setOut(new PrintWriter(out))
            .execute(
                "--name=" + name,
                "--role=" + roles,
                "--consultation=" + consultation,
                "--channel=" + channels,
                file.toString());
    assertThat(status).isZero();
    return out.toString().strip();
  }
}
