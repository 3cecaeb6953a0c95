package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.ingest.Fixtures;
import org.dauys.ingest.client.FeedbackClient;
import org.dauys.ingest.format.Row;
import org.dauys.ingest.http.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command against the real gateway, with Kafka's own mock behind it. */
class ImportCommandTest {

  private static final List<String> CONSTANTS =
      List.of("--source=s", "--consultation=c", "--channel=web-form");

  private final Rig gateway = Rig.wide();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void aTableIsImported() throws IOException {
    var file =
        write(
            "t.csv", "sourceId,occurredAt,text\n7,2026-02-14T10:00,\"Жол, \"\"жаңа\"\"\nкерек\"\n");
    assertThat(run(file)).isZero();
    var feedback = sent().get(0);
    assertThat(feedback.sourceId()).isEqualTo("7");
    assertThat(feedback.text()).isEqualTo("Жол, \"жаңа\"\nкерек");
    assertThat(feedback.occurredAt()).hasToString("2026-02-14T05:00:00Z");
    assertThat(err.toString()).contains("t.csv (csv): 1 accepted, 0 rejected");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theDelimiterIsFoundInTheHeader(String delimiter) throws IOException {
    var table = "\uFEFF\"a,b;c\",occurredAt,Мәтін\n1,2026-02-14,сөз\n".replace(",", "\u0000");
    var file = write("t.csv", table.replace("a\u0000b", "a,b").replace("\u0000", delimiter));
    assertThat(run(file)).isZero();
    assertThat(sent()).extracting(FeedbackReceived::text).containsExactly("сөз");
  }

  @Test
  void columnsTimesAndConstantsCanBeSaid() throws IOException {
    var file = write("t.csv", "id,Дата,region,Отзыв\n1,14.02.2026 10:00,Центр,да\n");
    assertThat(
            run(
                file,
                "--column=sourceId=id",
                "--column=occurredAt=дата",
                "--column=region=",
                "--set=role=expert",
                "--occurred-at-format=dd.MM.yyyy HH:mm",
                "--zone=Europe/Moscow"))
        .isZero();
    var feedback = sent().get(0);
    assertThat(feedback.occurredAt()).hasToString("2026-02-14T07:00:00Z");
    assertThat(feedback.role().code()).isEqualTo("expert");
    assertThat(feedback.region()).isEmpty();
  }

  @Test
  void aRowWithoutAnIdIsToldByWhatItSays() throws IOException {
    assertThat(run(write("t.csv", "occurredAt,text\n2026-02-14,a\n2026-02-14,a\n"))).isZero();
    var renamedSortedAndGrown =
        write("u.csv", "text,occurredAt\nb,2026-02-14\na,2026-02-14\na,2026-02-14\n");
    assertThat(run(renamedSortedAndGrown)).isZero();
    assertThat(sent()).hasSize(5);
    assertThat(sent().stream().map(FeedbackReceived::id).distinct()).hasSize(3);
  }

  @Test
  void goodRowsAreKeptAndBadOnesReported() throws IOException {
    var file =
        write(
            "t.csv",
            """
            occurredAt,region,text
            2026-02-14,,a
            yesterday,,b
            2026-02-14,,
            2026-02-14,KZ-99,d
            2026-02-14,e
            2026-02-14,,f
            2026-02-14,,"g\
            """);
    assertThat(run(file)).isEqualTo(1);
    assertThat(sent()).extracting(FeedbackReceived::text).containsExactly("a", "f");
    assertThat(rejected(file))
        .hasSize(4)
        .anyMatch(
            line ->
                line.startsWith("\"3\";\"occurredAt: should be a date") && line.contains("\"b\""))
        .anyMatch(line -> line.startsWith("\"5\";\"region: should be an ISO 3166-2:KZ"))
        .anyMatch(line -> line.startsWith("\"6\";\"should have 3 cells, has 2"))
        .anyMatch(line -> line.startsWith("\"8\";\"has a quote that is not closed"));
    assertThat(err.toString())
        .contains("2 accepted, 4 rejected, 1 left out")
        .contains("left out, no text: 1")
        .doesNotContain("yesterday");
  }

  @Test
  void aMendedReportIsImportedAndItsRowsKeepTheirIds() throws IOException {
    var file =
        write(
            "t.csv",
            "Дата;Өңір;Пікір\n14.02.2026;БҚО;=жол\nертең;БҚО;су\n14.02.2026;KZ-99;\"екі\nжол\"\n");
    assertThat(run(file)).isEqualTo(1);
    var report = Path.of(file + ".rejected.csv");
    var mended = Files.readString(report).replace("ертең", "15.02.2026").replace("KZ-99", "KZ-27");
    Files.writeString(report, mended);
    assertThat(runPlain(report)).isZero();
    assertThat(runPlain(Files.copy(report, folder.resolve("renamed.csv")))).isZero();
    assertThat(sent()).extracting(FeedbackReceived::text).contains("=жол", "су", "екі\nжол");
    assertThat(sent()).extracting(FeedbackReceived::consultation).containsOnly("c");
    assertThat(sent().stream().map(FeedbackReceived::id).distinct()).hasSize(3);
    assertThat(mended).contains(sent().get(1).sourceId(), sent().get(2).sourceId());
  }

  @Test
  void aMendedReplyStillSaysWhatItAnswers() throws IOException {
    var file =
        write(
            "t.ndjson",
            """
            {"sourceId":"2","inReplyTo":"2020000000000000001","occurredAt":"2026-02-14","region":"KZ-99","text":"a"}
            """);
    assertThat(run(file)).isEqualTo(1);
    var report = Path.of(file + ".rejected.csv");
    assertThat(rejected(file).get(0)).contains("\"id:2020000000000000001\"");
    Files.writeString(report, Files.readString(report).replace("KZ-99", "KZ-27"));
    assertThat(runPlain(report)).isZero();
    assertThat(sent())
        .extracting(FeedbackReceived::inReplyTo)
        .containsExactly("2020000000000000001");
  }

  @Test
  void aCellOfTheReportIsNoFormula() throws IOException {
    var file = write("t.csv", "occurredAt,text\nнет,=HYPERLINK(1)\n");
    assertThat(run(file)).isEqualTo(1);
    assertThat(rejected(file).get(0)).contains(";\"'=HYPERLINK(1)\";");
    Files.writeString(
        folder.resolve("m.csv"),
        Files.readString(Path.of(file + ".rejected.csv")).replace("нет", "2026-02-14"));
    assertThat(runPlain(folder.resolve("m.csv"))).isZero();
    assertThat(sent().get(0).text()).isEqualTo("=HYPERLINK(1)");
  }

  @Test
  void anImportThatBrokeOffGoesOnWhereItStood() throws IOException {
    var rows =
        IntStream.rangeClosed(1, 5_000)
            .mapToObj(row -> (row % 1000 == 7 ? "нет" : "2026-02-14") + ",text " + row)
            .collect(Collectors.joining("\n", "occurredAt,text\n", "\n"));
    var file = write("t.csv", rows);
    var stub = stub(new AtomicInteger(), 0, 3);
    try {
      assertThat(runTo(stub.getAddress().getPort(), file)).isEqualTo(1);
    } finally {
      stub.stop(0);
    }
    assertThat(err.toString()).contains("--resume");
    assertThat(folder.resolve("t.csv.checkpoint")).exists();
    assertThat(run(file, "--resume")).isEqualTo(1);
    assertThat(sent()).hasSizeBetween(3_000, 4_000);
    assertThat(sent().stream().map(FeedbackReceived::id).distinct()).hasSize(sent().size());
    assertThat(rejected(file)).hasSize(5);
    assertThat(folder.resolve("t.csv.checkpoint")).doesNotExist();
  }

  @Test
  void anArchiveIsImportedFileByFile() throws IOException {
    var file = folder.resolve("a.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("x/t.csv"));
      zip.write("occurredAt,text\n2026-02-14,сөз\n".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("t.ndjson"));
      zip.write(Fixtures.good("1").getBytes(UTF_8));
    }
    assertThat(run(file)).isZero();
    assertThat(sent())
        .extracting(FeedbackReceived::text)
        .containsExactly("Жол жөндеу керек.", "сөз");
  }

  @Test
  void aHandleOfTheOfficeIsNoPublicOpinion() throws IOException {
    var file =
        write(
            "x.json",
            "{\"data\":[{\"id\":\"1000000000000000001\",\"text\":\"a\",\"author_id\":\"7\",\"edit_history_tweet_ids\":[]}]}");
    assertThat(run(file, "--official=7", "--dry-run")).isZero();
    assertThat(out.toString()).contains("\"role\":\"official\",\"counts\":false");
  }

  @Test
  void aBrokenByteCostsOneRow() throws IOException {
    var bytes = "occurredAt,text\n2026-02-14,a?\n2026-02-14,сөз\n".getBytes(UTF_8);
    bytes[28] = (byte) 0xCF;
    var file = Files.write(folder.resolve("t.csv"), bytes);
    assertThat(run(file)).isEqualTo(1);
    assertThat(rejected(file).get(0)).startsWith("\"2\";\"text: should be in the file's encoding");
    assertThat(sent()).extracting(FeedbackReceived::text).containsExactly("сөз");
  }

  @Test
  void ndjsonIsImportedCompressed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write((Fixtures.good("1") + "\n\n{oops\n" + Fixtures.good("4")).getBytes(UTF_8));
    }
    var file = Files.write(folder.resolve("t.ndjson.gz"), bytes.toByteArray());
    assertThat(run(file)).isEqualTo(1);
    assertThat(sent()).extracting(FeedbackReceived::sourceId).containsExactly("1", "4");
    assertThat(rejected(file).get(0)).startsWith("\"3\";\"should be closed before the next object");
  }

  @Test
  void manyRowsArriveOnce() throws IOException {
    var rows =
        IntStream.rangeClosed(1, 5_000)
            .mapToObj(row -> row + ",2026-02-14,text " + row)
            .collect(Collectors.joining("\n", "sourceId,occurredAt,text\n", "\n"));
    assertThat(run(write("t.csv", rows))).isZero();
    assertThat(sent().stream().map(FeedbackReceived::id).distinct()).hasSize(5_000);
    assertThat(gateway.received()).hasSize(5_000);
  }

  @Test
  void aDryRunSendsNothing() throws IOException {
    var file = write("t.csv", "occurredAt,text\n2026-02-14,a 8 701 123 45 67\n2026-02-14,\n");
    assertThat(run(file, "--dry-run")).isZero();
    assertThat(gateway.received()).isEmpty();
    assertThat(out.toString())
        .hasLineCount(1)
        .startsWith("{\"text\":\"a ")
        .contains(
            "\"role\":\"resident\",\"counts\":true,\"occurredAt\":\"2026-02-14T00:00:00+05:00\"")
        .doesNotContain("701");
    assertThat(err.toString()).contains("left out, no text: 1");
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    assertThat(run(write("t.csv", "a,b\n1,2\n"), "--column=text=c")).isEqualTo(1);
    assertThat(err.toString()).contains("the header should have the column that was named for");
  }

  @Test
  void aFieldThatIsNotThereIsAMistakeOfUse() throws IOException {
    assertThat(run(write("t.csv", "a\n"), "--set=txt=c")).isEqualTo(2);
    assertThat(err.toString()).contains("txt should be one of source, sourceId");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run(folder.resolve("none.csv"))).isEqualTo(1);
    assertThat(err.toString()).contains("none.csv");
  }

  @Test
  void anUnavailableGatewayIsAskedAgain() throws IOException {
    var calls = new AtomicInteger();
    var stub = stub(calls, 2);
    try {
      var batch = List.of(new Outgoing(new Row(1, Map.of(), ""), "{}"));
      assertThat(door(stub, Duration.ofMinutes(1)).handIn(batch).join().entries()).hasSize(1);
      assertThat(calls).hasValue(3);
    } finally {
      stub.stop(0);
    }
  }

  @Test
  void aGatewayThatStaysAwayIsGivenUp() throws IOException {
    var stub = stub(new AtomicInteger(), Integer.MAX_VALUE);
    stub.stop(0);
    var batch = List.of(new Outgoing(new Row(1, Map.of(), ""), "{}"));
    assertThat(door(stub, Duration.ofSeconds(1)).handIn(batch))
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableThat()
        .withMessageContaining("does not answer (ConnectException)");
  }

  private static GatewayDoor door(HttpServer stub, Duration patience) {
    var gateway = URI.create("http://127.0.0.1:" + stub.getAddress().getPort());
    return new GatewayDoor(FeedbackClient.of(gateway, "", patience));
  }

  private static HttpServer stub(AtomicInteger calls, int unavailable) throws IOException {
    return stub(calls, unavailable, Integer.MAX_VALUE);
  }

  /** Answers 503, then accepts, then is no gateway any more. */
  private static HttpServer stub(AtomicInteger calls, int unavailable, int until)
      throws IOException {
    var stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stub.createContext(
        "/v1/feedback",
        exchange -> {
          int call = calls.incrementAndGet();
          boolean up = call > unavailable;
          long lines = new String(exchange.getRequestBody().readAllBytes(), UTF_8).lines().count();
          var entries = Collections.nCopies((int) lines, "{\"status\":\"accepted\"}");
          var body = (call > until ? "gone" : "{\"entries\":" + entries + "}").getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.sendResponseHeaders(up ? 202 : 503, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    stub.start();
    return stub;
  }

  private int run(Path file, String... options) {
    return run(gateway.port(), CONSTANTS, file, options);
  }

  /** As somebody who only has the file. */
  private int runPlain(Path file) {
    return run(gateway.port(), List.of(), file);
  }

  private int runTo(int port, Path file) {
    return run(port, CONSTANTS, file);
  }

  private int run(int port, List<String> constants, Path file, String... options) {
    var arguments = new ArrayList<>(constants);
    arguments.add("--to=http://127.0.0.1:" + port);
    arguments.addAll(List.of(options));
    arguments.add(file.toString());
    return new CommandLine(new ImportCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  private List<FeedbackReceived> sent() {
    return gateway.received();
  }

  private static List<String> rejected(Path file) throws IOException {
    return Files.readAllLines(Path.of(file + ".rejected.csv")).stream().skip(1).toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
