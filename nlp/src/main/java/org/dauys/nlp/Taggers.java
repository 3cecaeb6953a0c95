package org.dauys.nlp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Taggers by the version of their models. Models are loaded when they are first asked for and
 * shared by all taggers. Thread-safe.
 */
@FunctionalInterface
public interface Taggers {

  /** The version of the models inside the jar. */
  String SHIPPED = "shipped";

  /** What a version may be called: it becomes part of the names of topics and folders. */
  Pattern VERSION = Pattern.compile("[a-z0-9][a-z0-9.]{0,39}");

  /** A tagger for one thread, or nothing if there are no such models. */
  Optional<Tagger> tagger(String version);

  /** The shipped models alone. */
  static Taggers only(Supplier<Tagger> shipped) {
    return version ->
        version.equals(SHIPPED) ? Optional.of(shipped).map(Supplier::get) : Optional.empty();
  }

  /**
   * The shipped models, and those that lie in folders named after their version.
   *
   * @param folder of the folders; it need not be there
   */
  static Taggers in(Path folder, Supplier<Tagger> shipped) {
    Map<String, Models> loaded = new ConcurrentHashMap<>();
    return version -> {
      if (version.equals(SHIPPED)) {
        return Optional.of(shipped.get());
      }
      var models = folder.resolve(version);
      if (!VERSION.matcher(version).matches() || !Files.isDirectory(models)) {
        return Optional.empty();
      }
      return Optional.of(loaded.computeIfAbsent(version, any -> Models.in(models)).tagger());
    };
  }
}
