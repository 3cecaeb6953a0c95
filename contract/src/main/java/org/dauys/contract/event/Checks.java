package org.dauys.contract.event;

import java.util.List;

/**
 * What the compact constructors of the events check; a message names the field, never its value.
 */
final class Checks {

  private Checks() {}

  static String required(String value, String field) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  static <T> T present(T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  static String absentAsEmpty(String value) {
    return value == null ? "" : value;
  }

  /** An empty list is left out of the JSON. */
  static <T> List<T> absentAsEmpty(List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  static double probability(double value, String field) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(field + " is not between 0 and 1");
    }
    return value;
  }
}
