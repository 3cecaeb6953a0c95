package org.dauys.ingest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;
import org.dauys.ingest.http.Gateway;
import org.dauys.ingest.intake.FeedbackIds;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.Pseudonyms;
import org.dauys.ingest.mask.Masker;
import org.dauys.ingest.publish.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running door. Thread-safe. */
public final class IngestProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IngestProcess.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Producer<String, FeedbackReceived> producer;
  private final Gateway gateway;

  private IngestProcess(Producer<String, FeedbackReceived> producer, Gateway gateway) {
    this.producer = producer;
    this.gateway = gateway;
  }

  /** Creates missing topics and listens. */
  public static IngestProcess start(IngestSettings settings, Clock clock) {
    createTopics(settings);
    var producer =
        new KafkaProducer<>(
            settings.producer(),
            Topics.RECEIVED.key().serializer(),
            Topics.RECEIVED.value().serializer());
    var intake =
        new Intake(
            settings.submissions(),
            new Masker(),
            new FeedbackIds(clock, new SecureRandom()),
            new Pseudonyms(settings.pseudonymKey()),
            clock);
    var gateway =
        Gateway.start(
            settings.host(), settings.port(), settings.requests(), intake, new Publisher(producer));
    LOG.info("listening host={} port={}", settings.host(), gateway.port());
    return new IngestProcess(producer, gateway);
  }

  /** The port it listens on. */
  public int port() {
    return gateway.port();
  }

  @Override
  public void close() {
    gateway.close();
    producer.close(CLOSE_WITHIN);
  }

  private static void createTopics(IngestSettings settings) {
    Map<String, Object> client =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    try (var admin = Admin.create(client)) {
      Topics.create(admin, settings.partitions(), settings.replication());
    }
  }
}
