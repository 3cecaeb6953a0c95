package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Puts the lines of pages together again: page numbers and running titles go, wrapped and
 * hyphenated lines are joined, columns drawn with «|» or tabs become tables.
 *
 * <p>A line was broken because its paragraph ended if the next word would still have fitted.
 */
final class Paragraphs {

  private static final int WIDEST_PAGE = 140;
  private static final double FULL = .85;
  private static final double SHORT = .7;
  private static final double SHARE_OF_FULL_LINES = .2;

  private static final Pattern PAGE_NUMBER =
      Folded.pattern(
          "^(?:[-\\s]*\\d{1,3}[-\\s]*|(?:стр(?:аница|\\.)?|лист|бет)\\s*\\d{1,3}(?:\\s*(?:из|/)\\s*\\d{1,3})?|\\d{1,3}\\s*-?\\s*бет|\\d{1,3}\\s*(?:/|из)\\s*\\d{1,3})$");

  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[–—•*·]\\s|-\\s|\\d{1,2}[.)]\\s|\\[?\\(?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?[\\s–—-])");

  /** No sentence goes on like this. */
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)]\\s+\\p{Lu}");

  private static final Pattern FIELD =
      Folded.pattern(
          "^(?:дата|место( проведения)?|время( \\w+)?|начало|окончание|күні|өткізілген орны|өткізілетін орны|орны|уақыты|басталуы|аяқталуы|председател\\w*|секретарь|төраға(сы)?|хатшы(сы)?|модератор|повестка дня|күн тәртібі)\\s*:");
  private static final Pattern KEPT_HYPHEN =
      Folded.pattern("(?:^|\\s)(?:кое|по|из|юго|северо|западно|восточно|южно|бір|әр)-$");
  private static final Pattern PARTICLE =
      Folded.pattern("^(?:то|либо|нибудь|таки|ка|ақ|ау|мыс|нің|ның)(?![\\w])");

  private final List<Line> lines;
  private final SpeakerLines speakerLines;
  private final int width;
  private final boolean wrapped;

  private Paragraphs(List<Line> lines) {
    this.lines = lines;
    this.speakerLines = SpeakerLines.of(lines.stream().map(Line::text).toList());
    this.width = width(lines);
    this.wrapped = width <= WIDEST_PAGE && isWrapped(lines, width);
  }

  static List<Block> of(List<Line> lines) {
    return new Paragraphs(ordered(withoutRunningTitles(lines))).blocks();
  }

  private static List<Line> ordered(List<Line> lines) {
    var texts = Timestamps.ordered(lines.stream().map(Line::text).toList());
    var ordered = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      ordered.add(lines.get(i).with(texts.get(i)));
    }
    return ordered;
  }

  private List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var paragraph = new StringBuilder();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (isRow(line.text())) {
        flush(paragraph, blocks);
        addRow(rows, line.text());
        continue;
      }
      flushRows(rows, blocks);
      if (paragraph.length() > 0 && startsParagraph(lines.get(i - 1), line)) {
        flush(paragraph, blocks);
      }
      join(paragraph, line.text());
    }
    flush(paragraph, blocks);
    flushRows(rows, blocks);
    return blocks;
  }

  private static void flush(StringBuilder paragraph, List<Block> blocks) {
    if (paragraph.length() > 0) {
      blocks.add(new Block.Paragraph(paragraph.toString()));
      paragraph.setLength(0);
    }
  }

  private static void flushRows(List<List<String>> rows, List<Block> blocks) {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Grid(rows));
      rows.clear();
    }
  }

  private static boolean isRow(String text) {
    return text.chars().filter(c -> c == '|' || c == '\t').count() >= 2
        || text.matches("[+|][-=+|\\s]{5,}");
  }

  private static void addRow(List<List<String>> rows, String text) {
    if (text.matches("[-=+|:\\s]+")) {
      return;
    }
    var bare = text.indexOf('|') >= 0 ? text.replaceAll("^\\||\\|$", "") : text;
    rows.add(List.of(bare.split("[|\t]", -1)).stream().map(String::strip).toList());
  }

  private boolean startsParagraph(Line before, Line line) {
    if (isContinuation(before.text(), line.text())) {
      return false;
    }
    if (line.afterGap()) {
      return !(wrapped && before.page() != line.page() && goesOn(before, line));
    }
    if (!wrapped) {
      return !endsInHyphen(before.text(), line.text());
    }
    if (endsInHyphen(before.text(), line.text())) {
      return false;
    }
    boolean ended = before.text().matches("(?s).*[.!?…:;»)\"”]");
    boolean full =
        before.indent() + before.text().length() + 1 + firstWord(line.text()) > width * FULL;
    if (before.text().equals(before.text().toUpperCase(Locale.ROOT))
        && Heading.of(before.text()).isPresent()) {
      return true;
    }
    if (!full) {
      return true;
    }
    if (isField(line.text())) {
      return true;
    }
    if (NUMBERED.matcher(line.text()).lookingAt()) {
      return true;
    }
    boolean announces = line.text().matches("\\p{Lu}.*:") && line.text().length() < width * SHORT;
    if (announces && before.text().matches("(?s).*[.!?]")) {
      return true;
    }
    boolean begins = isBeginning(line.text());
    return (ended && (begins || line.indent() >= before.indent() + 2))
        || (begins
            && Label.of(line.text()).filter(Label::sure).isPresent()
            && line.text().matches("(?s)[\\p{Lu}\\d–—-].*"));
  }

  /** No paragraph begins with a small letter, unless it is an item of a list. */
  private static boolean isContinuation(String before, String text) {
    return text.matches("(?s)\\p{Ll}[^).].*") && before.matches("(?s).*[\\p{L}\\d,«(–—-]");
  }

  private static boolean isField(String text) {
    return FIELD.matcher(Folded.of(text)).find()
        || Heading.of(text)
            .filter(
                heading ->
                    text.substring(0, 4).equals(text.substring(0, 4).toUpperCase(Locale.ROOT)))
            .isPresent();
  }

  /** A sentence that the page's end cut. */
  private static boolean goesOn(Line before, Line line) {
    return before.text().matches("(?s).*[\\p{L},-]") && line.text().matches("(?s)\\p{Ll}.*");
  }

  private boolean isBeginning(String text) {
    return MARK.matcher(text).find()
        || FIELD.matcher(Folded.of(text)).find()
        || Heading.of(text).isPresent()
        || Label.of(text).isPresent()
        || speakerLines.label(Mark.of(text), "").isPresent()
        || (text.matches("(?s)\\p{Lu}.*") && Names.leading(text).isPresent())
        || Reported.of(text + '.').isPresent();
  }

  private static int firstWord(String text) {
    int end = text.indexOf(' ');
    return end < 0 ? text.length() : end;
  }

  private static boolean endsInHyphen(String before, String text) {
    return before.matches("(?s).*\\p{L}[-\\u00AD\\u2010]") && text.matches("(?s)\\p{Ll}.*");
  }

  private static void join(StringBuilder paragraph, String text) {
    if (paragraph.length() == 0) {
      paragraph.append(text);
      return;
    }
    var before = paragraph.toString();
    if (endsInHyphen(before, text)) {
      if (!KEPT_HYPHEN.matcher(Folded.of(before)).find()
          && !PARTICLE.matcher(Folded.of(text)).find()) {
        paragraph.setLength(paragraph.length() - 1);
      }
      paragraph.append(text);
    } else {
      paragraph.append(' ').append(text);
    }
  }

  private static int width(List<Line> lines) {
    var lengths =
        lines.stream()
            .filter(line -> !isRow(line.text()))
            .mapToInt(line -> line.indent() + line.text().length())
            .sorted()
            .toArray();
    return lengths.length == 0 ? 0 : lengths[(int) ((lengths.length - 1) * .97)];
  }

  private static boolean isWrapped(List<Line> lines, int width) {
    int full = 0;
    int goesOn = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      var line = lines.get(i);
      var next = lines.get(i + 1).text();
      if (line.indent() + line.text().length() + 1 + firstWord(next) > width * FULL) {
        full++;
        goesOn += next.matches("(?s)\\p{Ll}.*") ? 1 : 0;
      }
    }
    return full >= lines.size() * SHARE_OF_FULL_LINES && goesOn * 4 >= full;
  }

  /** Without page numbers, and without what stands first or last on several pages. */
  private static List<Line> withoutRunningTitles(List<Line> lines) {
    var edges = new HashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (isAtEdge(lines, i)) {
        edges.merge(withoutNumbers(lines.get(i)), 1, Integer::sum);
      }
    }
    // On most pages: a sentence may happen to end two pages.
    int pages = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).page();
    int often = Math.max(2, (pages + 1) * 2 / 3);
    var kept = new ArrayList<Line>();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean number = PAGE_NUMBER.matcher(Folded.of(line.text())).matches();
      boolean running =
          isAtEdge(lines, i)
              && edges.get(withoutNumbers(line)) >= often
              && Label.of(line.text()).filter(Label::sure).isEmpty();
      if (running || (number && isPageNumber(lines, i))) {
        gap |= line.afterGap() && line.page() == 1;
        continue;
      }
      kept.add(gap ? new Line(line.text(), line.page(), line.indent(), true) : line);
      gap = false;
    }
    return kept;
  }

  private static String withoutNumbers(Line line) {
    return line.text().replaceAll("\\d+", "#");
  }

  private static boolean isPageNumber(List<Line> lines, int i) {
    return isAtEdge(lines, i)
        || lines.get(i).text().matches("-\\s*\\d{1,3}\\s*-|.*\\p{L}.*")
        || lines.get(i).afterGap();
  }

  private static boolean isAtEdge(List<Line> lines, int i) {
    int page = lines.get(i).page();
    boolean many = lines.get(0).page() != lines.get(lines.size() - 1).page();
    return many
        && (i < 2
            || i + 2 >= lines.size()
            || lines.get(i - 2).page() != page
            || lines.get(i + 2).page() != page);
  }
}
