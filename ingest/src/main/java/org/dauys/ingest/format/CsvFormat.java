package org.dauys.ingest.format;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** A table as text. */
public final class CsvFormat implements Format {

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
    return false;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "tsv");
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("source", "table", "channel", "web-form");
  }

  @Override
  public Rows open(Input input, Mapping mapping) throws IOException {
    return new CsvRows(input.text(), mapping);
  }
}
