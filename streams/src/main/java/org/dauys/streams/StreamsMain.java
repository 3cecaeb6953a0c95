package org.dauys.streams;

import org.dauys.nlp.Models;

/** The streams process: reads the settings, starts the topology, waits, closes. */
public final class StreamsMain {

  private StreamsMain() {}

  /** Runs until it is told to stop; exit status 1 after a failure, so that it is started again. */
  public static void main(String[] args) throws InterruptedException {
    var settings = StreamsSettings.from(System.getenv());
    var models = Models.shipped();
    var process = StreamsProcess.start(settings, models::tagger);
    Runtime.getRuntime().addShutdownHook(new Thread(process::close, "close-streams"));
    process.awaitEnd();
    if (process.hasFailed()) {
      Runtime.getRuntime().halt(1);
    }
  }
}
