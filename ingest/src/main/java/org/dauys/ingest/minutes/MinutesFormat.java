package org.dauys.ingest.minutes;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.dauys.ingest.format.Format;
import org.dauys.ingest.format.FormatException;
import org.dauys.ingest.format.Head;
import org.dauys.ingest.format.Input;
import org.dauys.ingest.format.Mapping;
import org.dauys.ingest.format.Rows;

/** Minutes of a meeting; every turn of a speaker is a row. */
public final class MinutesFormat implements Format {

  @Override
  public String name() {
    return "minutes";
  }

  @Override
  public String description() {
    return "minutes of a meeting: .docx, .pdf with text, .txt";
  }

  @Override
  public boolean recognises(Head head) {
    return head.startsWith("%PDF")
        || head.entries().contains("word/document.xml")
        || (head.extension().equals("txt") && !isTable(head));
  }

  /** A table that was saved as text shows its columns in the first line. */
  private static boolean isTable(Head head) {
    return head.text()
        .lines()
        .filter(line -> !line.isBlank())
        .limit(1)
        .anyMatch(line -> line.indexOf('\t') >= 0 || line.indexOf(';') >= 0);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("docx", "doc", "pdf", "txt");
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("source", "minutes", "channel", "meeting");
  }

  @Override
  public Rows open(Input input, Mapping mapping) throws IOException {
    byte[] bytes;
    try (var in = input.stream()) {
      bytes = in.readNBytes(MinutesReader.MOST_BYTES + 1);
    }
    var file = input.head().name();
    try {
      return new MinutesRows(MinutesReader.read(bytes), file);
    } catch (UnreadableMinutesException e) {
      throw new FormatException(e.getMessage());
    }
  }
}
