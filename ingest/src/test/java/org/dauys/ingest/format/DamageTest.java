package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes changed, lost, doubled and cut off at random: each file is read to its end or refused with
 * a message, and never more comes out than went in. {@code -Ddauys.damage.rounds} makes it long.
 */
class DamageTest {

  private static final int ROUNDS = Integer.getInteger("dauys.damage.rounds", 60);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":9,\"type\":\"public_supergroup\",\"messages\":[\n%s\n]}|{\"id\":%d,\"type\":\"message\",\"date_unixtime\":\"1771041900\",\"from_id\":\"user1\",\"text\":[\"сөз"
            + " \",{\"type\":\"bold\",\"text\":\"екі\"}]}",
        "{\"response\":{\"items\":[%s]}}|{\"id\":%d,\"from_id\":5,\"owner_id\":-9,\"date\":1771041900,\"text\":\"сөз\",\"thread\":{\"items\":[]}}",
        "{\"items\":[%s]}|{\"id\":\"%d\",\"snippet\":{\"topLevelComment\":{\"id\":\"1\",\"snippet\":{\"textOriginal\":\"сөз\",\"publishedAt\":\"2026-02-14T05:00:00Z\"}}}}",
        "{\"data\":[%s]}|{\"id\":\"%d\",\"text\":\"сөз\",\"author_id\":\"1\",\"edit_history_tweet_ids\":[]}",
        "{\"data\":[%s]}|{\"id\":\"%d\",\"message\":\"сөз\",\"created_time\":\"2026-02-14T05:00:00+0000\"}",
        "{\"data\":[%s]}|{\"id\":\"%d\",\"text\":\"сөз\",\"timestamp\":\"2026-02-14T05:00:00+0000\"}",
        "[%s]|{\"service_request_id\":\"%d\",\"description\":\"сөз\"}",
        "[%s]|{\"text\":\"сөз %d\"}",
      })
  void damagedExportsAreReadToTheirEnd(String shape) throws IOException {
    var parts = shape.split("\\|", 2);
    var items = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      items.append(i > 1 ? ",\n" : "").append(parts[1].formatted(i));
    }
    damage("f.json", parts[0].formatted(items).getBytes(UTF_8), 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void damagedTablesAreReadToTheirEnd(String delimiter) throws IOException {
    damage(
        "t.csv",
        ("Күні,Пікір,x\n" + "14.02.2026,\"сөз, \n\"\"екі\"\"\",y\n".repeat(20))
            .replace(",", delimiter)
            .getBytes(UTF_8),
        60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void damagedWorkbooksAreReadToTheirEnd(int sheets) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      for (int sheet = 0; sheet < sheets; sheet++) {
        var rows = workbook.createSheet();
        for (int i = 0; i < 20; i++) {
          var row = rows.createRow(i);
          row.createCell(0).setCellValue(i == 0 ? "Күні" : "14.02.2026");
          row.createCell(1).setCellValue(i == 0 ? "Пікір" : "сөз " + i);
        }
      }
      workbook.write(bytes);
    }
    damage("w.xlsx", bytes.toByteArray(), 60);
  }

  private void damage(String name, byte[] whole, int most) throws IOException {
    assertThat(Read.bytes(folder, name, whole, Read.MAPPING).rejections()).isEmpty();
    for (int seed = 0; seed < ROUNDS; seed++) {
      try {
        var read = Read.bytes(folder, name, damaged(whole, new Random(seed)), Read.MAPPING);
        assertThat(read.rows()).hasSizeLessThanOrEqualTo(most);
      } catch (FormatException e) {
        assertThat(e).message().isNotBlank();
      }
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    var bytes = new ByteArrayOutputStream();
    double rate = random.nextDouble() * 20 / whole.length;
    int end = random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length;
    for (int i = 0; i < end; i++) {
      if (random.nextDouble() >= rate) {
        bytes.write(whole[i]);
      } else if (random.nextBoolean()) {
        bytes.write(
            random.nextBoolean() ? random.nextInt(256) : "{}[]\",:\\\n".charAt(random.nextInt(9)));
        bytes.write(whole[i]);
      }
    }
    return bytes.toByteArray();
  }
}
