package org.dauys.sinks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Tags;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.Totals;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.sinks.Preview;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page in a real browser, where there is one: {@code apt-get install chromium} brings it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final Logger LOG = LoggerFactory.getLogger(PageIT.class);
  private static final String MISSING =
      "no Chromium in /usr/bin: the tests of the page are skipped; apt-get install chromium";
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final String MAIN_FIGURE =
      "Number(document.querySelector('.tally.main .figure').textContent.replace(/\\D/g, ''))";

  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 800;

  @TempDir static Path profile;

  private final List<FeedbackTagged> pieces = new ArrayList<>();
  private SyntheticTopics topics;
  private MockConsumer<byte[], byte[]> consumer;
  private ConsumerLoop loop;
  private HttpServer door;
  private ReportServer server;
  private Chromium browser;

  @BeforeAll
  void open() throws IOException {
    var program = Chromium.installed();
    if (program.isEmpty()) {
      LOG.warn(MISSING);
    }
    assumeTrue(program.isPresent(), MISSING);
    var synthetic = new SyntheticFeedback(new Random(5));
    pieces.addAll(synthetic.pieces(300));
    topics = Preview.withLetters(pieces, synthetic);
    var database = POSTGRES.migrated();
    consumer = topics.consumer();
    loop = new ConsumerLoop(database, () -> consumer);
    loop.start();
    Awaitility.await().until(loop::isStoring);
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/v1/feedback/", this::correct);
    door.start();
    var ingest = "http://127.0.0.1:" + door.getAddress().getPort();
    server =
        ReportServer.start(
            database,
            loop::isStoring,
            new ReportSettings("127.0.0.1", 0, ingest, ReportAccess.openOnLoopback()));
    browser = new Chromium(program.get(), profile);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
      server.close();
      loop.close();
      door.stop(0);
    }
  }

  @Test
  void aFilterNarrowsTheFiguresAndTheAddress() {
    browser.go(page("?lang=en&consultation=constitution-2026"));
    long all = browser.evaluate(MAIN_FIGURE).asLong();

    browser.evaluate(
        "{const s = document.querySelector('[name=stance]'); s.value = 'oppose';"
            + " s.dispatchEvent(new Event('change', { bubbles: true }))}");

    browser.await(MAIN_FIGURE + " < " + all);
    assertThat(browser.evaluate(MAIN_FIGURE).asLong())
        .isEqualTo(
            pieces.stream()
                .filter(piece -> piece.received().consultation().equals("constitution-2026"))
                .filter(piece -> CountedAs.of(piece) == CountedAs.OPINION)
                .filter(piece -> piece.tags().stance().label() == Stance.OPPOSE)
                .count());
    assertThat(browser.evaluate("location.search").asText()).contains("stance=oppose");
    assertThat(
            browser
                .evaluate("document.querySelector('#count input[value=people]').disabled")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aFigureOpensToTheExactWords() {
    browser.go(page("?lang=ru&consultation=constitution-2026"));

    browser.await("document.querySelector('#pieces .words')");
    browser.evaluate("document.querySelector('.shares .figure').click()");
    browser.await(
        "document.querySelector('#behind .chip') && document.querySelector('#pieces mark')");

    var same =
        browser.evaluate(
            "fetch('api/v1/feedback?consultation=constitution-2026&countedAs=opinion"
                + "&sentiment=negative').then((r) => r.json()).then((page) => page.feedback.every("
                + "(item, i) => item.text === document.querySelectorAll('#pieces .words')[i].textContent"
                + " && [...document.querySelectorAll('#pieces > li')[i].querySelectorAll('mark')]"
                + ".every((mark) => item.themes.some(({ span }) => item.text.slice(span.start,"
                + " span.end).includes(mark.textContent)))))");
    assertThat(same.asBoolean()).isTrue();
  }

  @Test
  void aRiseOpensToTheWordsOfItsDay() {
    browser.go(page("?lang=en&consultation=constitution-2026"));

    browser.evaluate("document.querySelector('.rise .figure').click()");

    browser.await("document.querySelectorAll('#behind .chip').length >= 4");
    assertThat(browser.evaluate("location.search").asText())
        .contains("behind.from=", "behind.to=", "behind.countedAs=opinion");
    assertThat(browser.evaluate("document.querySelector('tr:has(.rise)').textContent").asText())
        .contains("46", "× 13.1", "3.5 · 12.3", "copies of letters");

    browser.evaluate("document.querySelectorAll('.rise .figure')[1].click()");
    browser.await("document.querySelectorAll('#behind .chip').length === 3");
    browser.await("document.querySelector('#pieces .words')");
    assertThat(browser.evaluate("document.querySelectorAll('.risen a')[1].textContent").asText())
        .isEqualTo("The whole discussion");
  }

  @Test
  void wordsAreSearchedInAnyFormAndBackReturns() {
    browser.go(page("?lang=kk&consultation=constitution-2026"));

    browser.evaluate(
        "{const form = document.getElementById('search'); form.elements.q.value = 'мектептердің';"
            + " form.requestSubmit()}");

    browser.await("document.getElementById('h-feedback').textContent === 'Табылған пікірлер'");
    browser.await("document.querySelectorAll('#pieces .words').length === 17");
    assertThat(browser.evaluate("document.querySelector('#pieces .words').textContent").asText())
        .contains("Ауыл мектептерін");
    assertThat(browser.evaluate("document.querySelector('#pieces .hit').textContent").asText())
        .isEqualTo("мектептерін");
    browser.evaluate("history.back()");
    browser.await("document.getElementById('h-feedback').textContent === 'Соңғы пікірлер'");
    assertThat(browser.evaluate("document.getElementById('search').elements.q.value").asText())
        .isEmpty();
  }

  @Test
  void anUnknownFilterInTheAddressIsToldAndLeftOut() {
    browser.go(page("?lang=en&theme=no-such&region=KZ-27&from=2026-13-40&behind.stance=maybe"));

    assertThat(browser.evaluate("document.getElementById('left-out').textContent").asText())
        .contains("Theme «no-such»", "From «2026-13-40»", "Stance «maybe»");
    assertThat(browser.evaluate("location.search").asText())
        .contains("region=KZ-27")
        .doesNotContain("no-such", "maybe", "2026-13");
    assertThat(browser.evaluate(MAIN_FIGURE).asLong()).isPositive();
  }

  @Test
  void onAPhoneTheMostImportantIsWithinThreeScreens() {
    onAPhone(
        () -> {
          browser.go(page("?lang=ru&consultation=constitution-2026"));

          for (var seen :
              List.of(".tally.main .figure", ".rise .figure", ".shares", "#themes .balance")) {
            var bottom = "document.querySelector('%s').getBoundingClientRect().bottom";
            assertThat(browser.evaluate(bottom.formatted(seen)).asDouble())
                .as(seen)
                .isBetween(1.0, 3.0 * PHONE_HEIGHT);
          }
        });
  }

  @Test
  void onAPhoneTheFiltersOpenOnDemand() {
    onAPhone(
        () -> {
          browser.go(page("?lang=en&stance=oppose"));
          var shown = "document.querySelector('[name=stance]').checkVisibility()";
          assertThat(browser.evaluate(shown).asBoolean()).isFalse();

          browser.evaluate("document.getElementById('more-filters').click()");

          assertThat(browser.evaluate(shown).asBoolean()).isTrue();
          assertThat(
                  browser.evaluate("document.getElementById('more-filters').textContent").asText())
              .isEqualTo("Filters (1)");
        });
  }

  @Test
  void noQuotationIsEverAlteredByItsMarks() {
    browser.go(page("?lang=kk"));

    var altered =
        browser.evaluate(
            """
            import("/pieces.js").then(({ marked, own }) => {
              let seed = 42;
              const next = (n) => (seed = (seed * 48271) % 2147483647) % n;
              const signs = ["а", "қ", "ә", " ", "\\n", "<b>", "&amp;", "🙏", "́", "\\u200d", "-", "x", "."];
              const text = () => Array.from({ length: next(60) }, () => signs[next(signs.length)]).join("");
              const joined = (parts) => parts.map((part) => part.textContent ?? part).join("");
              let wrong = 0;
              for (let i = 0; i < 2000; i++) {
                const said = text();
                const themes = Array.from({ length: next(4) }, () => {
                  const start = next(said.length + 1);
                  return { id: "pensions", span: { start, end: start + next(said.length - start + 3) } };
                });
                const hits = themes.map(({ span }) => span).sort((a, b) => a.start - b.start);
                if (joined(marked(said, themes, hits)) !== said || joined(own(said, text())) !== said) wrong++;
              }
              return wrong;
            })""");
    assertThat(altered.asInt()).isZero();
  }

  @Test
  void theLanguageIsSwitchedAndTheViewStays() {
    browser.go(page("?lang=ru&view=campaigns&order=growth"));

    browser.evaluate("document.querySelector('#languages a[lang=kk]').click()");

    browser.await("document.documentElement.lang === 'kk' && document.querySelector('.facts')");
    assertThat(browser.evaluate("location.search").asText())
        .contains("view=campaigns", "order=growth");
    assertThat(
            browser
                .evaluate("document.querySelector('#views [aria-current]').textContent")
                .asText())
        .isEqualTo("Науқандар");
  }

  @Test
  void theFiguresOfRolesAndCampaignsOpenToTheirWords() {
    var listed = "document.querySelectorAll('#pieces .words').length";
    browser.go(page("?lang=en&consultation=constitution-2026&view=campaigns&order=size"));

    browser.evaluate(
        "document.querySelectorAll('.facts')[1].querySelectorAll('.figure')[3].click()");
    browser.await("document.querySelectorAll('#behind .chip').length === 2");
    browser.await(listed + " === 3");
    assertThat(browser.evaluate("document.querySelector('#pieces ins').textContent").asText())
        .contains("нашем ауле");

    browser.go(page("?lang=en&consultation=constitution-2026"));
    var official =
        "[...document.querySelectorAll('.figure')].find((f) => f.dataset.key === '{\"role\":\"official\"}')";
    browser.await(official);
    browser.evaluate(official + ".click()");
    browser.await("document.querySelector('#behind .chip')?.textContent.startsWith('Official')");
    browser.await(listed + " > 0");
  }

  @Test
  void whoAsksForOfficialsIsToldThatTheyAreNoPublicOpinion() {
    browser.go(page("?lang=ru&consultation=constitution-2026&role=expert&count=people"));

    assertThat(browser.evaluate("document.querySelector('#view .trouble').textContent").asText())
        .contains("только слова жителей");
    assertThat(browser.evaluate("document.querySelector('#count .note').textContent").asText())
        .contains("Люди и тексты");
  }

  @Test
  void thePagePrints() {
    browser.go(page("?lang=kk"));

    var pdf = browser.call("Page.printToPDF", Map.of("printBackground", true)).get("data").asText();

    assertThat(new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }

  @Test
  void aCorrectionMovesTheFigureWhileOneWatches() {
    browser.go(
        page(
            "?lang=en&consultation=constitution-2026&behind.stance=support&behind.countedAs=opinion"));
    var support =
        "Number(document.querySelector('.block .support ~ .figure').textContent.replace(/\\D/g, ''))";
    browser.await("document.querySelector('.correction button')");
    long before = browser.evaluate(support).asLong();

    browser.evaluate(
        "{document.querySelector('.correction button').click();"
            + " const f = document.querySelector('form.correct'); f.elements.stance.value = 'oppose';"
            + " f.elements.why.value = 'a test'; f.elements.key.value = 'key-of-a-test';"
            + " f.requestSubmit()}");

    browser.await(support + " === " + (before - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?lang=kk",
        "?lang=ru&view=themes&theme=social",
        "?lang=en&view=regions&region=KZ-27",
        "?lang=ru&view=campaigns",
        "?lang=kk&view=publications&theme=no-such",
        "?lang=kk&view=comparison&a.region=KZ-27&b.channel=social"
      })
  void axeFindsNoSeriousFault(String view) throws IOException {
    browser.go(page(view));
    try (var axe = PageIT.class.getResourceAsStream(AXE)) {
      browser.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
    }

    var faults =
        browser.evaluate(
            "axe.run().then(({ violations }) => violations.filter(({ impact }) =>"
                + " impact === 'serious' || impact === 'critical').map(({ id, nodes }) =>"
                + " id + ': ' + nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + n.failureSummary).join(' | ')))");

    assertThat(faults).as(faults.toPrettyString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"overview", "themes", "regions", "campaigns", "comparison", "publications"})
  void nothingSticksOutOnAPhone(String view) {
    onAPhone(
        () -> {
          browser.go(page("?lang=ru&view=" + view));

          assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
              .isEqualTo(PHONE_WIDTH);
        });
  }

  private void onAPhone(Runnable steps) {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", PHONE_WIDTH, "height", PHONE_HEIGHT, "deviceScaleFactor", 1, "mobile", true));
    try {
      steps.run();
    } finally {
      browser.call("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /** Stands for door and topology: a corrected stance becomes new records. */
  private void correct(HttpExchange exchange) throws IOException {
    var id = Path.of(exchange.getRequestURI().getPath()).getName(2).toString();
    var wanted = Json.MAPPER.readTree(exchange.getRequestBody()).path("stance").asText();
    assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
        .isEqualTo("Bearer key-of-a-test");
    var before = SyntheticTopics.cells(pieces);
    int known = topics.records().size();
    pieces.replaceAll(piece -> piece.received().id().equals(id) ? with(piece, wanted) : piece);
    pieces.stream()
        .filter(piece -> piece.received().id().equals(id))
        .forEach(piece -> topics.write(Topics.TAGGED, id, piece));
    SyntheticTopics.cells(pieces)
        .forEach(
            (cell, figures) -> {
              if (!figures.equals(before.get(cell))) {
                topics.write(Topics.TOTALS_DAILY, cell, new Totals(1, 2, figures));
              }
            });
    assertThat(topics.records()).hasSizeGreaterThan(known);
    consumer.schedulePollTask(
        () ->
            topics.records().stream()
                .filter(record -> record.offset() >= consumer.position(partition(record)))
                .forEach(consumer::addRecord));
    exchange.sendResponseHeaders(200, 2);
    exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static FeedbackTagged with(FeedbackTagged piece, String stance) {
    var label = Coded.parse(Stance.class, stance).orElseThrow();
    var tags = piece.tags();
    return new FeedbackTagged(
        FeedbackTagged.VERSION,
        piece.received(),
        new Tags(
            tags.language(),
            tags.themes(),
            tags.region(),
            tags.district(),
            tags.sentiment(),
            new Scored<>(label, Map.of(label, 1.0)),
            tags.statements(),
            tags.model(),
            tags.taxonomy()),
        piece.correction());
  }

  private String page(String view) {
    return "http://127.0.0.1:" + server.port() + "/" + view;
  }
}
