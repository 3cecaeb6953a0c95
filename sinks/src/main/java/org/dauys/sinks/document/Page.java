package org.dauys.sinks.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.sinks.publish.Dimension;
import org.dauys.sinks.publish.Figure;
import org.dauys.sinks.publish.Measure;
import org.dauys.sinks.publish.Protection;
import org.dauys.sinks.publish.Publication;
import org.dauys.sinks.publish.Total;

/**
 * Draws the report as one XHTML page that needs nothing beside it. It is made of publications
 * alone, so that it tells no more than they do.
 */
final class Page {

  private static final List<Measure> TONES =
      List.of(Measure.NEGATIVE, Measure.NEUTRAL, Measure.POSITIVE);
  private static final List<Measure> STANCES =
      List.of(Measure.SUPPORT, Measure.OPPOSE, Measure.PROPOSE, Measure.OTHER);
  private static final int EMPTY_ROWS = 8;

  private final Words words;
  private final String consultation;
  private final Map<String, String> labels;
  private final List<Publication> publications;
  private final List<Total> totals;
  private final List<String> quotes;

  /**
   * A page.
   *
   * @param consultation what the public discussion is called
   * @param labels what themes and regions are called in the words' language, by their ids
   * @param publications at least one
   * @param quotes words that may be quoted
   */
  Page(
      Words words,
      String consultation,
      Map<String, String> labels,
      List<Publication> publications,
      List<String> quotes) {
    this.words = words;
    this.consultation = consultation;
    this.labels = labels;
    this.publications = publications;
    this.totals = Total.of(publications);
    this.quotes = quotes;
  }

  String html() {
    return """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><meta charset="utf-8"/>\
    <meta name="viewport" content="width=device-width"/><title>%s</title><style>%s</style>\
    <style media="screen and (max-width: 44em)">%s</style></head>
    <body>%s</body></html>
    """
        .formatted(
            words.language(),
            word("title"),
            style("style.css"),
            style("narrow.css"),
            Stream.of(head(), summary(), tables(), answers(), inTheirWords(), method())
                .collect(Collectors.joining("\n")));
  }

  private String head() {
    var first = publications.get(0);
    var last = publications.get(publications.size() - 1);
    return "<h1>%s</h1><p>%s</p><p class=\"note\">%s</p>"
        .formatted(
            word("title"),
            escaped(consultation),
            publications.size() == 1
                ? word("publication", first.number(), words.day(first.on()))
                : word(
                    "publications",
                    first.number(),
                    last.number(),
                    words.day(first.on()),
                    words.day(last.on())));
  }

  private String summary() {
    var all = of(Figure.ALL).findFirst().orElseThrow();
    return "<h2>%s</h2><p>%s: <span class=\"big\">%s</span> (%s: %s)</p>%s%s"
        .formatted(
            word("summary"),
            word("feedback"),
            words.number(all.sum().feedback()),
            word("measured"),
            words.number(all.measured()),
            shares("tone", TONES, all),
            shares("stance", STANCES, all));
  }

  private String shares(String title, List<Measure> measures, Total total) {
    return measures.stream()
        .map(
            measure ->
                "<tr><td>%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td></tr>"
                    .formatted(
                        legend(measure),
                        total.sum().measures().isEmpty()
                            ? word("hidden")
                            : words.number(total.sum().measures().get(measure)),
                        total.sum().measures().isEmpty()
                            ? ""
                            : words.percent(roundedTenths(measure, total))))
        .collect(
            Collectors.joining(
                "",
                "<table class=\"shares\"><tr><th>" + word(title) + "</th><th></th><th></th></tr>",
                "</table>"));
  }

  private String tables() {
    return Stream.of(Dimension.values())
        .map(dimension -> table(dimension.code()))
        .collect(Collectors.joining());
  }

  private String table(String dimension) {
    var rows = new StringBuilder();
    ordered(dimension, Figure.ALL)
        .forEach(
            total -> {
              rows.append(row(total, ""));
              if (!total.sum().value().equals(Figure.WITHHELD)) {
                ordered(dimension, total.sum().value())
                    .forEach(part -> rows.append(row(part, "part")));
              }
            });
    return """
    <h2>%s</h2>%s<p class="note">%s</p><table><thead><tr><th style="width:34%%"></th>\
    <th class="number">%s</th><th style="width:24%%">%s</th><th style="width:28%%">%s</th></tr></thead>\
    <tbody>%s</tbody></table>
    """
        .formatted(
            word(dimension),
            dimension.equals(Dimension.THEME.code())
                ? "<p class=\"note\">" + word("themeNote") + "</p>"
                : "",
            Stream.concat(TONES.stream(), STANCES.stream())
                .map(this::legend)
                .collect(Collectors.joining(" ")),
            word("feedback"),
            word("tone"),
            word("stance"),
            rows);
  }

  /** Days in their order, all else the largest first; what is unknown or not told comes last. */
  private Stream<Total> ordered(String dimension, String parent) {
    Comparator<Total> told =
        Comparator.comparing(total -> total.sum().value().equals(Figure.WITHHELD));
    Comparator<Total> known =
        Comparator.comparing(total -> total.sum().value().equals(Taxonomy.UNKNOWN));
    Comparator<Total> largest = Comparator.comparing(total -> -total.sum().feedback());
    return of(dimension)
        .filter(total -> total.sum().parent().equals(parent))
        .sorted(
            dimension.equals(Dimension.DAY.code())
                ? told
                : told.thenComparing(known).thenComparing(largest));
  }

