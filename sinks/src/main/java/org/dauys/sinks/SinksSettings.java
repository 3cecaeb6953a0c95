package org.dauys.sinks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dauys.contract.settings.Env;
import org.dauys.contract.settings.MetricsSettings;
import org.dauys.contract.settings.Secret;
import org.dauys.contract.topic.TopicSettings;
import org.dauys.sinks.http.ReportAccess;
import org.dauys.sinks.http.ReportSettings;

/**
 * What the sinks process must be told; everything else is decided in code.
 *
 * @param bootstrapServers where to find Kafka
 * @param groupId name of the group of instances that fill one database
 * @param databaseUrl JDBC address of the PostgreSQL database
 * @param databaseUser who owns the tables
 * @param databasePassword the user's password
 * @param httpHost address that the page and the API listen on
 * @param httpPort port that they listen on; 0 takes a free one
 * @param ingestUrl address of the door that corrections go through; empty for none
 * @param keysFile analysts' keys; empty for none
 * @param consultationsFile what the public discussions are called; empty for names out of their ids
 * @param proxySecret what an OpenID Connect proxy shows; empty for none
 * @param openOnLoopback whether everybody on this machine may do everything
 * @param topics how this process creates topics
 * @param kafka further properties of the Kafka consumer
 */
public record SinksSettings(
    String bootstrapServers,
    String groupId,
    String databaseUrl,
    String databaseUser,
    Secret databasePassword,
    String httpHost,
    int httpPort,
    String ingestUrl,
    String keysFile,
    String consultationsFile,
    Secret proxySecret,
    boolean openOnLoopback,
    TopicSettings topics,
    Map<String, String> kafka) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
  private static final int RECORDS_PER_TRANSACTION = 2000;

  public SinksSettings {
    kafka = Map.copyOf(kafka);
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException with every problem
   */
  public static SinksSettings from(Map<String, String> environment) {
    var env = new Env("SINKS_", environment);
    var settings = read(env);
    env.verify();
    return settings;
  }

  /** Asks the environment for each setting, which also records its page of the manual. */
  public static SinksSettings read(Env env) {
    return new SinksSettings(
        env.text("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092", "Where to find Kafka."),
        env.text(
            "SINKS_GROUP_ID",
            "dauys-sinks",
            "Name of the group of sink instances that fill one database."),
        env.text(
            "SINKS_DATABASE_URL",
            "jdbc:postgresql://localhost:5432/dauys",
            "JDBC address of the PostgreSQL database."),
        env.text("SINKS_DATABASE_USER", "dauys", "Who owns the tables."),
        env.secret("SINKS_DATABASE_PASSWORD", "", "The user's password."),
        env.text("SINKS_HTTP_HOST", "127.0.0.1", "Address that page and API listen on."),
        env.number("SINKS_HTTP_PORT", 8081, 0, "Port that they listen on; 0 takes a free one."),
        env.text(
            "SINKS_INGEST_URL",
            "",
            "Address of ingest, which corrections made on the page are sent on to; empty for none."),
        env.text("SINKS_KEYS_FILE", "", "Analysts' keys with the roles read, correct and publish."),
        env.text(
            "SINKS_CONSULTATIONS_FILE",
            "",
            "Labels of the public discussions: a properties file in UTF-8 with lines such as"
                + " `constitution-2026.kk = …`, for each also .ru and .en; empty: names out of their ids."),
        env.secret(
            "SINKS_PROXY_SECRET",
            "",
            "What a proxy that signs people in shows in Dauys-Proxy-Secret."),
        env.number(
                "SINKS_OPEN_ON_LOOPBACK",
                0,
                0,
                "1: everybody on this machine may read and correct; for `local`.")
            == 1,
        TopicSettings.read(env),
        MetricsSettings.read(env, "SINKS_").with(env.passThrough("SINKS_KAFKA_")));
  }

  /**
   * How the report is served.
   *
   * @throws IllegalArgumentException if it would be open to the net
   */
  public ReportSettings report() {
    if (!openOnLoopback) {
      var access = ReportAccess.of(keysFile, proxySecret);
      return new ReportSettings(httpHost, httpPort, ingestUrl, access);
    }
    if (!LOOPBACK.contains(httpHost)) {
      throw new IllegalArgumentException(
          "SINKS_OPEN_ON_LOOPBACK needs SINKS_HTTP_HOST to be a loopback address");
    }
    return new ReportSettings(httpHost, httpPort, ingestUrl, ReportAccess.openOnLoopback());
  }

  /**
   * The properties of the consumer. It commits nothing to Kafka and never chooses a position by
   * itself: positions are the database's.
   */
  public Map<String, Object> consumer() {
    var properties =
        new HashMap<String, Object>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                groupId,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                RECORDS_PER_TRANSACTION,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
    properties.putAll(kafka);
    return properties;
  }
}
