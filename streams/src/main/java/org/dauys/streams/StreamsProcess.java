package org.dauys.streams;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.dauys.contract.topic.Topics;
import org.dauys.nlp.Tagger;
import org.dauys.nlp.Taggers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running topology. Thread-safe. */
public final class StreamsProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsProcess.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final CountDownLatch ended = new CountDownLatch(1);

  private StreamsProcess(KafkaStreams streams) {
    this.streams = streams;
  }

  /**
   * Creates missing topics and starts; returns before the instance has its partitions.
   *
   * @param shipped gives each stream task a tagger of its own; other models than these come from
   *     the settings' folder
   */
  public static StreamsProcess start(StreamsSettings settings, Supplier<Tagger> shipped) {
    return start(settings, Taggers.in(settings.modelsDir(), shipped));
  }

  /** The same with taggers of any versions. */
  public static StreamsProcess start(StreamsSettings settings, Taggers taggers) {
    createTopics(settings);
    var properties = settings.properties();
    var topology = new FeedbackTopology(taggers, settings.campaignTexts()).build(properties);
    var process = new StreamsProcess(new KafkaStreams(topology, properties));
    process.run();
    return process;
  }

  /** Whether all stream threads are at work. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Blocks until the instance has stopped, by {@link #close()} or by a failure. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** Whether the instance has stopped because of a failure. */
  public boolean hasFailed() {
    return streams.state() == KafkaStreams.State.ERROR;
  }

  @Override
  public void close() {
    streams.close(CLOSE_WITHIN);
    ended.countDown();
  }

  private void run() {
    streams.setUncaughtExceptionHandler(
        failure -> {
          LOG.error("stream thread failed", failure);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.setStateListener(
        (now, before) -> {
          LOG.info("streams state={} before={}", now, before);
          if (now.hasCompletedShutdown()) {
            ended.countDown();
          }
        });
    streams.start();
  }

  private static void createTopics(StreamsSettings settings) {
    Map<String, Object> client =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    try (var admin = Admin.create(client)) {
      Topics.create(admin, settings.topics());
    }
  }
}
