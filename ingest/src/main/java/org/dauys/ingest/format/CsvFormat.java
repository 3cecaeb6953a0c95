package org.dauys.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as text: exports of Google Forms, eOtinish, comment tools; whatever Excel saves as CSV.
 */
public final class CsvFormat implements Format {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int SAMPLE = 50;

  private final Headers headers = Headers.shipped();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String description() {
    return "a table with a header, separated by , ; | or tab";
  }

  @Override
  public boolean recognises(Head head) {
    return sample(head.text(), delimiter(head)).stream()
        .anyMatch(line -> headers.places(line.cells()).size() > 1);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "tsv", "tab");
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("source", "table", "channel", "web-form");
  }

  @Override
  public Rows open(Input input, Mapping mapping) throws IOException {
    return new TableRows(new CsvTable(input.text(), delimiter(input.head())), mapping);
  }

  /** The one that cuts the most lines into the same number of cells, more than one. */
  private static char delimiter(Head head) {
    char best = DELIMITERS.get(0);
    int most = 0;
    for (char delimiter : DELIMITERS) {
      var sizes = sample(head.text(), delimiter).stream().map(line -> line.cells().size()).toList();
      int usual =
          sizes.stream()
              .filter(size -> size > 1)
              .mapToInt(size -> same(sizes, size))
              .max()
              .orElse(0);
      if (usual > most) {
        most = usual;
        best = delimiter;
      }
    }
    return best;
  }

  /** Rows of that many cells; among equals the delimiter that makes more cells wins. */
  private static int same(List<Integer> sizes, int size) {
    int rows = (int) sizes.stream().filter(other -> other == size).count();
    return rows * 1000 + Math.min(size, 999);
  }

  private static List<Table.Line> sample(String text, char delimiter) {
    var lines = new ArrayList<Table.Line>();
    try (var table = new CsvTable(new BufferedReader(new StringReader(text)), delimiter)) {
      for (var line = table.next();
          line.isPresent() && lines.size() < SAMPLE;
          line = table.next()) {
        lines.add(line.get());
      }
    } catch (RowException e) {
      // Cut off with the head, or damaged: what stands before it tells enough.
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
    return lines;
  }
}
