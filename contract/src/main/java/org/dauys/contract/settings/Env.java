package org.dauys.contract.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the settings of one process from environment variables: typed, defaulted, with every
 * problem in one message. A variable that carries the process's prefix and is not a setting is a
 * problem, too. Not thread-safe; used once at start.
 */
public final class Env {

  private final String prefix;
  private final Map<String, String> environment;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private String passThrough = "";

  /**
   * Starts reading.
   *
   * @param prefix of the process's own variables, e.g. {@code STREAMS_}
   * @param environment usually {@link System#getenv()}
   */
  public Env(String prefix, Map<String, String> environment) {
    this.prefix = prefix;
    this.environment = environment;
  }

  /** A text. */
  public String text(String name, String fallback, String meaning) {
    return read(name, fallback, meaning, "a text", Function.identity());
  }

  /** A secret text; it has no default and may be empty only if {@code fallback} is. */
  public Secret secret(String name, String fallback, String meaning) {
    return read(name, fallback, meaning, "a secret", Secret::new);
  }

  /** A secret text that must be set, because a default would be no secret. */
  public Secret secret(String name, int leastLength, String meaning) {
    var secret = secret(name, "", meaning);
    if (secret.value().length() < leastLength) {
      problems.add(name + " should be a secret of at least " + leastLength + " characters");
    }
    return secret;
  }

  /** A whole number of at least {@code least}. */
  public int number(String name, int fallback, int least, String meaning) {
    return read(
        name,
        Integer.toString(fallback),
        meaning,
        "a whole number of at least " + least,
        text -> {
          int value = Integer.parseInt(text);
          if (value < least) {
            throw new IllegalArgumentException("too small");
          }
          return value;
        });
  }

  /** A positive length of time in ISO 8601, e.g. {@code PT0.2S}. */
  public Duration duration(String name, String fallback, String meaning) {
    return read(
        name,
        fallback,
        meaning,
        "a positive ISO 8601 duration such as PT0.2S",
        text -> {
          var value = Duration.parse(text);
          if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("not positive");
          }
          return value;
        });
  }

  /** A folder or file. */
  public Path path(String name, String fallback, String meaning) {
    return read(name, fallback, meaning, "a path", Path::of);
  }

  /**
   * Client properties that go to Kafka as they are: {@code STREAMS_KAFKA_MAX_POLL_RECORDS=100}
   * becomes {@code max.poll.records=100} under the prefix {@code STREAMS_KAFKA_}.
   */
  public Map<String, String> passThrough(String under) {
    passThrough = under;
    var properties = new TreeMap<String, String>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(under)) {
            var key = name.substring(under.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            properties.put(key, value);
          }
        });
    settings.put(
        under + "*",
        new Setting(under + "*", "", "Any property of the Kafka client, dots written as _."));
    return properties;
  }

  /** The settings that were read, in order: the process's page in the manual. */
  public List<Setting> settings() {
    return List.copyOf(settings.values());
  }

  /**
   * Call when all is read.
   *
   * @throws IllegalArgumentException with every problem, if there is one
   */
  public void verify() {
    environment.keySet().stream()
        .filter(name -> name.startsWith(prefix) && !settings.containsKey(name))
        .filter(name -> passThrough.isEmpty() || !name.startsWith(passThrough))
        .sorted()
        .forEach(name -> problems.add(name + " is not a setting"));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Settings: " + String.join("; ", problems) + ". See docs/configuration.md.");
    }
  }

  private <T> T read(
      String name, String fallback, String meaning, String expected, Function<String, T> parse) {
    settings.put(name, new Setting(name, fallback, meaning));
    var text = environment.getOrDefault(name, fallback);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      problems.add(name + " should be " + expected);
      return parse.apply(fallback);
    }
  }
}
