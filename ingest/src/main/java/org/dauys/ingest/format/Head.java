package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Set;

/** What is known of a file before it is read: enough to tell its format. */
public final class Head {

  /** How much of a file is looked at. */
  static final int BYTES = 64 << 10;

  private final String name;
  private final byte[] bytes;
  private final Set<String> entries;

  /**
   * The head of a file.
   *
   * @param name of the file, without the ending of a compression
   * @param bytes the first of them, at most {@value #BYTES}
   * @param entries names of its entries if it is a zip file, such as {@code word/document.xml}
   */
  public Head(String name, byte[] bytes, Set<String> entries) {
    this.name = name;
    this.bytes = bytes.clone();
    this.entries = Set.copyOf(entries);
  }

  /** The file's name, without the ending of a compression. */
  public String name() {
    return name;
  }

  /** Names of the entries of a zip file; empty for any other. */
  public Set<String> entries() {
    return entries;
  }

  /** The ending of the name, in small letters, without the dot; the whole name if it has none. */
  public String extension() {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The start as text, whatever its encoding; a letter that is cut in two at the end is lost. */
  public String text() {
    return Encoding.of(bytes).decode(bytes);
  }

  /** Whether the file starts with these characters, such as {@code %PDF-}. */
  public boolean startsWith(String ascii) {
    return new String(bytes, 0, Math.min(bytes.length, ascii.length()), ISO_8859_1).equals(ascii);
  }

  Encoding encoding() {
    return Encoding.of(bytes);
  }
}
