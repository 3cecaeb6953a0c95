package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.client.BatchAnswer;
import org.dauys.ingest.format.CsvFormat;
import org.dauys.ingest.format.Format;
import org.dauys.ingest.format.Headers;
import org.dauys.ingest.format.Input;
import org.dauys.ingest.format.Mapping;
import org.dauys.ingest.format.TelegramFormat;
import org.dauys.ingest.format.Times;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A large export goes through without being held: 8 MiB here, 2 GiB with {@code -Psoak}, where the
 * heap has 512 MiB. All words are synthetic.
 */
class LargeExportTest {

  private static final long BYTES = Long.getLong("dauys.export.mebibytes", 8L) << 20;

  private static final String WORDS =
      "Біздің ауылға таза су керек, жолды да жөндеу керек. Предлагаю провести воду и починить"
          + " дорогу. ";

  private static final String TELEGRAM =
      """
      {
       "id": %1$d,
       "type": "message",
       "date": "2026-02-14T09:05:00",
       "date_unixtime": "%2$d",
       "from": "Synthetic",
       "from_id": "user%3$d",
       "text": [ "%4$s", { "type": "bold", "text": "%1$d" } ],
       "text_entities": []
      }\
      """;

  private static final String OPENING =
      """
      {
       "name": "x",
       "type": "public_supergroup",
       "id": 1,
       "messages": [
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"result.json", "answers.csv"})
  void aLargeExportIsNotHeldInMemory(String name) throws IOException {
    var file = folder.resolve(name);
    long rows = name.endsWith("csv") ? table(file) : telegram(file);
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    var summary = imported(file, name.endsWith("csv") ? new CsvFormat() : new TelegramFormat());
    System.out.printf(
        Locale.ROOT,
        "%s: %d MiB, %d rows, %.1f s, peak heap %d MiB of %d MiB%n",
        name,
        Files.size(file) >> 20,
        rows,
        (System.nanoTime() - start) / 1e9,
        peakHeap() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    assertThat(summary).isEqualTo(new Summary(rows, 0));
  }

  /** At a door that takes everything: what is measured is the importer. */
  private static Summary imported(Path file, Format format) throws IOException {
    var mapping =
        new Mapping(
            Map.of(),
            Headers.shipped(),
            Map.of("consultation", "c"),
            new Times(Optional.empty(), ZoneId.of("Asia/Almaty")),
            Set.of(),
            false);
    Door door =
        batch ->
            CompletableFuture.completedFuture(
                new BatchAnswer(Collections.nCopies(batch.size(), BatchAnswer.Entry.accepted(""))));
    try (var input = Input.all(file).get(0);
        var rows = format.open(input, mapping);
        var rejected = new RejectedFile(file, 0)) {
      var submissions = new Submissions(format, mapping);
      return new Importer(rows, submissions, door, rejected, Summary.NONE, summary -> {}).run();
    }
  }

  private static long telegram(Path file) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out, OPENING);
      long written = 0;
      long rows = 0;
      while (written < BYTES) {
        var message =
            TELEGRAM.formatted(
                rows,
                1_771_000_000 + rows / 10,
                rows % 100_000,
                WORDS.repeat((int) (rows % 4) + 1));
        written += write(out, (rows == 0 ? "" : ",\n") + message);
        rows++;
      }
      write(out, "\n ]\n}\n");
      return rows;
    }
  }

  /** Rows without ids: each must be remembered to tell equal ones apart. */
  private static long table(Path file) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out, "Отметка времени;Ваше предложение\n");
      long written = 0;
      long rows = 0;
      while (written < BYTES) {
        written +=
            write(
                out,
                "14.02.2026 10:18:29;\""
                    + WORDS.repeat((int) (rows % 4) + 1)
                    + '\n'
                    + rows / 2
                    + "\"\n");
        rows++;
      }
      return rows;
    }
  }

  private static int write(OutputStream out, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    out.write(bytes);
    return bytes.length;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
