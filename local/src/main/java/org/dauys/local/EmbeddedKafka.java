package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and its controller in this JVM: the server that runs on clusters, with settings
 * for one small node. Its log survives a restart.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final int NODE = 1;
  private static final String KRAFT_BOOTSTRAP = "controller.quorum.bootstrap.servers";

  /** Kafka's own mark of a formatted folder. */
  private static final String META_PROPERTIES = "meta.properties";

  /** Kafka's own mark of a broker that closed its log in order. */
  private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

  private static final Duration CONTROLLER_WITHIN = Duration.ofSeconds(30);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker on the log in a folder; an empty folder is formatted first.
   *
   * @param port where clients find it; the log remembers it, so it must stay the same
   */
  public static EmbeddedKafka start(Path folder, int port, int controllerPort) throws IOException {
    Files.createDirectories(folder);
    var properties = brokerAndController(folder, port, controllerPort);
    if (Files.notExists(folder.resolve(META_PROPERTIES))) {
      format(folder, properties);
    } else if (Files.notExists(folder.resolve(CLEAN_SHUTDOWN))) {
      unregisterDeadBroker(controller(folder, controllerPort));
    }
    return new EmbeddedKafka(server(properties), port);
  }

  private static KafkaRaftServer server(Properties properties) {
    var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    server.startup();
    return server;
  }

  /**
   * Takes the broker that was killed out of the metadata before it starts again. Otherwise it leads
   * its partitions from the first moment, loads the transactions that were being committed, and
   * when the controller then fences its former self, the coordinator takes partitions without a
   * leader for deleted ones and never writes their commit markers: read-committed readers wait for
   * good. It also spares the wait for the former session to end.
   */
  private static void unregisterDeadBroker(Properties controllerAlone) {
    var server = server(controllerAlone);
    var address = controllerAlone.getProperty(KRAFT_BOOTSTRAP);
    try (var admin =
        Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, address))) {
      long deadline = System.nanoTime() + CONTROLLER_WITHIN.toNanos();
      while (!isUnregistered(admin, deadline)) {
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    } finally {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  /**
   * Asks once. A controller that has just started refuses in several ways until it is in charge of
   * its quorum and has read its own metadata.
   */
  private static boolean isUnregistered(Admin admin, long deadline) {
    try {
      admin.unregisterBroker(NODE).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BrokerIdNotRegisteredException) {
        return true; // It was killed before it ever registered.
      }
      if (e.getCause() instanceof ApiException && System.nanoTime() < deadline) {
        return false;
      }
      throw new KafkaException("cannot unregister the killed broker", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while unregistering the killed broker", e);
    }
  }

  /** Where clients find it. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties controller(Path folder, int controllerPort) {
    var address = "127.0.0.1:" + controllerPort;
    var properties = new Properties();
    properties.put("node.id", String.valueOf(NODE));
    properties.put("process.roles", "controller");
    properties.put("listeners", "CONTROLLER://" + address);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(KRAFT_BOOTSTRAP, address);
    properties.put("log.dirs", folder.toAbsolutePath().toString());
    return properties;
  }

  private static Properties brokerAndController(Path folder, int port, int controllerPort) {
    var broker = "PLAINTEXT://127.0.0.1:" + port;
    var properties = controller(folder, controllerPort);
    properties.put("process.roles", "broker,controller");
    properties.put("listeners", broker + "," + properties.get("listeners"));
    properties.put("advertised.listeners", broker);
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      properties.put(topic + ".replication.factor", "1");
      properties.put(topic + ".num.partitions", "4");
    }
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("auto.create.topics.enable", "false");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "2");
    // Segments that are due for deletion go soon: their disk is a laptop's.
    properties.put("log.retention.check.interval.ms", "20000");
    properties.put("log.segment.delete.delay.ms", "5000");
    // The default of 128 MB is meant for a broker with thousands of compacted partitions.
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    return properties;
  }

  /** Formats by the tool that operators use. */
  private static void format(Path folder, Properties properties) throws IOException {
    var file = Files.createTempFile("dauys-kafka", ".properties");
    try (var out = Files.newBufferedWriter(file, UTF_8)) {
      properties.store(out, null);
    }
    var said = new ByteArrayOutputStream();
    int status =
        StorageTool.execute(
            new String[] {
              "format",
              "--config",
              file.toString(),
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--standalone"
            },
            new PrintStream(said, true, UTF_8));
    Files.delete(file);
    if (status != 0) {
      throw new IOException("cannot format " + folder + " for Kafka: " + said.toString(UTF_8));
    }
  }
}
