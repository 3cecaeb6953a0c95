package org.dauys.local;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes parts in the opposite order of their start, all of them, once. Thread-safe. */
final class Closer implements Closeable {

  private final Deque<Closeable> parts = new ArrayDeque<>();

  /** Remembers how to close a part that has started. */
  synchronized void add(Closeable part) {
    parts.push(part);
  }

  @Override
  public synchronized void close() throws IOException {
    IOException failure = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
