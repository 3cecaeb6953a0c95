package org.dauys.nlp.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The synthetic corpus of {@code nlp/corpus}; its format is in the guide beside it. */
public final class Corpus {

  private static final int CELLS = 8;

  private Corpus() {}

  /**
   * All lines of a folder's files, in the order of their names.
   *
   * @throws IOException if a file cannot be read or a line does not have its cells
   */
  public static List<LabelledText> read(Path folder) throws IOException {
    var texts = new ArrayList<LabelledText>();
    for (Path file : files(folder)) {
      int number = 0;
      for (String line : Files.readAllLines(file, UTF_8)) {
        number++;
        if (!line.isEmpty() && number > 1) {
          texts.add(text(line, file, number));
        }
      }
    }
    return texts;
  }

  /** SHA-256 over the files, which a model carries so that one can tell what it was trained on. */
  public static String hash(Path folder) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files(folder)) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  private static LabelledText text(String line, Path file, int number) throws IOException {
    var cells = line.split("\t", -1);
    if (cells.length != CELLS) {
      throw new IOException(file + ":" + number + ": expected " + CELLS + " cells");
    }
    return new LabelledText(
        cells[0],
        List.of(cells[1].split(",", -1)),
        cells[2],
        cells[3],
        cells[5],
        cells[6],
        cells[7],
        file.getFileName().toString());
  }
}
