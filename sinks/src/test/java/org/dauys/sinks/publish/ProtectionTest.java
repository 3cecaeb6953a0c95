package org.dauys.sinks.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dauys.sinks.publish.Attacker.Break;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What sixty days of files tell, and what nobody can find out from them. */
@TestInstance(Lifecycle.PER_CLASS)
class ProtectionTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
  private static final int DAYS = 60;
  private static final int PIECES_A_DAY = 500;
  private static final int PEOPLE = 10;

  private final Crowd crowd = new Crowd(new Random(20260112));
  private final List<List<Opinion>> days = days();
  private final List<Opinion> everything = days.stream().flatMap(List::stream).toList();
  private final Protection protection = new Protection(PEOPLE);
  private final List<List<Figure>> published = days.stream().map(protection::protect).toList();

  private List<List<Opinion>> days() {
    var arrived = new ArrayList<List<Opinion>>();
    for (int day = 0; day < DAYS; day++) {
      arrived.add(crowd.on(day, PIECES_A_DAY));
    }
    return arrived;
  }

  @Test
  void anAttackerWithTheFilesOfSixtyDaysDerivesNoSuppressedFigure() throws IOException {
    var files = new ArrayList<CSVRecord>();
    for (int day = 0; day < DAYS; day++) {
      files.addAll(file(day, published.get(day)));
    }

    assertThat(files).hasSizeGreaterThan(DAYS * 20);
    assertThat(new Attacker(everything, false).attack(files)).isEmpty();
  }

  @Test
  void theSameAttackerDerivesFiguresWhenOnlySmallOnesAreLeftOut() throws IOException {
    var files = new ArrayList<CSVRecord>();
    for (int day = 0; day < DAYS; day++) {
      files.addAll(file(day, smallOnesLeftOut(days.get(day))));
    }

    assertThat(new Attacker(everything, false).attack(files))
        .extracting(Break::value)
        .anyMatch(value -> value < PEOPLE);
  }

  @Test
  void theSameAttackerDerivesFiguresWhenProtectedFilesTellEachDayAllUpToIt() throws IOException {
    var files = new ArrayList<CSVRecord>();
    var soFar = new ArrayList<Opinion>();
    for (int day = 0; day < 10; day++) {
      soFar.addAll(days.get(day));
      files.addAll(file(day, protection.protect(soFar)));
    }

    assertThat(new Attacker(everything, true).attack(files))
        .extracting(Break::value)
        .anyMatch(value -> value < PEOPLE);
  }

  @Test
  void forEverySuppressedFigureThereAreOtherPiecesThatGiveTheSameFile() {
    int suppressed = 0;
    for (int day = 0; day < DAYS; day += 6) {
      var other = new OtherPieces(days.get(day), published.get(day));
      for (var cell : other.suppressed()) {
        assertThat(other.changing(cell)).as("%s", cell).isPresent();
        suppressed++;
      }
    }
    assertThat(suppressed).isGreaterThan(DAYS * 20);
  }

  @Test
  void everyToldFigureIsOfEnoughPeople() {
    for (int day = 0; day < DAYS; day++) {
      for (var figure : published.get(day)) {
        var behind = OtherPieces.behind(figure, days.get(day), published.get(day));
        assertThat(people(behind)).as("%s", figure).isGreaterThanOrEqualTo(PEOPLE);
        for (var measure : figure.measures().keySet()) {
          assertThat(people(behind.stream().filter(measure::counts).toList()))
              .as("%s of %s", measure, figure)
              .isGreaterThanOrEqualTo(PEOPLE);
        }
      }
    }
  }

  @Test
  void toldFiguresAreTheTrueOnes() {
    for (int day = 0; day < DAYS; day++) {
      for (var figure : published.get(day)) {
        var behind = OtherPieces.behind(figure, days.get(day), published.get(day));
        assertThat(figure.feedback()).isEqualTo(behind.size());
        figure
            .measures()
            .forEach(
                (measure, count) ->
                    assertThat(count).isEqualTo(behind.stream().filter(measure::counts).count()));
      }
    }
  }

  @Test
  void figuresOfTooFewPeopleAreNotTold() {
    var few = everything.stream().filter(one -> one.person().startsWith("id")).limit(9).toList();

    assertThat(protection.protect(few)).isEmpty();
  }

  @Test
  void manyPiecesOfOnePersonAreOfOnePerson() {
    var busy = everything.get(0);
    var pieces = new ArrayList<Opinion>();
    for (int i = 0; i < 100; i++) {
      pieces.add(busy);
    }

    assertThat(protection.protect(pieces)).isEmpty();
  }

  @Test
  void theSamePiecesInAnyOrderGiveTheSameFigures() {
    var backwards = new ArrayList<>(days.get(3));
    Collections.reverse(backwards);

    assertThat(protection.protect(backwards)).isEqualTo(protection.protect(days.get(3)));
  }

  private static long people(List<Opinion> opinions) {
    return opinions.stream().map(Opinion::person).distinct().count();
  }

  /** Each number by itself, without a thought for what the others tell. */
  private static List<Figure> smallOnesLeftOut(List<Opinion> opinions) {
    var figures = new ArrayList<Figure>();
    figures.add(leftOut(Figure.ALL, Figure.ALL, Pieces.of(Figure.ALL, opinions)));
    for (var dimension : Dimension.values()) {
      for (var part : Pieces.of(Figure.ALL, opinions).parts(dimension, 0)) {
        if (part.people() >= PEOPLE) {
          figures.add(leftOut(dimension.code(), Figure.ALL, part));
        }
      }
    }
    return figures;
  }

  private static Figure leftOut(String dimension, String parent, Pieces pieces) {
    Map<Measure, Long> measures = new HashMap<>();
    Arrays.stream(Measure.values())
        .filter(measure -> pieces.hold(measure, PEOPLE))
        .forEach(measure -> measures.put(measure, pieces.measures().get(measure)));
    return new Figure(dimension, parent, pieces.value(), pieces.opinions().size(), measures);
  }

  private static List<CSVRecord> file(int day, List<Figure> figures) throws IOException {
    var file = new StringBuilder();
    PublicationFiles.print(
        new Publication("synthetic", day + 1, FIRST.plusDays(day), figures), file);
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(file.toString()))
        .getRecords();
  }
}
