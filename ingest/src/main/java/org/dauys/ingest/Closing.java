package org.dauys.ingest;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes parts in the opposite order of their start. Thread-safe. */
final class Closing {

  private final Deque<Runnable> parts = new ArrayDeque<>();

  synchronized void add(Runnable part) {
    parts.push(part);
  }

  synchronized void close() {
    while (!parts.isEmpty()) {
      parts.pop().run();
    }
  }
}