  private String row(Total total, String kind) {
    boolean isWithheld = total.sum().value().equals(Figure.WITHHELD);
    return "<tr class=\"%s %s\"><td>%s</td><td class=\"number\">%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            kind,
            isWithheld ? "withheld" : "",
            name(total.sum()),
            words.number(total.sum().feedback()),
            isWithheld ? "" : bar(TONES, total),
            isWithheld ? "" : bar(STANCES, total));
  }

  /**
   * The last part is the ground that the others lie on: a renderer's rounding may make parts that
   * fill the bar a hair wider than it, and would break the last into a line of its own.
   */
  private String bar(List<Measure> measures, Total total) {
    if (total.sum().measures().isEmpty()) {
      return "<span class=\"note\">" + word("hidden") + "</span>";
    }
    var there =
        measures.stream().filter(measure -> total.sum().measures().get(measure) > 0).toList();
    var last = there.isEmpty() ? "" : there.get(there.size() - 1).code();
    return there.stream()
        .limit(Math.max(0, there.size() - 1))
        .map(
            measure ->
                "<span class=\"%s\" style=\"width:%s\"></span>"
                    .formatted(measure.code(), width(tenths(measure, total))))
        .collect(
            Collectors.joining(
                "",
                "<div class=\"bar " + last + "\">",
                "</div><span class=\"note\">" + numbers(measures, total) + "</span>"));
  }

  /** Not every publication tells them, so they may be of fewer pieces than the row has. */
  private String numbers(List<Measure> measures, Total total) {
    var numbers =
        measures.stream()
            .map(measure -> words.number(total.sum().measures().get(measure)))
            .collect(Collectors.joining(" · "));
    return total.measured() == total.sum().feedback()
        ? numbers
        : numbers + " " + word("ofMeasured", words.number(total.measured()));
  }

  private String legend(Measure measure) {
    return "<span class=\"legend\"><span class=\"%s\"></span>%s</span>"
        .formatted(measure.code(), word(measure.code()));
  }

  /** Of a percent; rounded down, so that the parts of a bar never need more than its width. */
  private static long tenths(Measure measure, Total total) {
    return total.sum().measures().get(measure) * 1000 / total.measured();
  }

  private static long roundedTenths(Measure measure, Total total) {
    return Math.round(total.sum().measures().get(measure) * 1000.0 / total.measured());
  }

  private static String width(long tenths) {
    return tenths / 10 + "." + tenths % 10 + "%";
  }

  private String answers() {
    var row =
        "<tr><td contenteditable=\"true\"></td><td contenteditable=\"true\"></td>"
            + "<td contenteditable=\"true\"></td></tr>";
    return """
    <h2>%s</h2><p class="note">%s</p><table class="answers"><tr><th style="width:34%%">%s</th>\
    <th style="width:33%%">%s</th><th style="width:33%%">%s</th></tr>%s</table>
    """
        .formatted(
            word("answers"),
            word("answersNote"),
            word("proposal"),
            word("answer"),
            word("reason"),
            row.repeat(EMPTY_ROWS));
  }

  private String inTheirWords() {
    var texts =
        quotes.isEmpty()
            ? "<p>" + word("noQuotes") + "</p>"
            : quotes.stream()
                .map(quote -> "<blockquote>" + escaped(quote) + "</blockquote>")
                .collect(Collectors.joining());
    return "<h2>%s</h2><p class=\"note\">%s</p>%s"
        .formatted(word("quotes"), word("quotesNote", Protection.PEOPLE), texts);
  }

  private String method() {
    var scores =
        Score.shipped().stream()
            .map(
                score ->
                    """
                    <tr><td>%s</td><td class="number">%s</td><td class="number">%s</td>\
                    <td class="number">%s</td></tr>
                    """
                        .formatted(
                            word("score." + score.model()),
                            score.texts(),
                            decimal(score.accuracy()),
                            decimal(score.f1())))
            .collect(Collectors.joining());
    return """
    <h2>%s</h2><p>%s</p><p>%s</p><h2>%s</h2><p>%s</p><h2>%s</h2><p>%s</p>\
    <table><tr><th>%s</th><th class="number">%s</th><th class="number">%s</th>\
    <th class="number">%s</th></tr>%s</table>
    """
        .formatted(
            word("method"),
            word("method1"),
            word("method2"),
            word("protection"),
            word("protection1", Protection.PEOPLE),
            word("uncertainty"),
            word("uncertaintyNote"),
            word("model"),
            word("texts"),
            word("accuracy"),
            word("f1"),
            scores);
  }

  private String decimal(String score) {
    return score.replace(".", word("decimalMark"));
  }

  private Stream<Total> of(String dimension) {
    return totals.stream().filter(total -> total.sum().dimension().equals(dimension));
  }

  private String name(Figure figure) {
    if (figure.dimension().equals(Dimension.DAY.code())
        && !figure.value().equals(Figure.WITHHELD)) {
      return escaped(words.when(figure.value()));
    }
    boolean isLabelled =
        figure.dimension().equals(Dimension.THEME.code())
            || figure.dimension().equals(Dimension.REGION.code());
    var word = words.of(figure.value());
    return escaped(isLabelled ? labels.getOrDefault(figure.value(), word) : word);
  }

  private String word(String key, Object... values) {
    return escaped(words.of(key, values));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String style(String file) {
    try (var css = Page.class.getResourceAsStream(file)) {
      return new String(css.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
