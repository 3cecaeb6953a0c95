package org.dauys.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dauys.ingest.intake.RefusalCode;

/**
 * Cuts a JSON document of any size into the objects of its lists, without reading it whole. By
 * hand, because a parser stops for good at the first damage: here one damaged object costs that
 * object. An object that is not closed ends where the next one starts at the same indentation, or
 * at the bound.
 */
final class JsonItems implements Closeable {

  /** Path of objects that stand one after the other, in no list. */
  static final String TOP = "$";

  private static final int LONGEST_ITEM = 4 << 20;
  private static final int LONGEST_SCALAR = 1000;
  private static final int END = -1;

  /**
   * One object.
   *
   * @param path of its list, keys joined by dots; empty for a list that is the whole document
   * @param around strings and numbers that stand before the list in the object that holds it
   * @param json the object
   * @param line where it starts, counted from 1
   */
  record Item(String path, Map<String, String> around, String json, int line) {}

  private static final class Frame {
    private final boolean list;
    private final String path;
    private final Map<String, String> scalars = new HashMap<>();
    private String key = "";
    private boolean atKey = true;

    Frame(boolean list, String path) {
      this.list = list;
      this.path = path;
    }

    String child() {
      return list || key.isEmpty() ? path : path.isEmpty() ? key : path + '.' + key;
    }
  }

  private final Reader text;
  private final Predicate<String> lists;
  private final char[] buffer = new char[16 << 10];
  private final Deque<Frame> open = new ArrayDeque<>();
  private int at;
  private int end;
  private int line = 1;
  private int indent;
  private boolean blankSoFar = true;
  private boolean itemPending;
  private boolean listSeen;
  private boolean done;

  /**
   * The objects of these lists.
   *
   * @param lists which paths
   */
  JsonItems(Reader text, Predicate<String> lists) {
    this.text = text;
    this.lists = lists;
  }

  /** Whether one of the lists was met by now. */
  boolean listSeen() {
    return listSeen;
  }

  /**
   * The next object, or nothing after the last.
   *
   * @throws RowException if something between the objects, or the end of the file, is not JSON; the
   *     next call goes on behind it
   */
  Optional<Item> next() throws IOException, RowException {
    while (!done) {
      int c = itemPending ? '{' : skipBlank();
      itemPending = false;
      if (c == END) {
        done = true;
        if (!open.isEmpty()) {
          throw damaged("is cut off here: export or copy it again", "");
        }
      } else if (inList()) {
        if (c == '{') {
          return Optional.of(item());
        }
        if (c == ']' && !open.isEmpty()) {
          open.pop();
        } else if (c != ',') {
          skipToItem(c);
        }
      } else {
        structure(c);
      }
    }
    return Optional.empty();
  }

  private boolean inList() {
    boolean in =
        open.isEmpty() ? lists.test(TOP) : open.peek().list && lists.test(open.peek().path);
    listSeen |= in;
    return in;
  }

  private void structure(int c) throws IOException {
    var frame = open.peek();
    switch (c) {
      case '{' -> open.push(new Frame(false, frame == null ? "" : frame.child()));
      case '[' -> open.push(new Frame(true, frame == null ? "" : frame.child()));
      case '}', ']' -> open.poll();
      case ',' -> atKey(frame, true);
      case ':' -> atKey(frame, false);
      case '"' -> value(frame, string());
      default -> value(frame, literal(c));
    }
  }

  private static void atKey(Frame frame, boolean atKey) {
    if (frame != null) {
      frame.atKey = atKey;
    }
  }

  private static void value(Frame frame, String value) {
    if (frame == null || frame.list) {
      return;
    }
    if (frame.atKey) {
      frame.key = value;
    } else {
      frame.scalars.put(frame.key, value);
    }
  }

  private String string() throws IOException {
    var value = new StringBuilder();
    for (int c = read(); c != END && c != '"'; c = read()) {
      if (value.length() < LONGEST_SCALAR) {
        value.append((char) c);
      }
      if (c == '\\') {
        read();
      }
    }
    return value.toString();
  }

  private String literal(int first) throws IOException {
    var value = new StringBuilder().append((char) first);
    while (peek() != END && ",:]}\" \t\r\n".indexOf(peek()) < 0) {
      value.append((char) read());
    }
    return value.toString();
  }

  /** Reads to the bracket that closes the object, whose own was just read. */
  private Item item() throws IOException, RowException {
    int start = line;
    int margin = blankSoFar ? indent : Integer.MAX_VALUE;
    blankSoFar = false;
    var json = new StringBuilder("{");
    int depth = 1;
    boolean quoted = false;
    while (depth > 0) {
      boolean lineStart = blankSoFar;
      int c = read();
      if (c == END) {
        done = true;
        throw damaged("an object that starts at line " + start + " is cut off", json.toString());
      }
      if (c == '{' && lineStart && indent == margin) {
        itemPending = true;
        blankSoFar = true;
        throw damaged(
            start, "should be closed before the next object starts at line " + line, json);
      }
      append(json, c);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        append(json, read());
      } else if (!quoted) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    if (json.length() >= LONGEST_ITEM) {
      throw damaged(start, "should have at most " + LONGEST_ITEM + " characters", "");
    }
    var frame = open.peek();
    return frame == null
        ? new Item(TOP, Map.of(), json.toString(), start)
        : new Item(frame.path, around(), json.toString(), start);
  }

  private static void append(StringBuilder json, int c) {
    if (json.length() < LONGEST_ITEM && c != END) {
      json.append((char) c);
    }
  }

  private Map<String, String> around() {
    return open.stream()
        .filter(frame -> !frame.list)
        .findFirst()
        .map(frame -> Map.copyOf(frame.scalars))
        .orElse(Map.of());
  }

  private void skipToItem(int first) throws IOException, RowException {
    int start = line;
    var raw = new StringBuilder().append((char) first);
    while (peek() != END && peek() != '{' && peek() != ']') {
      append(raw, read());
    }
    throw damaged(start, "should be an object in braces", raw);
  }

  private RowException damaged(String expected, String raw) {
    return damaged(line, expected, raw);
  }

  private static RowException damaged(int line, String expected, CharSequence raw) {
    return new RowException(line, RefusalCode.NOT_JSON, "", expected, raw.toString());
  }

  private int skipBlank() throws IOException {
    while (Character.isWhitespace(peek()) || peek() == 0) {
      read();
    }
    if (peek() == END) {
      return END;
    }
    boolean lineStart = blankSoFar;
    int c = read();
    blankSoFar = lineStart;
    return c;
  }

  private int read() throws IOException {
    int c = peek();
    at++;
    if (c == '\n') {
      line++;
      indent = 0;
      blankSoFar = true;
    } else if (c == ' ' || c == '\t') {
      indent += blankSoFar ? 1 : 0;
    } else {
      blankSoFar = false;
    }
    return c;
  }

  private int peek() throws IOException {
    if (at >= end) {
      end = text.read(buffer);
      at = 0;
    }
    return end <= 0 ? END : buffer[at];
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
