package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.ingest.format.Rejection;
import org.dauys.ingest.format.ReportColumns;

/**
 * The rows that were not taken, {@code FILE.rejected.csv}: a table to mend and to import again,
 * written as spreadsheet programs here read it.
 */
final class RejectedFile implements Importer.Report, Closeable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String DELIMITER = ";";

  private final Path path;
  private final Map<String, Long> reasons = new TreeMap<>();
  private Optional<Writer> out = Optional.empty();

  /**
   * The report beside a file. Made with the first rejection.
   *
   * @param kept how many bytes of an earlier report belong to the same import; the rest goes
   */
  RejectedFile(Path file, long kept) throws IOException {
    this.path = Beside.path(file, ".rejected.csv");
    if (kept == 0) {
      // One of an earlier import would be taken for ours.
      Files.deleteIfExists(path);
    } else {
      try (var report = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
        report.truncate(kept);
      }
    }
  }

  Path path() {
    return path;
  }

  /** How many rows for which problem, without their content. */
  Map<String, Long> reasons() {
    return reasons;
  }

  /** Bytes written by now. */
  long size() throws IOException {
    if (out.isPresent()) {
      out.get().flush();
    }
    return Files.exists(path) ? Files.size(path) : 0;
  }

  @Override
  public void add(Rejection rejection, String name) throws IOException {
    var problem = name.isEmpty() ? rejection.reason() : name + ": " + rejection.reason();
    reasons.merge(problem, 1L, Long::sum);
    var row = rejection.row();
    write(
        ReportColumns.cells(
            row.number(),
            problem,
            row.fields(),
            row.fields().containsKey("text") ? "" : row.raw()));
  }

  private void write(List<String> cells) throws IOException {
    if (out.isEmpty()) {
      boolean begun = Files.exists(path);
      out =
          Optional.of(
              Files.newBufferedWriter(
                  path, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
      if (!begun) {
        out.get().append(BYTE_ORDER_MARK).append(line(ReportColumns.header()));
      }
    }
    out.get().append(line(cells));
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(DELIMITER, "", "\r\n"));
  }

  @Override
  public void close() throws IOException {
    if (out.isPresent()) {
      out.get().close();
    }
  }
}
