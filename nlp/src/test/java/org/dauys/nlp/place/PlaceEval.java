package org.dauys.nlp.place;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.nlp.text.Tokenizer;

/**
 * Scores the region decided from the text alone on labelled statements, and measures the speed.
 * Arguments: files of the corpus, or folders of them. A line that names several regions counts as
 * hit by any of them.
 */
final class PlaceEval {

  private static final int ROUNDS = 10;

  private record Line(String region, String text) {}

  private final PlaceFinder finder = PlaceFinder.shipped();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private int hits;
  private int wrong;
  private int missed;
  private int invented;
  private int silent;

  private PlaceEval() {}

  public static void main(String[] paths) throws IOException {
    var lines = new ArrayList<Line>();
    for (String path : paths) {
      try (Stream<Path> files = Files.walk(Path.of(path))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          lines.addAll(read(file));
        }
      }
    }
    var eval = new PlaceEval();
    lines.forEach(eval::score);
    eval.report();
    eval.measure(lines);
  }

  private static List<Line> read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var header = List.of(lines.get(0).split("\t"));
    return lines.stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Line(cells[header.indexOf("region")], cells[header.indexOf("text")]))
        .toList();
  }

  private void score(Line line) {
    var region = decide(line.text());
    boolean named = !line.region().equals("-");
    if (!named && region.isEmpty()) {
      silent++;
    } else if (!named) {
      invented++;
      out.println("invented " + region + ": " + line.text());
    } else if (region.isEmpty()) {
      missed++;
      out.println("missed " + line.region() + ": " + line.text());
    } else if (Set.of(line.region().split(",")).contains(region)) {
      hits++;
    } else {
      wrong++;
      out.println(region + " for " + line.region() + ": " + line.text());
    }
  }

  private String decide(String text) {
    return Decision.of(finder.find(Tokenizer.tokenize(text))).map(Decision::region).orElse("");
  }

  private void report() {
    double precision = (double) hits / (hits + wrong + invented);
    double recall = (double) hits / (hits + wrong + missed);
    out.printf(
        "hits %d, wrong %d, missed %d, invented %d of %d; precision %.4f, recall %.4f, F1 %.4f,"
            + " invented %.2f %%%n",
        hits,
        wrong,
        missed,
        invented,
        invented + silent,
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        100.0 * invented / (invented + silent));
  }

  private void measure(List<Line> lines) {
    var tokens = lines.stream().map(line -> Tokenizer.tokenize(line.text())).toList();
    var clock = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = clock.getCurrentThreadCpuTime();
      tokens.forEach(finder::find);
      best = Math.min(best, clock.getCurrentThreadCpuTime() - start);
    }
    out.printf(
        "%.0f texts per second of processor time, tokens given%n", lines.size() * 1e9 / best);
  }
}
