package org.dauys.sinks.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;

/** Where the files of a consultation lie. */
public final class Folders {

  private Folders() {}

  /** A folder of its own, whatever the consultation is called: its id as in a URL. */
  public static Path of(Path folder, String consultation) {
    // Dots stay as they are in a URL, but two of them would lead out of the folder.
    return folder.resolve(URLEncoder.encode(consultation, UTF_8).replaceFirst("^\\.", "%2E"));
  }
}
