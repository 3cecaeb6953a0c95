package org.dauys.ingest.format;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Submissions as a developer writes them. */
public final class JsonFormat implements Format {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String description() {
    return "submissions, one JSON object on each line";
  }

  @Override
  public boolean recognises(Head head) {
    return head.text().stripLeading().startsWith("{");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("json", "ndjson", "jsonl");
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("source", "json", "channel", "web-form");
  }

  @Override
  public Rows open(Input input, Mapping mapping) throws IOException {
    return new JsonRows(input.text());
  }
}
