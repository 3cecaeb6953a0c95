package org.dauys.ingest;

import java.time.Clock;

/** The ingest process: reads the settings, opens the door, and closes it when told to stop. */
public final class IngestMain {

  private IngestMain() {}

  /** Returns when the door is open; the server's threads keep the process alive. */
  public static void main(String[] args) {
    var settings = IngestSettings.from(System.getenv());
    var process = IngestProcess.start(settings, Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(process::close, "close-ingest"));
  }
}
