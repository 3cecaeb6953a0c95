package org.dauys.ingest.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.ingest.intake.RefusalCode;

/**
 * Rows of a table. The header is the row among the first that names the most fields, whatever
 * titles stand above it; without a known name for the words they are the column of the longest
 * cells.
 */
final class TableRows implements Rows {

  private static final int HEADER_WITHIN = 30;
  private static final int SAMPLE = 200;
  private static final int SHORTEST_WORDS = 25;

  /** A blank cell of these is the one above it, if the user says so or the cells are merged. */
  private static final Set<String> CARRIED = Set.of("region", "district", "place", "occurredAt");

  private static final Set<String> TOTALS =
      Set.of("итого", "всего", "барлығы", "жиыны", "жалпы саны", "total");

  private final Table table;
  private final Mapping mapping;
  private final Deque<Table.Line> ahead = new ArrayDeque<>();
  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<Integer, String> above = new HashMap<>();
  private Optional<RowException> damage = Optional.empty();
  private Optional<Columns> columns = Optional.empty();
  private boolean anyHeader;
  private SlashDates dates = SlashDates.of(List.of());
  private int sheet = -1;

  TableRows(Table table, Mapping mapping) {
    this.table = table;
    this.mapping = mapping;
  }

  @Override
  public Optional<Row> next() throws IOException, RowException {
    while (true) {
      var line = line();
      if (line.isEmpty()) {
        if (!anyHeader) {
          throw new FormatException(
              "no row looks like a header with a column of words; say --column text=HEADER");
        }
        return Optional.empty();
      }
      if (line.get().sheet() != sheet) {
        ahead.addFirst(line.get());
        startSheet(line.get().sheet());
      } else if (columns.isEmpty()) {
        skip("sheet without a column of words");
      } else if (!isFiller(line.get(), columns.get())) {
        var row = row(line.get(), columns.get());
        if (row.isPresent()) {
          return row;
        }
      }
    }
  }

  private Optional<Table.Line> line() throws IOException, RowException {
    if (!ahead.isEmpty()) {
      return Optional.of(ahead.remove());
    }
    if (damage.isPresent()) {
      var thrown = damage.get();
      damage = Optional.empty();
      throw thrown;
    }
    return table.next();
  }

  private void startSheet(int number) throws IOException, RowException {
    sheet = number;
    above.clear();
    look();
    var sample = ahead.stream().filter(line -> line.sheet() == number).toList();
    var header = header(sample);
    columns = header.flatMap(line -> columns(line, sample));
    if (columns.isPresent()) {
      anyHeader = true;
      while (!ahead.isEmpty() && ahead.peek().number() <= header.get().number()) {
        ahead.remove();
      }
      dates = SlashDates.of(dates(columns.get(), ahead));
    }
  }

  /** The first that names two fields; titles name one at most. */
  private Optional<Table.Line> header(List<Table.Line> sample) {
    var first = sample.stream().limit(HEADER_WITHIN).filter(line -> !line.isBlank()).toList();
    return first.stream()
        .filter(line -> filled(line) > 1 && mapping.recognised(line.cells()) > 1)
        .findFirst()
        .or(
            () ->
                first.stream()
                    .max(
                        Comparator.<Table.Line>comparingInt(
                                line -> mapping.recognised(line.cells()))
                            .thenComparing(TableRows::filled)
                            .thenComparing(line -> -line.number())));
  }

  private static List<String> dates(Columns columns, Collection<Table.Line> lines) {
    int place = columns.places().getOrDefault("occurredAt", Integer.MAX_VALUE);
    return lines.stream()
        .filter(line -> line.cells().size() > place)
        .map(line -> line.cells().get(place))
        .toList();
  }

  /** Reads ahead; what is damaged is told when its turn comes. */
  private void look() throws IOException {
    while (ahead.size() < SAMPLE && damage.isEmpty()) {
      try {
        var line = table.next();
        if (line.isEmpty()) {
          return;
        }
        ahead.add(line.get());
      } catch (RowException e) {
        damage = Optional.of(e);
      }
    }
  }

