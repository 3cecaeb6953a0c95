package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dauys.contract.event.FeedbackRefused;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.RejectionHeaders;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.TopicReader;
import org.dauys.contract.topic.Topics;
import org.junit.jupiter.api.Test;

/**
 * What must be true of a running pipeline from the door to the page, whatever the broker: exactly
 * once, nothing lost, nothing disturbed by bad input. Each test has a consultation of its own.
 */
abstract class PipelineContract {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final String consultation = "c-" + UUID.randomUUID();

  abstract Pipeline pipeline();

  @Test
  void whatIsPostedBecomesAFigureOnThePage() throws Exception {
    var answer =
        pipeline().post(feedback("1", "Прибавка к пенсии смешная, на лекарства не хватает."));

    assertThat(answer.statusCode()).isEqualTo(202);
    awaitFeedback(1);
    assertThat(pipeline().figures(consultation, "region", "KZ-27").path("feedback").asLong())
        .isEqualTo(1);
    assertThat(pipeline().figures(consultation, "language", "ru").path("feedback").asLong())
        .isEqualTo(1);
  }

  @Test
  void theWordsBehindAFigureAreTheWordsThatWerePosted() throws Exception {
    var text = "Жол жөндеуді қашан бастайсыздар? Ауылға автобус та жүрмейді.";
    pipeline().post(feedback("1", text));

    awaitFeedback(1);
    var newest = pipeline().get("/api/v1/feedback?consultation=" + consultation + "&limit=1");
    assertThat(newest.path("feedback").path(0).path("text").asText()).isEqualTo(text);
  }

  @Test
  void aRecordSentThreeTimesIsOneFeedback() throws Exception {
    for (int i = 0; i < 3; i++) {
      pipeline().post(feedback("same", "Поддерживаю новую статью."));
    }
    pipeline().post(feedback("other", "Поддерживаю."));

    awaitFeedback(2);
    assertThat(pipeline().get("/api/v1/feedback?consultation=" + consultation).path("feedback"))
        .hasSize(2);
  }

  @Test
  void anEditMovesTheFigures() throws Exception {
    pipeline().post(feedback("1", "Поддерживаю новую статью, хорошее решение, спасибо!"));
    awaitFeedback(1);
    var edited = "Дорогу разбили, яма на яме, позор!";
    pipeline().post(feedback("1", edited));

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(total("sentiment", "negative")).isEqualTo(1));
    assertThat(total("sentiment", "positive")).isZero();
    awaitFeedback(1);
  }

  @Test
  void oneBadLineDoesNotSpoilItsBatch() throws Exception {
    var lines =
        String.join(
            "\n",
            feedback("1", "раз"),
            feedback("2", "два"),
            "{\"source\": \"test\", broken",
            feedback("4", "четыре"),
            feedback("5", "пять"));
    var answer = pipeline().post("application/x-ndjson", lines.getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(answer.body()).contains("\"line\":3").contains("not-json");
    awaitFeedback(4);
  }

  @Test
  void garbageOnTheTopicIsRejectedWithItsBytesAndDisturbsNothing() throws Exception {
    var garbage = ("{\"v\":1,\"text\":\"" + consultation).getBytes(UTF_8);
    produce(Topics.RECEIVED, consultation.getBytes(UTF_8), garbage);
    pipeline().post(feedback("1", "Поддерживаю."));

    awaitFeedback(1);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(records(Topics.REJECTED))
                    .anySatisfy(
                        rejection -> {
                          assertThat(rejection.value()).isEqualTo(garbage);
                          assertThat(
                                  new String(
                                      rejection
                                          .headers()
                                          .lastHeader(RejectionHeaders.REASON)
                                          .value(),
                                      UTF_8))
                              .startsWith("not a FeedbackReceived")
                              .doesNotContain(consultation);
                        }));
  }

  @Test
  void whatIsWithdrawnIsTakenOutOfTheFiguresAndDoesNotComeBack() throws Exception {
    pipeline().post(feedback("stays", "Поддерживаю."));
    var withdrawn = feedback("goes", "Передумал.");
    var id = Json.MAPPER.readTree(pipeline().post(withdrawn).body()).path("id").asText();
    awaitFeedback(2);

    assertThat(pipeline().ask("DELETE", "/v1/feedback/" + id).statusCode()).isEqualTo(200);

    assertThat(pipeline().ask("GET", "/v1/feedback/" + id).body()).contains("withdrawn");
    assertThat(pipeline().post(withdrawn).statusCode()).isEqualTo(410);
    submit(withdrawn);
    assertThat(awaitRefusals(1))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("withdrawn"));
    awaitFeedback(1);
  }

  @Test
  void whatIsSubmittedOverKafkaGoesThroughTheSameIntake() throws Exception {
    var first = feedback("1", "Участок освещён плохо.");
    submit(first);
    submit(first);
    submit(feedback("2", ""));
    submit(feedback("3", "Спасибо."));

    awaitFeedback(2);
    assertThat(awaitRefusals(1))
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("text"));
  }

  private void awaitFeedback(long expected) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var total = pipeline().total(consultation);
              assertThat(
                      total.path("feedback").asLong()
                          + total.path("official").asLong()
                          + total.path("offTopic").asLong())
                  .isEqualTo(expected);
            });
  }

  private long total(String map, String label) throws IOException, InterruptedException {
    return pipeline().total(consultation).path(map).path(label).asLong();
  }

  private String feedback(String sourceId, String text) {
    return """
    {"source":"test","sourceId":"%s","consultation":"%s","channel":"web-form",\
    "occurredAt":"2026-02-14T10:00:00+05:00","region":"KZ-27","text":"%s"}\
    """
        .formatted(sourceId, consultation, text);
  }

  private void submit(String feedback) throws Exception {
    produce(Topics.SUBMITTED, consultation.getBytes(UTF_8), feedback.getBytes(UTF_8));
  }

  /** What the intake said to {@link #submit}, once it said that much. */
  private List<FeedbackRefused> awaitRefusals(int expected) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                records(Topics.REFUSED).stream()
                    .filter(one -> new String(one.key(), UTF_8).equals(consultation))
                    .map(
                        one ->
                            Topics.REFUSED
                                .value()
                                .deserializer()
                                .deserialize(one.topic(), one.value()))
                    .toList(),
            refusals -> refusals.size() >= expected);
  }

  private void produce(Topic<?, ?> topic, byte[] key, byte[] value) throws Exception {
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, pipeline().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
    }
  }

  final List<ConsumerRecord<byte[], byte[]>> records(Topic<?, ?> topic) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var reader = TopicReader.ofCommitted(pipeline().bootstrapServers())) {
      reader.read(topic.name(), found::add);
    }
    return found;
  }
}
