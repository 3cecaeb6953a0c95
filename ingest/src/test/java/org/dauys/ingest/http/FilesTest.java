package org.dauys.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.vocabulary.Role;
import org.dauys.ingest.access.Access;
import org.dauys.ingest.files.ImportCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Files over HTTP: what the command line does with them, the gateway does as well. */
class FilesTest {

  private static final String COMMON = "&consultation=c&source=s&channel=web-form";

  private static final String TABLE =
      """
      occurredAt,region,text
      2026-02-14,,Жол керек.
      yesterday,,Су керек.
      2026-02-14,,
      2026-02-14,KZ-99,Жарық керек.
      """;

  private static final String MINUTES =
      """
      Протокол собрания жителей
      Место: г. Павлодар
      14 февраля 2026 года

      Сериков А.: Нужно починить дорогу у школы.
      Акимова Б.: Нужен свет во дворе.
      Оспанова Г.: Нужна аптека в селе.
      """;

  /** The first turn says more, the second is gone. */
  private static final String CORRECTED =
      MINUTES
          .replace("у школы.", "у школы и мост.")
          .replace("Акимова Б.: Нужен свет во дворе.\n", "");

  private static final String TELEGRAM =
      """
      {"name":"x","type":"public_supergroup","id":1,"messages":[
        {"id":2,"type":"message","date":"2026-02-14T09:05:00","date_unixtime":"1771041900",
         "from":"Synthetic","from_id":"user3","text":["Жол ",{"type":"bold","text":"керек"}],
         "text_entities":[]}]}
      """;

  @TempDir private Path folder;
  private Rig rig = Rig.open();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void goodRowsAreAcceptedAndBadOnesToldWithoutTheirWords() {
    var response = rig.upload("name=t.csv" + COMMON, TABLE.getBytes(UTF_8));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(rig.received()).extracting(FeedbackReceived::text).containsExactly("Жол керек.");
    assertThat(Rig.json(response))
        .isEqualTo(
            parsed(
                """
                {"id":"%s","state":"done","bytes":%d,"bytesRead":%2$d,"accepted":1,"refused":2,
                 "leftOut":{"no text":1},
                 "refusals":[
                  {"row":3,"code":"wrong-format","field":"occurredAt",
                   "reason":"should be a date and time such as 2026-02-14 10:30 or 14.02.2026, or as \
                --occurred-at-format says"},
                  {"row":5,"code":"unknown-value","field":"region",
                   "reason":"should be an ISO 3166-2:KZ code such as KZ-27"}],
                 "refusedFor":[
                  {"code":"unknown-value","field":"region","rows":1},
                  {"code":"wrong-format","field":"occurredAt","rows":1}]}
                """
                    .formatted(
                        Rig.json(response).path("id").asText(), TABLE.getBytes(UTF_8).length)));
  }

  @ParameterizedTest
  @CsvSource({"t.csv", "minutes.txt", "result.json"})
  void aFileThatIsUploadedAndImportedAndUploadedAgainCountsOnce(String name) throws IOException {
    var content =
        switch (name) {
          case "t.csv" -> TABLE;
          case "minutes.txt" -> MINUTES;
          default -> TELEGRAM;
        };
    var file = Files.writeString(folder.resolve(name), content);

    rig.upload("name=" + name + "&consultation=c", content.getBytes(UTF_8));
    var once = rig.received();
    imported(file);
    rig.upload("name=" + name + "&consultation=c", content.getBytes(UTF_8));

    assertThat(once).isNotEmpty();
    assertThat(rig.received()).hasSize(3 * once.size());
    assertThat(rig.received().stream().map(FeedbackReceived::id).distinct()).hasSize(once.size());
  }

