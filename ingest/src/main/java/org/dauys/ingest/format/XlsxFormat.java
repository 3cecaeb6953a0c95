package org.dauys.ingest.format;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** A workbook of Excel: exports of Microsoft Forms, summary tables made by hand. */
public final class XlsxFormat implements Format {

  private static final String WORKBOOK = "xl/workbook.xml";

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public String description() {
    return "a workbook of Excel; each sheet has a header";
  }

  @Override
  public boolean recognises(Head head) {
    return head.entries().contains(WORKBOOK);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("xlsx");
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("source", "table", "channel", "web-form");
  }

  @Override
  public Rows open(Input input, Mapping mapping) throws IOException {
    return new TableRows(XlsxTable.open(input.path()), mapping);
  }
}
