package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Everything that the previous release left on a broker with three partitions, recorded there after
 * a random history of synthetic feedback under {@code FirstWordTagger}: inputs, totals, changelogs,
 * and that its group had read to the end. A line is a topic, a partition, a time, a key and a
 * value.
 */
final class PreviousRelease {

  private static final int PARTITIONS = 3;
  private static final String GROUP = "dauys-streams";

  private PreviousRelease() {}

  /** Puts it on an empty broker. */
  static void leaveOn(String bootstrapServers) throws Exception {
    var records = records();
    try (var admin =
        Admin.create(
            Map.<String, Object>of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      var topics = records.stream().map(ProducerRecord::topic).distinct().toList();
      admin.createTopics(topics.stream().map(PreviousRelease::topic).toList()).all().get();
      send(records, bootstrapServers);
      admin.alterConsumerGroupOffsets(GROUP, ends(admin, topics)).all().get();
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
  }

  private static void send(List<ProducerRecord<byte[], byte[]>> records, String bootstrapServers)
      throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                // For the reason that is told in Trials.
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var sent = new ArrayList<Future<?>>();
      records.forEach(record -> sent.add(producer.send(record)));
      for (var one : sent) {
        one.get();
      }
    }
  }

  private static Map<TopicPartition, OffsetAndMetadata> ends(Admin admin, List<String> topics)
      throws Exception {
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    for (var topic : topics) {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
    admin
        .listOffsets(latest)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
    return ends;
  }

  private static List<ProducerRecord<byte[], byte[]>> records() throws IOException {
    try (var in = PreviousRelease.class.getResourceAsStream("/previous-release.tsv.gz");
        var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8))) {
      return lines.lines().map(PreviousRelease::record).toList();
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String line) {
    var fields = line.split("\t", -1);
    var bytes = Base64.getDecoder();
    return new ProducerRecord<>(
        fields[0],
        Integer.valueOf(fields[1]),
        Long.valueOf(fields[2]),
        bytes.decode(fields[3]),
        fields[4].equals("-") ? null : bytes.decode(fields[4]));
  }
}
