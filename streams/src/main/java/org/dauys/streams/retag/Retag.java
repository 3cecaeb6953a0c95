package org.dauys.streams.retag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.dauys.contract.event.TaggerApplied;
import org.dauys.contract.event.TaggerChosen;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.TopicReader;
import org.dauys.contract.topic.Topics;
import org.dauys.nlp.Tagger;
import org.dauys.nlp.Taggers;
import org.dauys.streams.StreamsSettings;

/**
 * Re-tagging: a version of the models beside the live one, what it would change, the switch to it,
 * and its end. Not thread-safe.
 */
public final class Retag {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

  private final Shadow shadow;
  private final Taggers taggers;

  /**
   * Prepares it; nothing happens yet.
   *
   * @param settings of the live topology
   * @param taggers has the version
   */
  public Retag(String version, StreamsSettings settings, Taggers taggers) {
    this.shadow = new Shadow(version, settings);
    this.taggers = taggers;
  }

  /** The version beside the live one, at work until it is closed. */
  public interface Running extends AutoCloseable {

    /** Whether it has stopped because of a failure. */
    boolean hasFailed();

    @Override
    void close();
  }

  /**
   * Runs the version beside the live one, from the earliest record or from where it stood.
   *
   * @throws IllegalArgumentException if there are no such models here
   */
  public Running start() {
    requireModels();
    try (var admin = shadow.admin()) {
      Topics.create(admin, shadow.topics(), shadow.live().topics());
    }
    var properties = shadow.properties();
    var topology =
        new RetagTopology(this::tagger, shadow.figures(), shadow.changes()).build(properties);
    var streams = new KafkaStreams(topology, properties);
    streams.start();
    return new Running() {
      @Override
      public boolean hasFailed() {
        return streams.state() == KafkaStreams.State.ERROR;
      }

      @Override
      public void close() {
        // It leaves its group, so that the group can be dropped at once.
        streams.close(
            CloseOptions.timeout(CLOSE_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
      }
    };
  }

  /** How many records it has still to read, of its inputs and of what is on its way within it. */
  public long unread() {
    try (var admin = shadow.admin();
        var log = TopicReader.ofCommitted(shadow.live().bootstrapServers())) {
      var inputs = Stream.of(Topics.RECEIVED, Topics.CORRECTED, Topics.TAGGED).map(Topic::name);
      var within =
          get(admin.listTopics().names()).stream()
              .filter(name -> isOurs(name) && name.endsWith("-repartition"));
      var read =
          get(
              admin
                  .listConsumerGroupOffsets(shadow.applicationId())
                  .partitionsToOffsetAndMetadata());
      return Stream.concat(inputs, within)
          .flatMap(topic -> log.partitions(topic).stream())
          .mapToLong(partition -> log.recordsFrom(partition, offset(read, partition)))
          .sum();
    }
  }

  /** What the version would change, as far as it has read. */
  public RetagReport report() {
    try (var log = TopicReader.ofCommitted(shadow.live().bootstrapServers())) {
      return new RetagReport(
          shadow.version(), log.last(shadow.figures()), log.last(shadow.changes()));
    }
  }

  /**
   * Has the live topology read everything, past and future, with the version. Returns at once;
   * {@link #applied} says how far it is.
   *
   * @throws IllegalArgumentException if there are no such models here
   */
  // The commit fails if a record did.
  @SuppressWarnings("FutureReturnValueIgnored")
  public TaggerChosen choose(String by, Clock clock) {
    requireModels();
    var chosen = new TaggerChosen(TaggerChosen.VERSION, shadow.version(), by, clock.instant());
    Map<String, Object> client =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            shadow.live().bootstrapServers(),
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            shadow.live().applicationId() + "-choice");
    var topic = Topics.TAGGER_CHOSEN;
    try (var admin = shadow.admin();
        var producer =
            new KafkaProducer<>(client, topic.key().serializer(), topic.value().serializer())) {
      // All tasks or none.
      producer.initTransactions();
      producer.beginTransaction();
      for (int partition = 0; partition < partitions(admin); partition++) {
        producer.send(
            new ProducerRecord<>(topic.name(), partition, Integer.toString(partition), chosen));
      }
      producer.commitTransaction();
    }
    return chosen;
  }

  /** How far each partition of the live topology is, by its number; older choices included. */
  public Map<String, TaggerApplied> applied() {
    try (var log = TopicReader.ofCommitted(shadow.live().bootstrapServers())) {
      return log.last(Topics.TAGGER_APPLIED);
    }
  }

  /** How many partitions there are to apply a choice to. */
  public int partitions() {
    try (var admin = shadow.admin()) {
      return partitions(admin);
    }
  }

  /**
   * Takes away everything of the version but its models: group, topics and stores of this machine.
   *
   * @return false if it is still running, and nothing was taken away
   */
  public boolean drop() throws IOException {
    try (var admin = shadow.admin()) {
      if (!dropGroup(admin)) {
        return false;
      }
      var doomed = get(admin.listTopics().names()).stream().filter(this::isOurs).toList();
      get(admin.deleteTopics(doomed).all());
    }
    delete(shadow.stateDir());
    return true;
  }

  private boolean isOurs(String topic) {
    return topic.startsWith(shadow.applicationId() + "-")
        || shadow.topics().stream().map(Topic::name).anyMatch(topic::equals);
  }

  private boolean dropGroup(Admin admin) {
    try {
      admin.deleteConsumerGroups(List.of(shadow.applicationId())).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupNotEmptyException) {
        return false;
      }
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return true;
      }
      throw new KafkaException("cannot drop " + shadow.applicationId(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  private Tagger tagger() {
    return taggers.tagger(shadow.version()).orElseThrow();
  }

  private void requireModels() {
    if (taggers.tagger(shadow.version()).isEmpty()) {
      throw new IllegalArgumentException(
          "no models " + shadow.version() + " in " + shadow.live().modelsDir().toAbsolutePath());
    }
  }

  private static int partitions(Admin admin) {
    var name = Topics.TAGGER_CHOSEN.name();
    return get(admin.describeTopics(List.of(name)).allTopicNames()).get(name).partitions().size();
  }

  private static long offset(
      Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
    var offset = read.get(partition);
    return offset == null ? 0 : offset.offset();
  }

  private static <T> T get(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new KafkaException("the cluster refused", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
