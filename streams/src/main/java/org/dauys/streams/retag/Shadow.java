package org.dauys.streams.retag;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.totals.OverallCell;
import org.dauys.nlp.Taggers;
import org.dauys.streams.StreamsSettings;
import org.dauys.streams.reject.SkipRejected;
import org.dauys.streams.step.FiguresMoved;
import org.dauys.streams.step.TagChange;
import org.dauys.streams.step.TagsMoved;

/**
 * The names under which a version runs beside the live one, so that everything of it can be found
 * and dropped.
 *
 * @param version of the models
 * @param live settings of the live topology
 */
record Shadow(String version, StreamsSettings live) {

  Shadow {
    if (!Taggers.VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "version should be a lower-case letter or digit and up to 39 more or dots");
    }
  }

  /** Name of its group; what Kafka Streams makes for it begins with this and a dash. */
  String applicationId() {
    return live.applicationId() + "-retag-" + version;
  }

  /** The figures of every cell by both versions. */
  Topic<OverallCell, FiguresMoved> figures() {
    return new Topic<>(
        "retag." + version + ".figures",
        JsonSerde.of(OverallCell.class),
        JsonSerde.of(FiguresMoved.class),
        Optional.empty());
  }

  /** In which ways the two differ. */
  Topic<TagChange, TagsMoved> changes() {
    return new Topic<>(
        "retag." + version + ".changes",
        JsonSerde.of(TagChange.class),
        JsonSerde.of(TagsMoved.class),
        Optional.empty());
  }

  List<Topic<?, ?>> topics() {
    return List.of(figures(), changes());
  }

  /** Where its stores lie. */
  Path stateDir() {
    return live.stateDir().resolve(applicationId());
  }

  Properties properties() {
    var properties = live.properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId());
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, SkipRejected.class);
    properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, SkipRejected.class);
    return properties;
  }

  Admin admin() {
    return Admin.create(
        Map.<String, Object>of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, live.bootstrapServers()));
  }
}
