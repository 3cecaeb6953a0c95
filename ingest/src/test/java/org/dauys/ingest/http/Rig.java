package org.dauys.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackWithdrawn;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.ingest.Fixtures;
import org.dauys.ingest.access.Access;
import org.dauys.ingest.files.FileImports;
import org.dauys.ingest.files.FileSettings;
import org.dauys.ingest.intake.Corrections;
import org.dauys.ingest.mask.Masker;
import org.dauys.ingest.publish.Publisher;
import org.dauys.ingest.receipt.Receipt;
import org.dauys.ingest.receipt.Receipts;

/** The server on a free port of the loopback, with Kafka's own mock behind it. */
public final class Rig implements AutoCloseable {

  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";
  static final String OCTETS = "application/octet-stream";
  static final GatewayLimits LIMITS = new GatewayLimits(64 << 10, 100);

  private static final GatewayLimits WIDE = new GatewayLimits(8 << 20, 1_000);

  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long LONGEST_FILE = 1 << 20;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final MockProducer<String, byte[]> producer;
  private final FileImports files;
  private final Gateway gateway;
  private volatile boolean kafkaAnswers = true;

  private Rig(
      MockProducer<String, byte[]> producer,
      GatewaySettings settings,
      Access access,
      FileSettings fileSettings) {
    this.producer = producer;
    var intake = Fixtures.intake();
    var receipts = new ReceiptsOfTheMock(producer);
    var publisher = new Publisher(producer);
    this.files = FileImports.open(fileSettings, intake, receipts, publisher);
    this.gateway =
        Gateway.start(
            settings,
            new Services(
                access,
                intake,
                new Corrections(new Masker(), Fixtures.CLOCK),
                receipts,
                publisher,
                files,
                () -> kafkaAnswers,
                Fixtures.CLOCK));
  }

  /** Open to everybody on this machine, every record acknowledged at once. */
  static Rig open() {
    return open(LIMITS, true);
  }

  /** The same for long files. */
  public static Rig wide() {
    return open(WIDE, true);
  }

  static Rig open(GatewayLimits limits, boolean acknowledged) {
    return start(settings(limits, FormSettings.CLOSED), Access.open(), acknowledged);
  }

  static Rig guarded(Access access) {
    return start(settings(LIMITS, FormSettings.CLOSED), access, true);
  }

  static Rig start(GatewaySettings settings, Access access, boolean acknowledged) {
    return start(settings, access, acknowledged, files(PATIENCE, PATIENCE));
  }

  static Rig start(
      GatewaySettings settings, Access access, boolean acknowledged, FileSettings files) {
    return new Rig(
        new MockProducer<>(acknowledged, null, new StringSerializer(), new ByteArraySerializer()),
        settings,
        access,
        files);
  }

  static FileSettings files(Duration answerWithin, Duration patience) {
    try {
      var folder = Files.createTempDirectory("dauys-rig-");
      return new FileSettings(folder, LONGEST_FILE, answerWithin, patience);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GatewaySettings settings(GatewayLimits limits, FormSettings form) {
    return new GatewaySettings("127.0.0.1", 0, limits, form, TlsSettings.OFF, false);
  }

  MockProducer<String, byte[]> producer() {
    return producer;
  }

  void kafkaGoesAway() {
    kafkaAnswers = false;
  }

  /** All that was accepted, in order. */
  public List<FeedbackReceived> received() {
    return producer.history().stream()
        .filter(one -> one.topic().equals(Topics.RECEIVED.name()) && one.value() != null)
        .map(one -> Topics.RECEIVED.value().deserializer().deserialize(one.topic(), one.value()))
        .toList();
  }

  /** The port it listens on. */
  public int port() {
    return gateway.port();
  }

  /** What stands on a topic under a key; nothing for a tombstone or if there is nothing. */
  <V> Optional<V> last(Topic<String, V> topic, String id) {
    return last(producer, topic, id)
        .map(one -> topic.value().deserializer().deserialize(topic.name(), one.value()));
  }

  /** Hands in one feedback and gives its id. */
  String accepted(String sourceId) {
    return json(post(JSON, Fixtures.good(sourceId))).path("id").asText();
  }

  HttpResponse<String> upload(String query, byte[] file) {
    return send(request("POST", "/v1/files?" + query, OCTETS, BodyPublishers.ofByteArray(file)));
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + gateway.port() + path);
  }

  HttpRequest.Builder request(String method, String path) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(PATIENCE)
        .method(method, BodyPublishers.noBody());
  }

