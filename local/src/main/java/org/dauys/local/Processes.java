package org.dauys.local;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.dauys.ingest.IngestProcess;
import org.dauys.ingest.IngestSettings;
import org.dauys.nlp.Models;
import org.dauys.sinks.SinksProcess;
import org.dauys.sinks.SinksSettings;
import org.dauys.streams.StreamsProcess;
import org.dauys.streams.StreamsSettings;

/** The three processes of a cluster in one JVM, told what they need by the same settings. */
final class Processes implements Closeable {

  private final StreamsProcess streams;
  private final IngestProcess ingest;
  private final SinksProcess sinks;
  private final Closer closer;

  private Processes(
      StreamsProcess streams, IngestProcess ingest, SinksProcess sinks, Closer closer) {
    this.streams = streams;
    this.ingest = ingest;
    this.sinks = sinks;
    this.closer = closer;
  }

  /** Starts them; the broker and the database must be there. */
  static Processes start(Map<String, String> environment) throws IOException {
    var models = Models.shipped();
    var closer = new Closer();
    try {
      var streams = StreamsProcess.start(StreamsSettings.from(environment), models::tagger);
      closer.add(streams::close);
      var ingest = IngestProcess.start(IngestSettings.from(environment), Clock.systemUTC());
      closer.add(ingest::close);
      var withDoor = new HashMap<>(environment);
      withDoor.putIfAbsent("SINKS_INGEST_URL", "http://127.0.0.1:" + ingest.port());
      var sinks = SinksProcess.start(SinksSettings.from(withDoor));
      closer.add(sinks::close);
      return new Processes(streams, ingest, sinks, closer);
    } catch (RuntimeException e) {
      closer.close();
      throw e;
    }
  }

  URI door() {
    return URI.create("http://127.0.0.1:" + ingest.port());
  }

  URI page() {
    return URI.create("http://127.0.0.1:" + sinks.port());
  }

  /** Blocks until the topology ends, which it does only when it is closed or fails. */
  void awaitEnd() throws InterruptedException {
    streams.awaitEnd();
  }

  boolean hasFailed() {
    return streams.hasFailed();
  }

  @Override
  public void close() throws IOException {
    closer.close();
  }
}
