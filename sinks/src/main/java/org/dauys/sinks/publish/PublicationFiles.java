package org.dauys.sinks.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.dauys.sinks.files.AtomicFile;

/** Writes publications as open data: one CSV file each, and one with their sums. */
public final class PublicationFiles {

  private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Path folder;

  /** Writes into this folder, which only this consultation uses. */
  public PublicationFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes all of them anew; the same publications give the same bytes. */
  public void write(List<Publication> publications) throws IOException {
    for (var publication : publications) {
      AtomicFile.write(folder.resolve(name(publication)), out -> print(publication, out));
    }
    AtomicFile.write(folder.resolve("total.csv"), out -> printTotal(publications, out));
  }

  /** Name of the file of a publication. */
  public static String name(Publication publication) {
    return String.format(Locale.ROOT, "%04d.csv", publication.number());
  }

  /** Prints one publication. */
  public static void print(Publication publication, Appendable out) throws IOException {
    CSV.printRecord(out, header("consultation,publication,on,dimension,parent,value,feedback"));
    for (var figure : publication.figures()) {
      CSV.printRecord(
          out,
          row(
              figure,
              publication.consultation(),
              publication.number(),
              publication.on(),
              figure.dimension(),
              figure.parent(),
              figure.value(),
              figure.feedback()));
    }
  }

  /** Prints the sums of all publications of one consultation, of which there must be one. */
  public static void printTotal(List<Publication> publications, Appendable out) throws IOException {
    CSV.printRecord(
        out, header("consultation,dimension,parent,value,publications,feedback,feedback_measured"));
    for (var total : Total.of(publications)) {
      CSV.printRecord(
          out,
          row(
              total.sum(),
              publications.get(0).consultation(),
              total.sum().dimension(),
              total.sum().parent(),
              total.sum().value(),
              total.publications(),
              total.sum().feedback(),
              total.measured()));
    }
  }

  private static Object[] header(String columns) {
    var header = new ArrayList<Object>(List.of(columns.split(",")));
    Arrays.stream(Measure.values()).map(Measure::code).forEach(header::add);
    return header.toArray();
  }

  /** An empty cell says withheld, never zero. */
  private static Object[] row(Figure figure, Object... columns) {
    var row = new ArrayList<>(List.of(columns));
    for (var measure : Measure.values()) {
      row.add(Optional.ofNullable(figure.measures().get(measure)).map(String::valueOf).orElse(""));
    }
    return row.toArray();
  }
}
