package org.dauys.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.settings.Secret;
import org.dauys.ingest.access.Access;
import org.dauys.ingest.client.BatchAnswer;
import org.dauys.ingest.client.ClientException;
import org.dauys.ingest.client.FeedbackClient;
import org.dauys.ingest.intake.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against the server, in the clear and with TLS. */
class ClientTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PASSWORD = "only for this test";

  @TempDir private Path folder;

  @Test
  void anyNumberIsHandedInAndAnsweredInOrder() {
    try (var rig = Rig.wide()) {
      var client = FeedbackClient.of(rig.uri(""), "", PATIENCE);
      var submissions =
          IntStream.range(0, 1_001)
              .mapToObj(at -> submission(at == 700 ? "" : "text " + at, ""))
              .toList();
      var entries = client.handIn(submissions).join().entries();
      assertThat(entries).hasSize(1_001);
      assertThat(entries.get(700).field()).isEqualTo("text");
      assertThat(entries.stream().filter(BatchAnswer.Entry::isAccepted)).hasSize(1_000);
      assertThat(rig.received()).extracting(FeedbackReceived::sourceId).doesNotContain("");
    }
  }

  @Test
  void whatIsSentAgainKeepsTheIdThatItGotHere() throws IOException {
    var bodies = new HashSet<String>();
    var calls = new AtomicInteger();
    var stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stub.createContext(
        "/v1/feedback",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          boolean last = calls.incrementAndGet() == 3;
          var body = "{\"entries\":[{\"status\":\"accepted\",\"id\":\"i\"}]}".getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.sendResponseHeaders(last ? 202 : calls.get() == 1 ? 429 : 503, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    stub.start();
    try {
      var uri = URI.create("http://127.0.0.1:" + stub.getAddress().getPort());
      var answer = FeedbackClient.of(uri, "", PATIENCE).handIn(List.of(submission("a", ""))).join();
      assertThat(answer.entries()).extracting(BatchAnswer.Entry::id).containsExactly("i");
      assertThat(bodies).hasSize(1);
    } finally {
      stub.stop(0);
    }
  }

  @Test
  void aWrongKeyIsSaid() {
    try (var rig = Rig.guarded(Access.denied())) {
      var client = FeedbackClient.of(rig.uri(""), "wrong", PATIENCE);
      assertThatThrownBy(() -> client.handIn(List.of(submission("a", "1"))).join())
          .hasCauseInstanceOf(ClientException.class)
          .hasMessageContaining("does not know the key");
    }
  }

  @Test
  void withTlsNothingGoesInTheClear() throws Exception {
    var keyStore = selfSigned();
    var tls = new TlsSettings(keyStore.toString(), new Secret(PASSWORD));
    var settings = new GatewaySettings("127.0.0.1", 0, Rig.LIMITS, FormSettings.CLOSED, tls, false);
    try (var rig = Rig.start(settings, Access.open(), true)) {
      var secure = URI.create("https://localhost:" + rig.port());
      var http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .sslContext(trusting(keyStore))
              .build();
      var client = new FeedbackClient(http, secure, "", PATIENCE);
      var entries = client.handIn(List.of(submission("a", "1"))).join().entries();
      assertThat(entries).allMatch(BatchAnswer.Entry::isAccepted);
      var distrustful = FeedbackClient.of(secure, "", Duration.ZERO);
      assertThatThrownBy(() -> distrustful.handIn(List.of(submission("b", "2"))).join())
          .hasCauseInstanceOf(ClientException.class);
      var plain = FeedbackClient.of(rig.uri(""), "", Duration.ZERO);
      assertThatThrownBy(() -> plain.handIn(List.of(submission("c", "3"))).join())
          .hasCauseInstanceOf(ClientException.class);
      assertThat(rig.received()).hasSize(1);
    }
  }

  private static Submission submission(String text, String sourceId) {
    return Submission.of(
        Map.of(
            "source", "test",
            "sourceId", sourceId,
            "consultation", "constitution-2026",
            "channel", "web-form",
            "occurredAt", "2026-02-14T10:00:00+05:00",
            "text", text));
  }

  /** The JDK has no other way to make a certificate than its tool. */
  private Path selfSigned() throws IOException, InterruptedException {
    var file = folder.resolve("server.p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    return file;
  }

  private static SSLContext trusting(Path keyStore) throws GeneralSecurityException, IOException {
    var own = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(keyStore)) {
      own.load(in, PASSWORD.toCharArray());
    }
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", own.getCertificate("server"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
