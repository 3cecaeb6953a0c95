package org.dauys.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dauys.contract.settings.Env;
import org.dauys.contract.settings.MetricsSettings;
import org.dauys.contract.settings.Secret;
import org.dauys.contract.topic.TopicSettings;
import org.dauys.ingest.access.AccessSettings;
import org.dauys.ingest.files.FileSettings;
import org.dauys.ingest.http.FormSettings;
import org.dauys.ingest.http.GatewayLimits;
import org.dauys.ingest.http.GatewaySettings;
import org.dauys.ingest.http.TlsSettings;
import org.dauys.ingest.intake.IntakeLimits;

/**
 * What the ingest process must be told; everything else is decided in code.
 *
 * @param bootstrapServers where to find Kafka
 * @param gateway how the server listens
 * @param access who may do what
 * @param pseudonymKey key of the authors' pseudonyms
 * @param submissions what one submission may hold
 * @param stateFolder where the index of receipts lies
 * @param mostFileMebibytes of a file that is uploaded
 * @param topics how this process creates topics
 * @param kafka further properties of the Kafka clients
 */
public record IngestSettings(
    String bootstrapServers,
    GatewaySettings gateway,
    AccessSettings access,
    Secret pseudonymKey,
    IntakeLimits submissions,
    Path stateFolder,
    int mostFileMebibytes,
    TopicSettings topics,
    Map<String, String> kafka) {

  private static final Duration ANSWER_FILES_WITHIN = Duration.ofSeconds(5);
  private static final Duration KAFKA_PATIENCE = Duration.ofMinutes(5);

  private static final int PSEUDONYM_KEY_CHARS = 16;

  public IngestSettings {
    kafka = Map.copyOf(kafka);
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException with every problem
   */
  public static IngestSettings from(Map<String, String> environment) {
    var env = new Env("INGEST_", environment);
    var settings = read(env);
    env.verify();
    return settings;
  }

  /** Asks the environment for each setting, which also records its page of the manual. */
  public static IngestSettings read(Env env) {
    return new IngestSettings(
        env.text("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092", "Where to find Kafka."),
        gateway(env),
        new AccessSettings(
            env.text(
                "INGEST_KEYS_FILE",
                "",
                "Who may do what; made by `./dauys key`. Without it nobody may do anything."),
            env.number(
                    "INGEST_OPEN_ON_LOOPBACK",
                    0,
                    0,
                    "1: without a keys file everybody on this machine may do everything; for"
                        + " `local`.")
                == 1),
        env.secret(
            "INGEST_PSEUDONYM_KEY",
            PSEUDONYM_KEY_CHARS,
            "Key of the authors' pseudonyms; another key makes all authors strangers."),
        new IntakeLimits(
            env.number("INGEST_MAX_TEXT_CHARS", 20_000, 1, "Longest text, in UTF-16 units."),
            env.duration(
                "INGEST_CLOCK_SKEW", "PT10M", "How far a client's clock may be ahead of ours.")),
        env.path(
            "INGEST_STATE_DIR",
            "ingest-state",
            "Folder of the index of receipts, one gateway's alone; without it, it is read anew."),
        env.number(
            "INGEST_MAX_FILE_MEBIBYTES", 2_048, 1, "Largest file that may be uploaded, in MiB."),
        TopicSettings.read(env),
        MetricsSettings.read(env, "INGEST_").with(env.passThrough("INGEST_KAFKA_")));
  }

  /** How files are taken over HTTP. */
  public FileSettings files() {
    return new FileSettings(
        stateFolder.resolve("files"),
        (long) mostFileMebibytes << 20,
        ANSWER_FILES_WITHIN,
        KAFKA_PATIENCE);
  }

  private static GatewaySettings gateway(Env env) {
    return new GatewaySettings(
        env.text("INGEST_HTTP_HOST", "127.0.0.1", "Address to listen on."),
        env.number("INGEST_HTTP_PORT", 8080, 0, "Port to listen on, 0 for any."),
        new GatewayLimits(
            env.number("INGEST_MAX_BODY_BYTES", 8 << 20, 1, "Longest body of a request."),
            env.number("INGEST_MAX_RECORDS", 10_000, 1, "Most records in one request.")),
        new FormSettings(
            env.text(
                "INGEST_FORM_CONSULTATION",
                "",
                "Consultation that the public web form is open for; empty: no form."),
            env.number("INGEST_FORM_PER_MINUTE", 600, 1, "Forms a minute from all visitors."),
            env.number(
                "INGEST_FORM_PER_MINUTE_AND_ADDRESS", 10, 1, "Forms a minute from one address.")),
        new TlsSettings(
            env.text("INGEST_TLS_KEYSTORE", "", "PKCS #12 file of the certificate; empty: HTTP."),
            env.secret("INGEST_TLS_PASSWORD", "", "Password of that file.")),
        env.number(
                "INGEST_BEHIND_PROXY",
                0,
                0,
                "1: a proxy in front says in its headers what address a visitor has.")
            == 1);
  }
}
