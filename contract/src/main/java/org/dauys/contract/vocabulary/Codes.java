package org.dauys.contract.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of each vocabulary, worked out once. */
final class Codes {

  private static final ClassValue<Map<Object, String>> BY_CONSTANT =
      new ClassValue<>() {
        @Override
        protected Map<Object, String> computeValue(Class<?> vocabulary) {
          return Arrays.stream(vocabulary.getEnumConstants())
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      constant ->
                          ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
      };

  private static final ClassValue<Map<String, Object>> BY_CODE =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> vocabulary) {
          return Arrays.stream(vocabulary.getEnumConstants())
              .collect(
                  Collectors.toMap(constant -> ((Coded) constant).code(), Function.identity()));
        }
      };

  private Codes() {}

  /** The code of a constant. */
  static String code(Enum<?> constant) {
    return BY_CONSTANT.get(constant.getDeclaringClass()).get(constant);
  }

  /** The constant with that code, or null. */
  static Object constant(Class<?> vocabulary, String code) {
    return BY_CODE.get(vocabulary).get(code);
  }
}
