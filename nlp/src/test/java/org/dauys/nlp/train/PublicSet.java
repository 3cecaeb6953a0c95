package org.dauys.nlp.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a public set that only measures; none of them is part of the repository. */
final class PublicSet {

  private PublicSet() {}

  /**
   * Rows of a file with a header: {@code .csv} or {@code .tsv}, either of them compressed or not.
   */
  static List<CSVRecord> rows(Path file) throws IOException {
    var name = file.getFileName().toString();
    var format = name.contains(".csv") ? CSVFormat.DEFAULT : CSVFormat.TDF;
    try (var raw = Files.newInputStream(file);
        var in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var records =
            format
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(in, UTF_8))) {
      return records.getRecords();
    }
  }
}