  HttpRequest.Builder request(String method, String path, String type, String body) {
    return request(method, path, type, BodyPublishers.ofString(body));
  }

  HttpRequest.Builder request(
      String method, String path, String type, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(PATIENCE)
        .header("Content-Type", type)
        .method(method, body);
  }

  HttpResponse<String> post(String type, String body) {
    return send(request("POST", "/v1/feedback", type, body));
  }

  CompletableFuture<HttpResponse<String>> postLater(String type, String body) {
    return sendLater(request("POST", "/v1/feedback", type, body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return sendLater(request).join();
  }

  CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return Json.MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(response).path("code").asText()).isEqualTo(code);
    assertThat(json(response).path("status").asInt()).isEqualTo(status);
    assertThat(json(response).path("title").asText()).isNotEmpty();
  }

  static void assertUnavailable(HttpResponse<String> response) {
    assertProblem(response, 503, "unavailable");
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }

  @Override
  public void close() {
    gateway.close();
    files.close();
    try {
      // Fails unless it is empty: no file may outlive its import.
      Files.delete(files.settings().folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProducerRecord<String, byte[]>> last(
      MockProducer<String, byte[]> producer, Topic<String, ?> topic, String id) {
    var history = producer.history();
    for (int at = history.size() - 1; at >= 0; at--) {
      var one = history.get(at);
      if (one.topic().equals(topic.name()) && one.key().equals(id)) {
        return Optional.of(one).filter(found -> found.value() != null);
      }
    }
    return Optional.empty();
  }

  /** Knows what the mock was given, as the index knows what Kafka has. */
  private static final class ReceiptsOfTheMock implements Receipts {

    private final MockProducer<String, byte[]> producer;
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

    ReceiptsOfTheMock(MockProducer<String, byte[]> producer) {
      this.producer = producer;
    }

    @Override
    public CompletableFuture<Optional<Receipt>> find(String id) {
      return CompletableFuture.completedFuture(
          standing(Topics.RECEIVED, id)
              .map(ReceiptsOfTheMock::receipt)
              .or(() -> standing(Topics.WITHDRAWN, id).map(ReceiptsOfTheMock::receipt)));
    }

    @Override
    public CompletableFuture<Map<String, Receipt>> standing(List<String> ids) {
      var standing = new HashMap<String, Receipt>();
      for (var id : ids) {
        standing(Topics.RECEIVED, id).ifPresent(one -> standing.put(id, receipt(one)));
      }
      return CompletableFuture.completedFuture(standing);
    }

    private <V> Optional<V> standing(Topic<String, V> topic, String id) {
      return last(producer, topic, id)
          .map(one -> topic.value().deserializer().deserialize(topic.name(), one.value()));
    }

    private static Receipt receipt(FeedbackReceived one) {
      return new Receipt(Receipt.Status.ACCEPTED, one.consultation(), one.channel());
    }

    private static Receipt receipt(FeedbackWithdrawn one) {
      return new Receipt(Receipt.Status.WITHDRAWN, one.consultation(), one.channel());
    }

    @Override
    public boolean isWithdrawn(String id) {
      return withdrawn.contains(id);
    }

    @Override
    public void withdrawn(FeedbackWithdrawn event) {
      withdrawn.add(event.id());
    }

    @Override
    public boolean isReady() {
      return true;
    }
  }
}
