package org.dauys.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.topic.RejectionHeaders;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Role;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.Taggers;
import org.dauys.streams.trial.FirstWordTagger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole topology on the test driver, claim by claim. */
class FeedbackTopologyTest {

  private static final Instant NOON = Instant.parse("2026-03-02T07:00:00Z");
  private static final String LETTER =
      "pensions bad propose we ask that the clinic of our village is open on Saturdays, too,"
          + " because those who work in town cannot come on any other day";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final Driven driven;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, FeedbackReceived> received;
  private final TestInputTopic<String, FeedbackCorrected> corrected;
  private final TestInputTopic<String, FeedbackGrouped> grouped;
  private final TestInputTopic<String, byte[]> receivedBytes;
  private final TestOutputTopic<String, FeedbackTagged> tagged;
  private final TestOutputTopic<DailyCell, Totals> totals;
  private final TestOutputTopic<byte[], byte[]> rejected;

  FeedbackTopologyTest(@TempDir Path state) {
    driven = new Driven(state);
    driver = driven.driver();
    received = input(Topics.RECEIVED);
    corrected = input(Topics.CORRECTED);
    grouped = input(Topics.GROUPED);
    receivedBytes =
        driver.createInputTopic(
            Topics.RECEIVED.name(), new StringSerializer(), new ByteArraySerializer());
    tagged = driven.output(Topics.TAGGED);
    totals = driven.output(Topics.TOTALS_DAILY);
    rejected = driven.output(Topics.REJECTED);
  }

  @AfterEach
  void close() {
    driven.close();
  }

  @Test
  void aFeedbackIsTaggedAndCounted() {
    send("1", "pensions good support");

    assertThat(tagged.readValue().tags().themes().get(0).id()).isEqualTo("pensions");
    assertThat(figures("pensions").feedback()).isEqualTo(1);
    assertThat(figures("social").feedback()).isEqualTo(1);
    assertThat(figures(Taxonomy.ALL).sentiment()).containsEntry(Sentiment.POSITIVE, 1L);
    assertThat(figures(Taxonomy.ALL).stance()).containsEntry(Stance.SUPPORT, 1L);
    assertThat(figures(Taxonomy.ALL).sentimentMillionths())
        .containsEntry(Sentiment.POSITIVE, 800_000L);
  }

  @Test
  void aResentMessageIsCountedOnce() {
    send("1", "pensions good support");
    send("1", "pensions good support");

    assertThat(tagged.readValuesToList()).hasSize(2);
    assertThat(totalsOf(Taxonomy.ALL)).isEqualTo(new Totals(1, 1, figures(Taxonomy.ALL)));
  }

  @Test
  void anEditMovesTheFigures() {
    send("1", "pensions good support");
    send("1", "roads bad complain");

    assertThat(totalsOf("pensions")).isNull();
    assertThat(figures("roads").feedback()).isEqualTo(1);
    assertThat(figures(Taxonomy.ALL).feedback()).isEqualTo(1);
    assertThat(figures(Taxonomy.ALL).sentiment())
        .containsEntry(Sentiment.POSITIVE, 0L)
        .containsEntry(Sentiment.NEGATIVE, 1L);
  }

  @Test
  void anErasedFeedbackLeavesNoTotalsAndNoTags() {
    send("1", "pensions good support");
    received.pipeInput("1", null);

    assertThat(tagged.readKeyValuesToMap()).containsEntry("1", null);
    assertThat(totalsStore().all().hasNext()).isFalse();
    assertThat(driver.getKeyValueStore("contributions").get("1")).isNull();
  }

  @Test
  void erasingWhatNeverCameChangesNothing() {
    received.pipeInput("1", null);
    assertThat(totals.isEmpty()).isTrue();
  }

