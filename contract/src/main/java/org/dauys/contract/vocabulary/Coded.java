package org.dauys.contract.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A closed vocabulary whose words are lower-case kebab in JSON, in tables and in settings. */
public interface Coded {

  /** The enum constant's name; implemented by every enum. */
  String name();

  /** The word as it stands in JSON: {@code web-form} for {@code WEB_FORM}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with that code, or nothing. */
  static <E extends Enum<E> & Coded> Optional<E> parse(Class<E> vocabulary, String code) {
    return Optional.ofNullable(vocabulary.cast(Codes.constant(vocabulary, code)));
  }

  /** All codes, for a message that says what was expected. */
  static <E extends Enum<E> & Coded> String codes(Class<E> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .map(Coded::code)
        .collect(Collectors.joining(", "));
  }
}
