package org.dauys.ingest.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Callers by their keys. The file is read again soon after it changes, so that a key can be made or
 * taken away without a restart; a file that has become unreadable leaves the last good keys in
 * force and says so. Thread-safe.
 */
public final class KeyAccess implements Access {

  private static final Logger LOG = LoggerFactory.getLogger(KeyAccess.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private record Known(Map<String, Caller> bySha256, FileTime changedAt) {}

  private final KeyFile file;
  private final Clock clock;
  private volatile Known known;
  private volatile Instant lookAgain;

  /**
   * Reads the keys.
   *
   * @throws IllegalArgumentException if the file is not a keys file
   * @throws UncheckedIOException if it cannot be read
   */
  public KeyAccess(Path path, Clock clock) {
    this.file = new KeyFile(path);
    this.clock = clock;
    this.lookAgain = clock.instant().plus(LOOK_EVERY);
    try {
      this.known = read(Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  @Override
  public Optional<Caller> caller(String key) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    if (clock.instant().isAfter(lookAgain)) {
      look();
    }
    return Optional.ofNullable(known.bySha256().get(Sha256.of(key)));
  }

  private synchronized void look() {
    lookAgain = clock.instant().plus(LOOK_EVERY);
    try {
      if (!file.changedAt().equals(known.changedAt())) {
        known = read(known.bySha256());
        LOG.info("keys read again file={} keys={}", file, known.bySha256().size());
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("keys cannot be read again, the old ones stay file={}", file, e);
    }
  }

  /** A key that stays keeps what is left of its quota. */
  private Known read(Map<String, Caller> before) throws IOException {
    var changedAt = file.changedAt();
    var callers = new HashMap<String, Caller>();
    for (var key : file.read()) {
      var quota =
          Optional.ofNullable(before.get(key.sha256()))
              .flatMap(Caller::quota)
              .filter(old -> old.perMinute() == key.recordsPerMinute())
              .orElseGet(() -> new Quota(key.recordsPerMinute()));
      callers.put(key.sha256(), Caller.of(key, quota));
    }
    return new Known(Map.copyOf(callers), changedAt);
  }
}