  @Test
  void ofACorrectedFileOnlyWhatChangedChanges() {
    minutes(MINUTES);
    var before = rig.received();

    var answer = minutes(CORRECTED);

    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("takenBack").asInt()).isEqualTo(1);
    assertThat(standing()).hasSize(2);
    assertThat(standing(before, "Нужно починить дорогу"))
        .hasValueSatisfying(
            road -> assertThat(road.text()).isEqualTo("Нужно починить дорогу у школы и мост."));
    assertThat(standing(before, "Нужен свет")).isEmpty();
    assertThat(standing(before, "Нужна аптека")).isPresent();
  }

  @Test
  void aTurnThatWasDroppedByMistakeComesBackWithTheNextFile() {
    minutes(MINUTES);
    minutes(CORRECTED);

    var answer = minutes(MINUTES);

    assertThat(answer.path("accepted").asInt()).isEqualTo(3);
    assertThat(standing()).hasSize(3);
  }

  @Test
  void aFileThatLacksMoreThanItHasTakesNothingBack() {
    minutes(MINUTES);

    var answer = minutes(MINUTES.lines().limit(5).collect(joining("\n", "", "\n")));

    assertThat(answer.path("leftStanding").asInt()).isEqualTo(2);
    assertThat(answer.has("takenBack")).isFalse();
    assertThat(standing()).hasSize(3);
  }

  @Test
  void minutesThatDoNotSayWhereTakeNothingBack() {
    var nowhere = MINUTES.replace("Место: г. Павлодар\n", "");
    minutes(nowhere);
    minutes(CORRECTED.replace("Место: г. Павлодар\n", ""));
    assertThat(standing()).hasSize(3);
  }

  private JsonNode minutes(String content) {
    return Rig.json(rig.upload("name=m.txt&consultation=c", content.getBytes(UTF_8)));
  }

  /** What the topic holds by now. */
  private List<FeedbackReceived> standing() {
    return rig.received().stream()
        .map(FeedbackReceived::id)
        .distinct()
        .flatMap(id -> rig.last(Topics.RECEIVED, id).stream())
        .toList();
  }

  /** What became of the turn that once began like that. */
  private Optional<FeedbackReceived> standing(List<FeedbackReceived> before, String beginning) {
    var id =
        before.stream()
            .filter(turn -> turn.text().startsWith(beginning))
            .map(FeedbackReceived::id)
            .findFirst()
            .orElseThrow();
    return rig.last(Topics.RECEIVED, id);
  }

  @Test
  void columnsTimesAndConstantsCanBeSaid() {
    var table = "wann,was,wer\n14.02.2026 10:00,Жол керек.,Акимат\n";

    var response =
        rig.upload(
            "name=t.csv&format=csv&zone=Europe/Moscow&role=expert&region=KZ-27&fillDown=true"
                + "&column=text%3Dwas&column=occurredAt%3Dwann&occurredAtFormat="
                + URLEncoder.encode("dd.MM.yyyy HH:mm", UTF_8)
                + COMMON,
            table.getBytes(UTF_8));

    assertThat(response.statusCode()).isEqualTo(200);
    var feedback = rig.received().get(0);
    assertThat(feedback.occurredAt()).hasToString("2026-02-14T07:00:00Z");
    assertThat(feedback.role()).isEqualTo(Role.EXPERT);
    assertThat(feedback.region()).isEqualTo("KZ-27");
  }

  @Test
  void aWorkbookIsReadWhereverItLies() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      var header = sheet.createRow(0);
      header.createCell(0).setCellValue("Күні");
      header.createCell(1).setCellValue("Ұсыныс");
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue("14.02.2026");
      row.createCell(1).setCellValue("Жол керек.");
      book.write(bytes);
    }
    assertThat(rig.upload("name=t.xlsx" + COMMON, bytes.toByteArray()).statusCode()).isEqualTo(200);
    assertThat(rig.received()).extracting(FeedbackReceived::text).containsExactly("Жол керек.");
  }

  @Test
  void ofAnArchiveTheRefusalsNameTheFile() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : new String[] {"a.csv", "b.csv"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(TABLE.getBytes(UTF_8));
      }
    }
    var answer = Rig.json(rig.upload("name=t.zip" + COMMON, bytes.toByteArray()));
    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("refusals").findValuesAsText("file"))
        .containsExactly("a.csv", "a.csv", "b.csv", "b.csv");
  }

  @Test
  void whatNobodyCanReadIsAProblemThatQuotesNothing() {
    var response = rig.upload("name=t.csv" + COMMON, "менің сөзім".getBytes(UTF_8));
    Rig.assertProblem(response, 400, "unreadable-file");
    assertThat(response.body()).doesNotContain("сөзім");
  }

  @ParameterizedTest
  @CsvSource({
    "'', name should be",
    "name=a%2Fb.csv, name should be",
    "name=t.csv&nmae=x, a parameter is unknown",
    "name=t.csv&name=u.csv, name should be there once",
    "name=t.csv&format=word, format should be one of",
    "name=t.csv&column=words, column should be",
    "name=t.csv&zone=Mars, zone should be",
    "name=t.csv&occurredAtFormat=bbb, occurredAtFormat should be",
    "name=t.csv&fillDown=yes, fillDown should be"
  })
  void aWrongParameterIsToldBeforeTheFileIsRead(String query, String reason) {
    var response = rig.upload(query, TABLE.getBytes(UTF_8));
    Rig.assertProblem(response, 400, "wrong-parameter");
    assertThat(Rig.json(response).path("detail").asText()).contains(reason);
  }

  @Test
  void aFileThatKafkaDoesNotTakeYetIsAskedForLaterAndIsNotLost() {
    rig.close();
    rig = rig(Duration.ZERO);
    rig.producer().sendException = new TimeoutException("away");

    var response = rig.upload("name=t.csv" + COMMON, TABLE.getBytes(UTF_8));
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(Rig.json(response).path("state").asText()).isEqualTo("running");
    rig.producer().sendException = null;

    var status = response.headers().firstValue("Location").orElseThrow();
    Awaitility.await()
        .until(() -> state(status), state -> state.path("state").asText().equals("done"));
    assertThat(state(status).path("accepted").asInt()).isEqualTo(1);
    assertThat(rig.received()).hasSize(1);
  }

  @Test
  void oneSenderHasRoomForTwoFilesAtOnce() {
    rig.close();
    rig = rig(Duration.ZERO);
    rig.producer().sendException = new TimeoutException("away");
    for (int file = 0; file < 2; file++) {
      assertThat(rig.upload("name=t.csv" + COMMON, TABLE.getBytes(UTF_8)).statusCode())
          .isEqualTo(202);
    }
    Rig.assertUnavailable(rig.upload("name=t.csv" + COMMON, TABLE.getBytes(UTF_8)));
  }

  private static Rig rig(Duration answerWithin) {
    return Rig.start(
        Rig.settings(Rig.LIMITS, FormSettings.CLOSED),
        Access.open(),
        true,
        Rig.files(answerWithin, Rig.PATIENCE));
  }

  private JsonNode state(String status) {
    return Rig.json(rig.send(rig.request("GET", status)));
  }

  private void imported(Path file) {
    new CommandLine(new ImportCommand())
        .setErr(new PrintWriter(new StringWriter()))
        .execute("--to=http://127.0.0.1:" + rig.port(), "--consultation=c", file.toString());
  }

  private static JsonNode parsed(String json) {
    try {
      return org.dauys.contract.json.Json.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
