package org.dauys.sinks.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.awaitility.Awaitility;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.json.Json;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words leave the store as they came: texts of signs that programs like to change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuotationsIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final int TEXTS = 450;
  private static final int MOST_AT_ONCE = 200;
  private static final int LONGEST = 40;
  private static final List<String> SIGNS =
      List.of(
          "а",
          "қ",
          "Ә",
          "і",
          "I",
          "ı",
          "İ",
          "ё",
          "е\u0308",
          "й",
          " ",
          "\u00a0",
          "\u202f",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\"",
          "\"\"",
          "'",
          ",",
          ";",
          "=",
          "+",
          "@",
          "\\",
          "\\n",
          "<b>",
          "&amp;",
          "&",
          "%00",
          "🙏",
          "👩\u200d🏫",
          "\u200d",
          "\u200b",
          "\ufeff",
          "\u202e",
          "«",
          "»",
          "–",
          "…",
          "ﬁ",
          "①",
          "null",
          "{",
          "[]",
          "$1",
          "x");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, FeedbackTagged> said = new TreeMap<>();
  private ReportServer server;

  @BeforeAll
  void start() {
    var random = new Random(17);
    var synthetic = new SyntheticFeedback(random);
    for (int i = 0; i < TEXTS; i++) {
      var id = "id-" + i;
      said.put(id, synthetic.tagged(received(id, text(random))));
    }
    var database = POSTGRES.migrated();
    var topics = new SyntheticTopics().write(List.copyOf(said.values()));
    try (var loop = new ConsumerLoop(database, topics::consumer)) {
      loop.start();
      Awaitility.await().until(loop::isStoring);
    }
    server =
        ReportServer.start(
            database,
            () -> true,
            new ReportSettings("127.0.0.1", 0, "", ReportAccess.openOnLoopback()));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void noCharacterOfAnyQuotationIsGeneratedOrAltered() throws Exception {
    var shown = new TreeMap<String, String>();
    for (var page : pages()) {
      page.forEach(one -> shown.put(one.get("id").asText(), one.get("text").asText()));
    }

    assertThat(shown).isEqualTo(texts());
  }

  @Test
  void theSpansOfAQuotationCutTheWordsThatTheyCutFromTheText() throws Exception {
    for (var page : pages()) {
      for (var one : page) {
        var piece = said.get(one.get("id").asText());
        var words = new ArrayList<String>();
        one.get("themes").forEach(theme -> words.add(cut(one.get("text").asText(), theme)));
        assertThat(words)
            .isEqualTo(
                piece.tags().themes().stream()
                    .map(theme -> theme.span())
                    .map(span -> piece.received().text().substring(span.start(), span.end()))
                    .toList());
      }
    }
  }

  @Test
  void aTableQuotesThemTheSame() throws Exception {
    var shown = new TreeMap<String, String>();
    for (int page = 0; page < pages().size(); page++) {
      try (var rows =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(new StringReader(ask(cursor(page), "text/csv").body()))) {
        rows.forEach(row -> shown.put(row.get("id"), row.get("text")));
      }
    }

    assertThat(shown).isEqualTo(texts());
  }

  private Map<String, String> texts() {
    return said.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> one.getValue().received().text(),
                (one, other) -> one,
                TreeMap::new));
  }

  private List<JsonNode> pages() throws IOException, InterruptedException {
    var pages = new ArrayList<JsonNode>();
    var next = "";
    do {
      var page = Json.MAPPER.readTree(ask(next, "application/json").body());
      pages.add(page.get("feedback"));
      next = page.path("next").asText("");
    } while (!next.isEmpty());
    return pages;
  }

  private String cursor(int page) throws IOException, InterruptedException {
    var next = "";
    for (int i = 0; i < page; i++) {
      next = Json.MAPPER.readTree(ask(next, "application/json").body()).path("next").asText("");
    }
    return next;
  }

  private HttpResponse<String> ask(String cursor, String accept)
      throws IOException, InterruptedException {
    var address =
        "http://127.0.0.1:%d/api/v1/feedback?limit=%d&cursor=%s"
            .formatted(server.port(), MOST_AT_ONCE, cursor);
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String cut(String text, JsonNode theme) {
    return text.substring(theme.at("/span/start").asInt(), theme.at("/span/end").asInt());
  }

  /** Around a letter, for a text of blanks alone is none. */
  private static String text(Random random) {
    return signs(random) + "Ұ" + signs(random);
  }

  private static String signs(Random random) {
    return random
        .ints(random.nextInt(LONGEST), 0, SIGNS.size())
        .mapToObj(SIGNS::get)
        .collect(Collectors.joining());
  }

  private static FeedbackReceived received(String id, String text) {
    var at = Instant.parse("2026-02-20T09:00:00Z");
    return new FeedbackReceived(
        FeedbackReceived.VERSION,
        id,
        "form-test",
        id,
        "constitution-2026",
        Channel.WEB_FORM,
        Role.RESIDENT,
        "",
        at,
        at,
        "",
        "",
        "",
        text);
  }
}
