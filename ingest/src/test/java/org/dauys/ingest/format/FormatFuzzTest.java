package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dauys.ingest.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** No file brings a parser down or keeps it: it is read to its end or refused with a message. */
class FormatFuzzTest {

  private static final String TABLE =
      "Күні;Пікір;Аймақ\n14.02.2026;\"сөз;\n\"\"екі\"\"\";KZ-27\n15.02.2026;үш;\n";

  @TempDir private Path folder;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void everyFileIsReadOrRefused() throws IOException {
    var samples = samples();
    Fuzz.trying(
        "files",
        4_000,
        random -> {
          var bytes = Fuzz.mutated(samples.get(random.nextInt(samples.size())), random);
          try {
            var read = Read.bytes(folder, "f", bytes, Read.MAPPING);
            assertThat(read.rejections()).allMatch(one -> !one.reason().isBlank());
          } catch (FormatException | IOException | UncheckedIOException e) {
            assertThat(e).message().isNotBlank();
          }
        });
  }

  private static List<byte[]> samples() throws IOException {
    return List.of(
        utf8(
            "{\"id\":9,\"type\":\"public_supergroup\",\"messages\":[\n"
                + "{\"id\":1,\"type\":\"message\",\"date_unixtime\":\"1771041900\",\"from_id\":\"user1\","
                + "\"text\":[\"сөз \",{\"type\":\"bold\",\"text\":\"екі\"}]},\n"
                + "{\"id\":2,\"type\":\"service\"}]}"),
        utf8(
            "{\"response\":{\"items\":[{\"id\":1,\"from_id\":5,\"owner_id\":-9,\"date\":1771041900,"
                + "\"text\":\"сөз\",\"thread\":{\"items\":[{\"id\":2,\"from_id\":6,\"text\":\"үш\"}]}}]}}"),
        utf8(
            "{\"items\":[{\"id\":\"1\",\"snippet\":{\"topLevelComment\":{\"id\":\"1\",\"snippet\":"
                + "{\"textOriginal\":\"сөз\",\"publishedAt\":\"2026-02-14T05:00:00Z\"}}}}]}"),
        utf8(
            "{\"data\":[{\"id\":\"1\",\"text\":\"сөз\",\"author_id\":\"1\",\"edit_history_tweet_ids\":[]}]}"),
        utf8(
            "{\"data\":[{\"id\":\"1\",\"message\":\"сөз\",\"created_time\":\"2026-02-14T05:00:00+0000\"}]}"),
        utf8("[{\"service_request_id\":\"1\",\"description\":\"сөз\"}]"),
        utf8("{\"text\":\"сөз\",\"occurredAt\":\"2026-02-14\"}\n{\"text\":\"екі\"}\n"),
        utf8(TABLE),
        TABLE.getBytes(Charset.forName("windows-1251")),
        ("\uFEFF" + TABLE).getBytes(UTF_16LE),
        gzip(utf8(TABLE)),
        workbook());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet();
      for (int i = 0; i < 3; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "Күні" : "14.02.2026");
        row.createCell(1).setCellValue(i == 0 ? "Пікір" : "сөз " + i);
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }
}
