package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.List;
import org.dauys.ingest.format.Encoding;

/** A text file in whatever encoding. */
final class PlainText {

  private static final double MOST_CONTROLS = .02;

  private PlainText() {}

  static List<Line> lines(byte[] bytes) throws UnreadableMinutesException {
    var lines = new ArrayList<Line>();
    int page = 1;
    boolean blank = false;
    for (var part : text(bytes).split("\\R|(?=\f)", -1)) {
      if (part.startsWith("\f")) {
        page++;
      }
      var line = part.replace("\f", "").stripTrailing();
      if (line.isBlank()) {
        blank = true;
      } else {
        int indent = line.length() - line.stripLeading().length();
        lines.add(new Line(line.strip(), page, indent, blank));
        blank = false;
      }
    }
    return lines;
  }

  private static String text(byte[] bytes) throws UnreadableMinutesException {
    var text = Encoding.of(bytes).decode(bytes);
    long controls =
        text.chars()
            .filter(c -> c == '\uFFFD' || (Character.isISOControl(c) && !Character.isWhitespace(c)))
            .count();
    if (controls > text.length() * MOST_CONTROLS) {
      throw new UnreadableMinutesException(
          "is no text in UTF-8, UTF-16, windows-1251 or KZ-1048, nor a .docx or .pdf");
    }
    return text;
  }
}