  @Test
  void twoThemesOfOneGroupCountOnceInTheGroupAndOnceInAll() {
    send("1", "pensions,disability good support");

    assertThat(figures("pensions").feedback()).isEqualTo(1);
    assertThat(figures("disability").feedback()).isEqualTo(1);
    assertThat(figures("social").feedback()).isEqualTo(1);
    assertThat(figures(Taxonomy.ALL).feedback()).isEqualTo(1);
  }

  @Test
  void aFeedbackWithoutAThemeIsUnknown() {
    send("1", "- good support");

    assertThat(figures(Taxonomy.UNKNOWN).feedback()).isEqualTo(1);
  }

  @Test
  void anOfficialsTurnIsNotPublicOpinion() {
    var turn = feedback("1", "pensions good support");
    received.pipeInput("1", withRole(turn, Role.OFFICIAL));

    assertThat(figures(Taxonomy.ALL)).isEqualTo(Figures.ofOfficial());
  }

  @Test
  void spamIsNotPublicOpinion() {
    send("1", "off-topic good none");

    assertThat(figures(Taxonomy.ALL)).isEqualTo(Figures.ofOffTopic());
  }

  @Test
  void anUnreadableRecordIsRejectedWithItsBytes() {
    receivedBytes.pipeInput("1", "{\"v\":1,\"text\":\"тайна".getBytes(UTF_8));
    send("2", "pensions good support");

    var rejection = rejected.readRecord();
    assertThat(new String(rejection.value(), UTF_8)).isEqualTo("{\"v\":1,\"text\":\"тайна");
    assertThat(header(rejection, RejectionHeaders.REASON))
        .startsWith("not a FeedbackReceived")
        .doesNotContain("тайна");
    assertThat(header(rejection, RejectionHeaders.TOPIC)).isEqualTo(Topics.RECEIVED.name());
    assertThat(header(rejection, RejectionHeaders.OFFSET)).isEqualTo("0");
    assertThat(figures(Taxonomy.ALL).feedback()).isEqualTo(1);
  }

  @Test
  void aRecordThatTheTaggerFailsOnIsRejectedWithItsBytes() {
    send("1", "fail тайна");
    send("2", "pensions good support");

    var rejection = rejected.readRecord();
    assertThat(new String(rejection.value(), UTF_8)).contains("fail тайна");
    assertThat(header(rejection, RejectionHeaders.REASON))
        .isEqualTo("cannot be tagged: IllegalStateException");
    assertThat(figures(Taxonomy.ALL).feedback()).isEqualTo(1);
  }

  @Test
  void aRecordUnderAForeignKeyIsRejected() {
    received.pipeInput("other", feedback("1", "pensions good support"));

    assertThat(header(rejected.readRecord(), RejectionHeaders.REASON))
        .isEqualTo("cannot be tagged: the record's key is not the feedback's id");
  }

  @Test
  void aCorrectionMovesTheFigures() {
    send("1", "pensions good support");
    corrected.pipeInput("1", correction("1", "roads"));

    assertThat(totalsOf("pensions")).isNull();
    assertThat(figures("roads").stanceMillionths())
        .containsEntry(Stance.COMPLAIN, 1_000_000L)
        .containsEntry(Stance.SUPPORT, 0L);
    assertThat(lastTagged().correction()).hasValue(correction("1", "roads"));
  }

  @Test
  void aCorrectionWaitsForItsFeedback() {
    corrected.pipeInput("1", correction("1", "roads"));
    send("1", "pensions good support");

    assertThat(figures("roads").feedback()).isEqualTo(1);
  }

  @Test
  void aCorrectionStandsAfterAnEdit() {
    corrected.pipeInput("1", correction("1", "roads"));
    send("1", "pensions good support");
    send("1", "schools bad propose");

    assertThat(totalsOf("schools")).isNull();
    assertThat(figures("roads").stance()).containsEntry(Stance.COMPLAIN, 1L);
    assertThat(figures("roads").sentiment()).containsEntry(Sentiment.NEGATIVE, 1L);
  }

