package org.dauys.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes parts in the opposite order of their start, all of them, once. Thread-safe. */
final class Closer implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  synchronized <P extends AutoCloseable> P add(P part) {
    parts.push(part);
    return part;
  }

  @Override
  public synchronized void close() throws Exception {
    Exception failure = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
