package org.dauys.sinks.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** What the report says in one language beside its figures. Immutable. */
final class Words {

  private final String language;
  private final Properties words = new Properties();

  /**
   * Reads them.
   *
   * @param language kk, ru or en
   */
  Words(String language) {
    this.language = language;
    try (var file = Words.class.getResourceAsStream(language + ".properties")) {
      if (file == null) {
        throw new IllegalArgumentException("no words in " + language + "; expected kk, ru or en");
      }
      words.load(new InputStreamReader(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String language() {
    return language;
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** The words of a key; the key itself if there are none, such as a day. */
  String of(String key, Object... values) {
    var text = words.getProperty(key, key);
    return values.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(values);
  }

  /** A day as it is written. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(of("dayPattern"), Locale.ENGLISH).format(day);
  }

  /** A day, or a week by its Monday, of their ISO codes. */
  String when(String code) {
    return code.contains("W")
        ? of("weekOf", day(LocalDate.parse(code + "-1", DateTimeFormatter.ISO_WEEK_DATE)))
        : day(LocalDate.parse(code));
  }

  /** A share in tenths of a percent. */
  String percent(long tenths) {
    return of("percent", tenths / 10, tenths % 10);
  }

  /** A whole number with thin spaces between thousands. */
  String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }
}
