package org.dauys.ingest.format;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** A kind of file that can be imported. Stateless; what belongs to one file is in its rows. */
public interface Format {

  /** What {@code --format} calls it. */
  String name();

  /** One line for the help: what people know it by. */
  String description();

  /** Whether a file that starts like this is of this format, told by its content alone. */
  boolean recognises(Head head);

  /** Endings of file names, without the dot, that say the format where the content does not. */
  default Set<String> extensions() {
    return Set.of();
  }

  /** Values by field name for rows that have none and for which the user gave none. */
  default Map<String, String> defaults() {
    return Map.of();
  }

  /**
   * The rows of a file.
   *
   * @throws FormatException if no row of it can be read
   */
  Rows open(Input input, Mapping mapping) throws IOException;
}