  @Test
  void anUndoneCorrectionBringsTheModelsReadingBack() {
    send("1", "pensions good support");
    var read = lastTagged();
    corrected.pipeInput("1", correction("1", "roads"));
    corrected.pipeInput("1", null);

    assertThat(lastTagged()).isEqualTo(read);
    assertThat(totalsOf("roads")).isNull();
    assertThat(figures("pensions").feedback()).isEqualTo(1);
  }

  @Test
  void aCorrectionUnderAForeignKeyIsRejectedAndStandsNowhere() {
    corrected.pipeInput("2", correction("1", "roads"));
    send("2", "pensions good support");

    assertThat(header(rejected.readRecord(), RejectionHeaders.TOPIC))
        .isEqualTo(Topics.CORRECTED.name());
    assertThat(figures("pensions").feedback()).isEqualTo(1);
  }

  @Test
  void anUnreadableEditIsRejectedAndTheFeedbackStays() {
    send("1", "pensions good support");
    receivedBytes.pipeInput("1", new byte[] {1, 2, 3});

    assertThat(rejected.getQueueSize()).isEqualTo(1);
    assertThat(figures("pensions").feedback()).isEqualTo(1);
  }

  @Test
  void longPostsOfOnePersonAreOnePerson() {
    received.pipeInput("1", by("ann", feedback("1", "pensions good support")));
    received.pipeInput("2", by("ann", feedback("2", "pensions,disability bad complain")));
    received.pipeInput("3", by("bob", feedback("3", "disability good support")));

    assertThat(people("pensions")).isEqualTo(1);
    assertThat(people("disability")).isEqualTo(2);
    assertThat(people("social")).isEqualTo(2);
    assertThat(people(Taxonomy.ALL)).isEqualTo(2);
  }

  @Test
  void aFamilyIsOneText() {
    grouped.pipeInput("1", new FeedbackGrouped(1, "1", "1", 1));
    send("1", "pensions good support");
    send("2", "pensions good support the pension is too small");
    grouped.pipeInput("2", new FeedbackGrouped(1, "2", "1", 0.9));
    send("3", "pensions good support they asked me to write");

    assertThat(overall(Taxonomy.ALL).texts()).isEqualTo(2);
    assertThat(overall(Taxonomy.ALL).figures().feedback()).isEqualTo(3);
  }

  @Test
  void aCopyAndItsModelAreGroupedAndCountedAsOneText() {
    send("1", LETTER);
    send("2", LETTER + " I live there myself and walk home");

    var families = driven.output(Topics.GROUPED).readKeyValuesToMap();
    assertThat(families.get("1").family()).isEqualTo("1");
    assertThat(families.get("2").family()).isEqualTo("1");
    assertThat(overall(Taxonomy.ALL).texts()).isEqualTo(1);
    assertThat(overall(Taxonomy.ALL).figures().feedback()).isEqualTo(2);
  }

  @Test
  void aFamilyGrowsByDayAndShrinksByWithdrawal() {
    var counted = driven.output(Topics.FAMILIES);
    send("1", LETTER);
    send("2", LETTER);
    send("3", LETTER);

    assertThat(counted.readKeyValuesToMap().get("1").byDay()).isEqualTo(Map.of(DAY, 3L));

    received.pipeInput("1", null);
    assertThat(counted.readKeyValuesToMap().get("1").size()).isEqualTo(2);
    assertThat(overall(Taxonomy.ALL).texts()).isEqualTo(1);

    received.pipeInput("2", null);
    received.pipeInput("3", null);
    assertThat(counted.readKeyValuesToMap()).containsEntry("1", null);
    assertThat(driver.getKeyValueStore("contributions").all().hasNext()).isFalse();
  }

  @Test
  void aCopyIsStillFoundWhenTheFirstMemberHasGone() {
    send("1", LETTER);
    send("2", LETTER);
    received.pipeInput("1", null);
    send("3", LETTER);

    var families = driven.output(Topics.GROUPED).readKeyValuesToMap();
    assertThat(families).containsEntry("1", null);
    assertThat(families.get("3").family()).isEqualTo("1");
  }

