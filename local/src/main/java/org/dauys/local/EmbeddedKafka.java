package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and its controller in this JVM: the server that runs on clusters, with settings
 * for one small node. Its log survives a restart.
 */
final class EmbeddedKafka implements AutoCloseable {

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
  static EmbeddedKafka start(Path folder, int port, int controllerPort) throws IOException {
    Files.createDirectories(folder);
    var properties = properties(folder, port, controllerPort);
    format(folder, properties);
    var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafka(server, port);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties properties(Path folder, int port, int controllerPort) {
    var broker = "PLAINTEXT://127.0.0.1:" + port;
    var controller = "127.0.0.1:" + controllerPort;
    var properties = new Properties();
    properties.put("node.id", "1");
    properties.put("process.roles", "broker,controller");
    properties.put("listeners", broker + ",CONTROLLER://" + controller);
    properties.put("advertised.listeners", broker);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("controller.quorum.bootstrap.servers", controller);
    properties.put("log.dirs", folder.toAbsolutePath().toString());
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
    // The default of 128 MB is meant for a broker with thousands of compacted partitions.
    properties.put("log.cleaner.dedupe.buffer.size", "4194304");
    // After kill -9 the controller waits this long for the dead broker before it takes the new one.
    properties.put("broker.session.timeout.ms", "3000");
    properties.put("broker.heartbeat.interval.ms", "500");
    return properties;
  }

  /** Formats by the tool that operators use, which leaves a formatted folder alone. */
  private static void format(Path folder, Properties properties) throws IOException {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
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
              "--ignore-formatted",
              "--standalone"
            },
            new PrintStream(said, true, UTF_8));
    Files.delete(file);
    if (status != 0) {
      throw new IOException("cannot format " + folder + " for Kafka: " + said.toString(UTF_8));
    }
  }
}
