package org.dauys.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dauys.ingest.intake.RefusalCode;

/** A table with a header, separated by commas, semicolons or tabs (RFC 4180 otherwise). */
final class CsvRows implements Rows {

  private static final int LONGEST_HEADER = 32 << 10;
  private static final String DELIMITERS = ",;\t";

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private final Map<String, Integer> places;
  private int row;
  private boolean damaged;

  CsvRows(BufferedReader text, Mapping mapping) throws IOException {
    this.parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get().parse(text);
    this.records = parser.iterator();
    this.header = records.hasNext() ? records.next().toList() : List.of();
    this.places = mapping.places(header);
  }

  @Override
  public Optional<Row> next() throws RowException {
    if (damaged || !hasNext()) {
      return Optional.empty();
    }
    row++;
    return Optional.of(row(records.next()));
  }

  private boolean hasNext() throws RowException {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      damaged = true;
      throw refused(RefusalCode.NOT_CSV, "", "cannot be read from here to the end", "");
    }
  }

  private Row row(CSVRecord cells) throws RowException {
    var content = content(cells);
    if (cells.size() != header.size()) {
      throw refused(
          RefusalCode.NOT_CSV,
          "",
          "should have " + header.size() + " cells, has " + cells.size(),
          content);
    }
    var submission = new LinkedHashMap<String, String>();
    for (var place : places.entrySet()) {
      var cell = cells.get(place.getValue());
      if (cell.indexOf(Encoding.BROKEN) >= 0) {
        throw refused(RefusalCode.NOT_UTF8, place.getKey(), "should be UTF-8", content);
      }
      if (!cell.isBlank()) {
        submission.put(place.getKey(), cell);
      }
    }
    return new Row(row, submission, content);
  }

  private Map<String, String> content(CSVRecord cells) {
    var content = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      content.put(i < header.size() ? header.get(i) : "cell " + (i + 1), cells.get(i));
    }
    return content;
  }

  private RowException refused(RefusalCode code, String field, String reason, Object content) {
    return new RowException(row, code, field, reason, content);
  }

  /** The likeliest of the three: the most frequent in the header, outside quotes. */
  private static char delimiter(BufferedReader text) throws IOException {
    var counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    text.mark(LONGEST_HEADER);
    for (int i = 0; i < LONGEST_HEADER; i++) {
      int c = text.read();
      if (c < 0 || (c == '\n' && !quoted)) {
        break;
      }
      quoted ^= c == '"';
      int delimiter = DELIMITERS.indexOf(c);
      if (delimiter >= 0 && !quoted) {
        counts[delimiter]++;
      }
    }
    text.reset();
    int likeliest = 0;
    for (int i = 1; i < counts.length; i++) {
      likeliest = counts[i] > counts[likeliest] ? i : likeliest;
    }
    return DELIMITERS.charAt(likeliest);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