  @Test
  void aWithdrawnFeedbackLeavesNoAuthorBehind() {
    received.pipeInput("1", by("ann", feedback("1", "pensions good support")));
    received.pipeInput("1", null);
    driver.advanceWallClockTime(Duration.ofSeconds(1));

    assertThat(driver.getKeyValueStore("distinct").all().hasNext()).isFalse();
    assertThat(driver.getKeyValueStore("cells").all().hasNext()).isFalse();
    assertThat(driver.getKeyValueStore("hours").all().hasNext()).isFalse();
  }

  @Test
  void everyRecordIsAccountedFor() {
    send("1", "pensions good support");
    send("1", "pensions good support");
    send("2", "fail");
    receivedBytes.pipeInput("3", new byte[] {1, 2, 3});
    send("4", "roads bad complain");

    var resent = 1;
    assertThat(tagged.getQueueSize() - resent + rejected.getQueueSize()).isEqualTo(4);
    assertThat(figures(Taxonomy.ALL).pieces()).isEqualTo(2);
  }

  @Test
  void theTopologyIsTheOneInTheDocs(@TempDir Path state) throws Exception {
    var described =
        new FeedbackTopology(Taggers.only(FirstWordTagger::new), 1_000)
            .build(Driven.properties(state))
            .describe()
            .toString()
            .strip();
    Files.writeString(Path.of("target", "topology.txt"), described + "\n");

    assertThat(described)
        .as("docs/topology.txt; target/topology.txt has what the code makes")
        .isEqualTo(Files.readString(Path.of("..", "docs", "topology.txt")).strip());
  }

  private void send(String id, String text) {
    received.pipeInput(id, feedback(id, text));
  }

  private Figures figures(String theme) {
    return totalsOf(theme).figures();
  }

  private Totals totalsOf(String theme) {
    return totalsStore()
        .get(new DailyCell("trial", DAY, theme, "unknown", Channel.SOCIAL, Language.EN));
  }

  private KeyValueStore<DailyCell, Totals> totalsStore() {
    return driver.getKeyValueStore("totals");
  }

  private OverallTotals overall(String theme) {
    driven.settle();
    KeyValueStore<OverallCell, OverallTotals> cells = driver.getKeyValueStore("cells");
    return cells.get(new OverallCell("trial", theme, "unknown"));
  }

  private long people(String theme) {
    return overall(theme).people();
  }

  private FeedbackTagged lastTagged() {
    var all = tagged.readValuesToList();
    return all.get(all.size() - 1);
  }

  private <V> TestInputTopic<String, V> input(Topic<String, V> topic) {
    return driver.createInputTopic(
        topic.name(), topic.key().serializer(), topic.value().serializer());
  }

  private static FeedbackCorrected correction(String id, String theme) {
    return new FeedbackCorrected(
        1,
        id,
        Optional.of(List.of(theme)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Stance.COMPLAIN),
        "press-office",
        "trial",
        NOON);
  }

  private static String header(TestRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private static FeedbackReceived feedback(String id, String text) {
    return new FeedbackReceived(
        1,
        id,
        "test",
        id,
        "trial",
        Channel.SOCIAL,
        Role.RESIDENT,
        "",
        NOON,
        NOON,
        "",
        "",
        "",
        text);
  }

  private static FeedbackReceived withRole(FeedbackReceived feedback, Role role) {
    return spoken(feedback, role, "");
  }

  private static FeedbackReceived by(String author, FeedbackReceived feedback) {
    return spoken(feedback, Role.RESIDENT, author);
  }

  private static FeedbackReceived spoken(FeedbackReceived feedback, Role role, String author) {
    return new FeedbackReceived(
        1,
        feedback.id(),
        feedback.source(),
        feedback.sourceId(),
        feedback.consultation(),
        feedback.channel(),
        role,
        author,
        feedback.occurredAt(),
        feedback.receivedAt(),
        "",
        "",
        "",
        feedback.text());
  }
}