  private static int filled(Table.Line line) {
    return (int) line.cells().stream().filter(cell -> !cell.isBlank()).distinct().count();
  }

  private Optional<Columns> columns(Table.Line header, List<Table.Line> sample) {
    var named = mapping.columns(header.cells());
    if (named.places().containsKey("text")) {
      return Optional.of(named);
    }
    var rows = sample.stream().filter(line -> line.number() > header.number()).toList();
    return IntStream.range(0, header.cells().size())
        .filter(column -> !named.places().containsValue(column))
        .boxed()
        .max(Comparator.comparingDouble(column -> length(rows, column)))
        .filter(column -> length(rows, column) >= SHORTEST_WORDS)
        .map(
            column -> {
              var places = new LinkedHashMap<>(named.places());
              places.put("text", column);
              return new Columns(header.cells(), places);
            });
  }

  private static double length(List<Table.Line> rows, int column) {
    return rows.stream()
        .filter(row -> row.cells().size() > column)
        .mapToInt(row -> row.cells().get(column).length())
        .average()
        .orElse(0);
  }

  /** Blank rows, totals, the header again, the numbers of the columns under it. */
  private boolean isFiller(Table.Line line, Columns columns) {
    if (line.isBlank()) {
      return true;
    }
    var filled = line.cells().stream().filter(cell -> !cell.isBlank()).toList();
    if (TOTALS.contains(Headers.normal(filled.get(0)))) {
      skip("row of totals");
      return true;
    }
    boolean numbers =
        line.cells().size() > 2
            && IntStream.range(0, line.cells().size())
                .allMatch(i -> line.cells().get(i).strip().equals(Integer.toString(i + 1)));
    if (numbers || line.cells().equals(columns.header())) {
      skip("header again");
      return true;
    }
    return false;
  }

  private Optional<Row> row(Table.Line line, Columns columns) throws RowException {
    var cells = new ArrayList<>(line.cells());
    // Spreadsheets leave blank cells at the end out.
    while (cells.size() < columns.header().size() && table instanceof XlsxTable) {
      cells.add("");
    }
    var fields = new LinkedHashMap<String, String>();
    columns.fields(column -> column < cells.size() ? cell(columns, cells, column) : "", fields);
    var raw = cells.stream().collect(Collectors.joining(" | "));
    if (!mapping.times().told()) {
      fields.computeIfPresent("occurredAt", (field, date) -> dates.iso(date));
    }
    var report = ReportColumns.read(columns.header(), cells, fields);
    var row = new Row(line.number(), report, raw);
    if (cells.size() != columns.header().size()) {
      throw new RowException(
          row,
          RefusalCode.NOT_CSV,
          "",
          "should have " + columns.header().size() + " cells, has " + cells.size());
    }
    for (var field : fields.entrySet()) {
      if (field.getValue().indexOf(Encoding.BROKEN) >= 0) {
        throw new RowException(
            row, RefusalCode.NOT_UTF8, field.getKey(), "should be in the file's encoding");
      }
    }
    var said = report.getOrDefault("occurredAt", "");
    if (!mapping.times().told() && dates.isUnclear(said)) {
      throw new RowException(
          row,
          RefusalCode.WRONG_FORMAT,
          "occurredAt",
          "has day and month in an unknown order: say --occurred-at-format");
    }
    if (!report.containsKey("text")) {
      skip(SocialFormat.NO_TEXT);
      return Optional.empty();
    }
    return Optional.of(row);
  }

  private String cell(Columns columns, List<String> cells, int column) {
    var cell = cells.get(column);
    if (!mapping.fillDown() || !isCarried(columns, column)) {
      return cell;
    }
    if (cell.isBlank()) {
      return above.getOrDefault(column, "");
    }
    above.put(column, cell);
    return cell;
  }

  private static boolean isCarried(Columns columns, int column) {
    return CARRIED.stream().anyMatch(field -> columns.places().getOrDefault(field, -1) == column);
  }

  private void skip(String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  @Override
  public Map<String, Long> skipped() {
    return skipped;
  }

  @Override
  public String nameOf(String field) {
    return columns.map(known -> known.nameOf(field)).orElse(field);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
