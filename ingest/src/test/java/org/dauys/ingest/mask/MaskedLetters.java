package org.dauys.ingest.mask;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dauys.contract.json.Json;

/** Synthetic letters in Kazakh, Russian and English with the identifiers in them, all invented. */
final class MaskedLetters {

  /** The masker was built with these at hand. */
  static final String KNOWN = "letters.ndjson";

  /** Kept apart: a finished masker saw them first, and was mended in general for what it missed. */
  static final String HELD_OUT = "letters-held-out.ndjson";

  private MaskedLetters() {}

  /**
   * One letter.
   *
   * @param id language and number
   * @param text the letter
   * @param spans what must be masked, and nothing else
   */
  record Letter(String id, String text, List<Gold> spans) {}

  /** One identifier, as {@link IdentifierSpan} with the type's code. */
  record Gold(int start, int end, String type) {

    static Gold of(IdentifierSpan span) {
      return new Gold(span.start(), span.end(), span.type().code());
    }
  }

  static List<Letter> in(String file) {
    var stream = Objects.requireNonNull(MaskedLetters.class.getResourceAsStream(file), file);
    try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      var letters = new ArrayList<Letter>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        letters.add(Json.MAPPER.readValue(line, Letter.class));
      }
      return letters;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
