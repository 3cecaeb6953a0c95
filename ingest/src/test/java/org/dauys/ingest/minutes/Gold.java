package org.dauys.ingest.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Minutes whose turns somebody marked by hand. */
final class Gold {

  private static final double SAME = .8;

  /** A turn as it should be. */
  record Turn(String role, String text) {}

  /**
   * How well turns were found.
   *
   * @param expected turns in the gold
   * @param found turns of the parser
   * @param matched found turns that begin and end where they should
   * @param counted matched turns whose place in or outside public opinion is right
   * @param roles matched turns whose role is right
   */
  record Score(int expected, int found, int matched, int counted, int roles) {

    Score plus(Score other) {
      return new Score(
          expected + other.expected,
          found + other.found,
          matched + other.matched,
          counted + other.counted,
          roles + other.roles);
    }

    double boundaryF1() {
      return expected + found == 0 ? 1 : 2.0 * matched / (expected + found);
    }

    double countsAccuracy() {
      return (double) counted / Math.max(1, matched);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "boundary F1 %.3f (%d found, %d expected, %d matched), counts %.3f, role %.3f",
          boundaryF1(),
          found,
          expected,
          matched,
          countsAccuracy(),
          (double) roles / Math.max(1, matched));
    }
  }

  private Gold() {}

  /** All that are marked. */
  static List<String> files() {
    try (var files =
        Files.list(Path.of(Gold.class.getResource("accounts-ru.gold").toURI()).getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file as it would lie on a disk: .txt as it is, the others printed. */
  static byte[] file(String name) {
    var source = source(name);
    if (name.endsWith(".docx.txt")) {
      return Printed.docx(source);
    }
    return name.endsWith(".pdf.txt") ? Printed.pdf(source) : source.getBytes(UTF_8);
  }

  static List<Turn> turns(String name) {
    return source(name.replaceFirst("\\..*", "") + ".gold")
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split("\t", 2))
        .map(cells -> new Turn(cells[0], cells[1]))
        .toList();
  }

  static Score score(List<Turn> expected, List<org.dauys.ingest.minutes.Turn> found) {
    var left = new ArrayList<>(found);
    int matched = 0;
    int counted = 0;
    int roles = 0;
    for (var turn : expected) {
      var same = left.stream().filter(other -> alike(turn.text(), other.text())).findFirst();
      if (same.isPresent()) {
        left.remove(same.get());
        matched++;
        counted += same.get().counts() == turn.role().equals("resident") ? 1 : 0;
        roles += same.get().role().code().equals(turn.role()) ? 1 : 0;
      }
    }
    return new Score(expected.size(), found.size(), matched, counted, roles);
  }

  /** Four fifths of the words of both together are in both. */
  private static boolean alike(String text, String other) {
    var words = words(text);
    var otherWords = words(other);
    var both = new HashSet<>(words);
    both.retainAll(otherWords);
    var all = new HashSet<>(words);
    all.addAll(otherWords);
    return both.size() >= SAME * all.size();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", -1)));
  }

  static String source(String name) {
    try (var in = Gold.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not beside " + Gold.class.getName());
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
