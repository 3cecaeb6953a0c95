package org.dauys.ingest.access;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Who may do what.
 *
 * @param keysFile the keys; empty if there are none
 * @param openOnLoopback whether, without keys, everybody on this machine may do everything
 */
public record AccessSettings(String keysFile, boolean openOnLoopback) {

  /**
   * Reads the keys, if there are any.
   *
   * @param onLoopback whether the server listens on the loopback alone
   * @throws IllegalArgumentException if the gateway would be open to the net
   */
  public Access access(boolean onLoopback, Clock clock) {
    if (!keysFile.isEmpty()) {
      return new KeyAccess(Path.of(keysFile), clock);
    }
    if (!openOnLoopback) {
      return Access.denied();
    }
    if (!onLoopback) {
      throw new IllegalArgumentException(
          "INGEST_OPEN_ON_LOOPBACK needs INGEST_HTTP_HOST to be a loopback address");
    }
    return Access.open();
  }
}
