package org.dauys.ingest.access;

import java.util.Optional;

/** Knows callers by what they show. Thread-safe. */
public interface Access {

  /**
   * Who calls.
   *
   * @param key what he shows, empty if nothing
   * @return nothing if he is not known
   */
  Optional<Caller> caller(String key);

  /** Whether everybody may do everything. */
  default boolean isOpen() {
    return false;
  }

  /** Nobody may do anything. */
  static Access denied() {
    return key -> Optional.empty();
  }

  /** Everybody may do everything: only for a server that listens on the loopback alone. */
  static Access open() {
    var everybody = Optional.of(Caller.unlimited("local"));
    return new Access() {
      @Override
      public Optional<Caller> caller(String key) {
        return everybody;
      }

      @Override
      public boolean isOpen() {
        return true;
      }
    };
  }
}
