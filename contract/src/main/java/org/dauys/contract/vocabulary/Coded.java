package org.dauys.contract.vocabulary;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A closed vocabulary whose words are lower-case kebab in JSON, in tables and in settings. Only
 * enums are.
 */
public interface Coded {

  /** The word as it stands in JSON: {@code web-form} for {@code WEB_FORM}. */
  default String code() {
    return Codes.code((Enum<?>) this);
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
