package org.dauys.streams.retag;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.dauys.contract.event.Span;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.streams.step.FiguresMoved;
import org.dauys.streams.step.TagChange;
import org.dauys.streams.step.TagsMoved;

/**
 * Which figures a version of the models would move, and why. Examples are feedback ids and places
 * in the text; the words are shown by the API to those who may see them.
 *
 * @param version of the models
 * @param figures every cell, by the tags that stand and by the other ones
 * @param changes in which ways they differ
 */
public record RetagReport(
    String version, Map<OverallCell, FiguresMoved> figures, Map<TagChange, TagsMoved> changes) {

  public RetagReport {
    figures = Map.copyOf(figures);
    changes = Map.copyOf(changes);
  }

  /**
   * As Markdown.
   *
   * @param rows most rows of each table, the largest moves first
   */
  public String markdown(int rows) {
    var page = new StringBuilder();
    page.append("# What the models %s would change%n".formatted(version));
    var consultations = new TreeSet<String>();
    figures.keySet().forEach(cell -> consultations.add(cell.consultation()));
    consultations.forEach(consultation -> write(page, consultation, rows));
    return page.toString();
  }

  private void write(StringBuilder page, String consultation, int rows) {
    var all =
        figures.getOrDefault(
            new OverallCell(consultation, Taxonomy.ALL, OverallCell.ALL_REGIONS),
            FiguresMoved.NONE);
    var any = new TagChange(consultation, TagChange.What.ANY, "", "");
    page.append(
        "%n## %s%n%n%,d pieces stand, %,d are read by %s; %,d are read differently.%n"
            .formatted(
                consultation,
                all.before().pieces(),
                all.after().pieces(),
                version,
                changes.getOrDefault(any, TagsMoved.NONE).count()));
    page.append(
        """

        | theme | region | opinion | official | off-topic | negative | support | oppose |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        """);
    figures.entrySet().stream()
        .filter(cell -> cell.getKey().consultation().equals(consultation))
        .filter(cell -> !cell.getValue().before().equals(cell.getValue().after()))
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<OverallCell, FiguresMoved> cell) -> -size(cell.getValue()))
                .thenComparing(cell -> cell.getKey().toString()))
        .limit(rows)
        .forEach(cell -> page.append(row(cell.getKey(), cell.getValue())));
    page.append(
        """

        | tag | from | to | pieces | examples: feedback id, characters before → after |
        | --- | --- | --- | --- | --- |
        """);
    changes.entrySet().stream()
        .filter(change -> change.getKey().consultation().equals(consultation))
        .filter(change -> change.getKey().what() != TagChange.What.ANY)
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<TagChange, TagsMoved> change) -> -change.getValue().count())
                .thenComparing(change -> change.getKey().toString()))
        .limit(rows)
        .forEach(change -> page.append(row(change.getKey(), change.getValue())));
  }

  /** How much moves in a cell: pieces that come or go count as much as tones that change. */
  private static long size(FiguresMoved moved) {
    var difference = moved.after().minus(moved.before());
    return Math.abs(difference.feedback())
        + Math.abs(difference.official())
        + Math.abs(difference.offTopic())
        + difference.sentiment().values().stream().mapToLong(Math::abs).sum()
        + difference.stance().values().stream().mapToLong(Math::abs).sum();
  }

  private static String row(OverallCell cell, FiguresMoved moved) {
    return line(
        cell.theme(),
        cell.region(),
        moved(moved, Figures::feedback),
        moved(moved, Figures::official),
        moved(moved, Figures::offTopic),
        moved(moved, figures -> figures.sentiment().get(Sentiment.NEGATIVE)),
        moved(moved, figures -> figures.stance().get(Stance.SUPPORT)),
        moved(moved, figures -> figures.stance().get(Stance.OPPOSE)));
  }

  private static String row(TagChange change, TagsMoved moved) {
    return line(
        change.what().name().toLowerCase(Locale.ROOT),
        change.from().isEmpty() ? "nothing" : change.from(),
        change.to().isEmpty() ? "nothing" : change.to(),
        "%,d".formatted(moved.count()),
        moved.examples().stream().map(RetagReport::place).collect(Collectors.joining("; ")));
  }

  private static String place(TagsMoved.Example example) {
    return example.before().isEmpty() && example.after().isEmpty()
        ? example.id()
        : example.id() + " " + characters(example.before()) + " → " + characters(example.after());
  }

  private static String characters(Optional<Span> span) {
    return span.map(words -> words.start() + "-" + words.end()).orElse("–");
  }

  private static String moved(FiguresMoved moved, ToLongFunction<Figures> figure) {
    long before = figure.applyAsLong(moved.before());
    long after = figure.applyAsLong(moved.after());
    return before == after ? "%,d".formatted(before) : "%,d → %,d".formatted(before, after);
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
