package org.dauys.streams.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.dauys.streams.trial.Trial;
import org.junit.jupiter.api.Test;

/**
 * How well families are found whose copies have up to 30 % of their words edited, half of the
 * letters with their first member edited, too, and some copies with an addition, among other texts
 * in Kazakh, Russian and English.
 */
class CampaignQualityTest {

  private static final int OTHERS = Trial.size(6_000, 200_000);
  private static final int LETTERS = Trial.size(60, 600);
  private static final int COPIES = 12;
  private static final double MOST_EDITED = 0.3;

  private record Text(String id, String letter, String text) {}

  @Test
  void editedCopiesAreFoundAmongOtherTexts() {
    var texts = texts(new Random(7));
    var found = new HashMap<String, String>();
    var members = new HashMap<String, Member>();
    var families = new Families(OTHERS + LETTERS * COPIES, inMemory(members));
    long before = heap();
    long start = System.nanoTime();
    for (var text : texts) {
      families
          .said(text.id(), Sketch.of("trial", text.text()))
          .forEach(grouping -> found.put(grouping.id(), grouping.family()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;

    double recall = recall(texts, found);
    double precision = precision(texts, found);
    System.out.printf(
        "campaigns: %d texts, precision %.4f, recall %.4f, %.0f texts/s, %d sketches kept, %d MB%n",
        texts.size(),
        precision,
        recall,
        texts.size() / seconds,
        members.values().stream().filter(member -> member.sketch().isPresent()).count(),
        (heap() - before) >> 20);
    assertThat(precision).isGreaterThanOrEqualTo(0.98);
    assertThat(recall).isGreaterThanOrEqualTo(0.95);
  }

  /** Bytes in use. The members, which the topology has on disk, are among them. */
  private static long heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static List<Text> texts(Random random) {
    var texts = new ArrayList<Text>();
    for (var language : List.of("kk", "ru", "en")) {
      var writer = new Letters(language, random);
      for (int i = 0; i < OTHERS / 3; i++) {
        texts.add(new Text(language + i, "", writer.text(5 + random.nextInt(70))));
      }
      for (int i = 0; i < LETTERS / 3; i++) {
        var letter = writer.text(30 + random.nextInt(90));
        for (int copy = 0; copy < COPIES; copy++) {
          var text = writer.edited(letter, random.nextDouble() * MOST_EDITED);
          var addition = random.nextInt(6) == 0 ? " " + writer.text(5 + random.nextInt(15)) : "";
          var id = language + "-letter" + i;
          texts.add(new Text(id + "-" + copy, id, text + addition));
        }
      }
    }
    Collections.shuffle(texts, random);
    return texts;
  }

  /** The share of the copies that stand in the one family that holds most of their letter's. */
  private static double recall(List<Text> texts, Map<String, String> found) {
    var byLetter =
        texts.stream()
            .filter(text -> !text.letter().isEmpty())
            .collect(Collectors.groupingBy(Text::letter));
    long together =
        byLetter.values().stream()
            .mapToLong(
                copies -> largest(copies.stream().map(copy -> found.get(copy.id())).toList()))
            .sum();
    return (double) together / (LETTERS / 3 * 3 * COPIES);
  }

  /**
   * The share of the grouped texts that are copies of the letter that their family is mostly of.
   */
  private static double precision(List<Text> texts, Map<String, String> found) {
    var byFamily =
        texts.stream()
            .filter(text -> found.containsKey(text.id()))
            .collect(Collectors.groupingBy(text -> found.get(text.id())));
    long right =
        byFamily.values().stream()
            .mapToLong(
                members ->
                    largest(
                        members.stream()
                            .map(text -> text.letter().isEmpty() ? null : text.letter())
                            .toList()))
            .sum();
    return (double) right / found.size();
  }

  private static long largest(List<String> labels) {
    return labels.stream()
        .filter(label -> label != null && !label.isEmpty())
        .collect(Collectors.groupingBy(label -> label, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  static Families.Members inMemory(Map<String, Member> members) {
    return new Families.Members() {
      @Override
      public Member get(String id) {
        return members.get(id);
      }

      @Override
      public void put(String id, Member member) {
        if (member == null) {
          members.remove(id);
        } else {
          members.put(id, member);
        }
      }
    };
  }
}
