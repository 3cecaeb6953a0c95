package org.dauys.streams.trial;

import org.dauys.streams.StreamsProcess;
import org.dauys.streams.StreamsSettings;

/** A streams process with the tagger of the trials, to be killed. */
public final class StreamsInstance {

  private StreamsInstance() {}

  /** Runs until it is killed; status 1 after a failure. */
  public static void main(String[] args) throws InterruptedException {
    var process = StreamsProcess.start(StreamsSettings.from(System.getenv()), FirstWordTagger::new);
    process.awaitEnd();
    Runtime.getRuntime().halt(1);
  }
}
