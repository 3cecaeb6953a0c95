package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;

/**
 * What is known of a file before it is read: enough to tell its format.
 *
 * @param name of the file, without the ending of a compression
 * @param bytes the first {@value #BYTES} at most
 * @param entries names of its entries if it is a zip file, such as {@code word/document.xml}
 */
public record Head(String name, byte[] bytes, Set<String> entries) {

  /** How much of a file is looked at. */
  static final int BYTES = 64 << 10;

  public Head {
    bytes = bytes.clone();
    entries = Set.copyOf(entries);
  }

  /** The ending of the name, in small letters, without the dot; empty if there is none. */
  public String extension() {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The bytes as text if they are UTF-8; what is not comes out as U+FFFD. */
  public String text() {
    var text = new String(bytes, UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Whether the file starts with these characters. */
  public boolean startsWith(String ascii) {
    if (bytes.length < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if ((bytes[i] & 0xFF) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
