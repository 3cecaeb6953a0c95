package org.dauys.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The picture is whole, and what a running pipeline keeps is found again after an upgrade: its
 * stores and own topics are known by their names, its tasks by the number of their sub-topology.
 */
class TopologyDescriptionTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern TOPIC = Pattern.compile("topics?: \\[?([a-z]+\\.[a-z]+)]?\\)");
  private static final Pattern SUB_TOPOLOGY = Pattern.compile("Sub-topology: (\\d+)");
  private static final Pattern STORES = Pattern.compile("stores: \\[(.+?)]");
  private static final Pattern OWN_TOPIC =
      Pattern.compile("Source: .* \\(topics: \\[(.+-repartition)]\\)");

  @Test
  void everyStoreAndOwnTopicOfThePreviousTopologyIsWhereItWas() throws IOException {
    var before = kept(Path.of("src", "test", "resources", "previous-topology.txt"));

    assertThat(kept(DOCS.resolve("topology.txt"))).containsAllEntriesOf(before);
    assertThat(before).hasSizeGreaterThan(15);
  }

  @Test
  void everyStoreAndTopicIsInThePicture() throws IOException {
    var picture = Files.readString(DOCS.resolve("topology.md"));
    var description = Files.readString(DOCS.resolve("topology.txt"));

    var topics = TOPIC.matcher(description).results().map(found -> found.group(1)).toList();
    assertThat(topics)
        .hasSizeGreaterThan(10)
        .allSatisfy(topic -> assertThat(picture).contains("[\"" + topic + "\"]"));
    for (var kept : kept(DOCS.resolve("topology.txt")).keySet()) {
      var name = kept.replaceAll("^(store|topic) |-repartition$", "");
      assertThat(picture)
          .contains(kept.startsWith("store") ? "[(\"" + name + "\")]" : "-- " + name + " -->");
    }
  }

  /** Stores and own topics, each with its sub-topology. */
  private static Map<String, String> kept(Path description) throws IOException {
    var kept = new TreeMap<String, String>();
    var in = "";
    for (var line : Files.readAllLines(description)) {
      var sub = SUB_TOPOLOGY.matcher(line);
      if (sub.find()) {
        in = sub.group(1);
      }
      var stores = STORES.matcher(line);
      if (stores.find()) {
        for (var store : stores.group(1).split(", ", -1)) {
          kept.put("store " + store, in);
        }
      }
      var topic = OWN_TOPIC.matcher(line);
      if (topic.find()) {
        kept.put("topic " + topic.group(1), in);
      }
    }
    return kept;
  }
}
