package org.dauys.ingest.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.contract.Table;
import org.dauys.ingest.intake.Submission;

/**
 * What people call the fields in Kazakh, Russian and English: the lines of {@code headers.tsv}, one
 * name of one field each, the preferred first. A name with a star is the start of a word anywhere
 * in the header. Headers in two languages are split at a slash.
 */
public final class Headers {

  private static final int WHOLE = 3;
  private static final int PART = 2;
  private static final int WORD = 1;

  private record Name(String field, String text, boolean wordStart) {

    static Name of(String field, String written) {
      return new Name(field, normal(written), written.endsWith("*"));
    }
  }

  private record Match(int column, String field, int strength, int preference) {}

  private final List<Name> names;

  private Headers(List<Name> names) {
    this.names = List.copyOf(names);
  }

  /** The names that this version knows. */
  public static Headers shipped() {
    return new Headers(
        Table.rows(Headers.class, "headers.tsv").stream()
            .map(row -> Name.of(row.get("field"), row.get("header")))
            .toList());
  }

  /**
   * These and those of a file written like {@code headers.tsv}, which come first.
   *
   * @throws FormatException if a line is not a field, a tab and a name
   */
  public Headers and(Path file) throws IOException {
    var all = new ArrayList<Name>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      var cells = line.split("\t", -1);
      if (line.isBlank() || line.startsWith("#") || line.equals("field\theader")) {
        continue;
      }
      if (cells.length != 2 || !Submission.FIELDS.contains(cells[0])) {
        throw new FormatException(
            file + " line " + number + ": should be a field, a tab and what people call it");
      }
      all.add(Name.of(cells[0], cells[1]));
    }
    all.addAll(names);
    return new Headers(all);
  }

  /** The column of each field that a header names; each column and each field once. */
  Map<String, Integer> places(List<String> header) {
    var matches = new ArrayList<Match>();
    for (int column = 0; column < header.size(); column++) {
      match(column, header.get(column), matches);
    }
    matches.sort(
        Comparator.comparingInt(Match::strength)
            .reversed()
            .thenComparingInt(Match::preference)
            .thenComparingInt(Match::column));
    var places = new LinkedHashMap<String, Integer>();
    for (var match : matches) {
      if (!places.containsValue(match.column())) {
        places.putIfAbsent(match.field(), match.column());
      }
    }
    return places;
  }

  private void match(int column, String header, List<Match> matches) {
    var whole = normal(header);
    var parts = Arrays.stream(header.split("[/|\n(]")).map(Headers::normal).toList();
    var words = ' ' + whole;
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      int strength =
          whole.equals(name.text())
              ? WHOLE
              : parts.contains(name.text())
                  ? PART
                  : name.wordStart() && words.contains(' ' + name.text()) ? WORD : 0;
      if (strength > 0) {
        matches.add(new Match(column, name.field(), strength, i));
      }
    }
  }

  /** Small letters, digits and single blanks. */
  static String normal(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
