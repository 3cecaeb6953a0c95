package org.dauys.ingest.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All formats, and the choice between them. */
public final class Formats {

  private final List<Format> formats;

  /**
   * A choice of these.
   *
   * @param formats the first that recognises a file takes it, so the particular come before the
   *     general
   */
  public Formats(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  /** What there is, in order. */
  public List<Format> all() {
    return formats;
  }

  /**
   * The format that the user named; otherwise the first that recognises the content; otherwise the
   * first that goes by the ending of the name.
   *
   * @throws FormatException if there is none
   */
  public Format choose(Optional<String> name, Head head) {
    if (name.isPresent()) {
      return named(name.get());
    }
    return formats.stream()
        .filter(format -> format.recognises(head))
        .findFirst()
        .or(() -> byExtension(head.extension()))
        .orElseThrow(
            () ->
                new FormatException(
                    head.name() + " is of no known format; --format should be one of " + names()));
  }

  private Format named(String name) {
    return formats.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new FormatException("there is no format " + name + "; there are " + names()));
  }

  private Optional<Format> byExtension(String extension) {
    return formats.stream().filter(format -> format.extensions().contains(extension)).findFirst();
  }

  /** All names, for messages. */
  public String names() {
    return formats.stream().map(Format::name).collect(Collectors.joining(", "));
  }
}
