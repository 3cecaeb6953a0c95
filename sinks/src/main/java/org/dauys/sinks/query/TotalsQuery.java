package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.totals.Figures;
import org.dauys.sinks.query.PieceDay.Tallies;
import org.dauys.sinks.query.PieceDay.Wanted;
import org.dauys.sinks.query.TotalsAnswer.Part;
import org.dauys.sinks.query.TotalsAnswer.Row;
import org.dauys.sinks.query.TotalsAnswer.Share;

/**
 * The figures of a selection and of its parts: counts the pieces of feedback one by one, in memory,
 * whatever is asked. Thread-safe; one for all that ask.
 */
public final class TotalsQuery {

  private final PieceDays days = new PieceDays();

  /** The figures of the selection and of its parts; call it on one snapshot. */
  public TotalsAnswer answer(Connection connection, Narrowed wanted, Optional<PiecesBy> by)
      throws SQLException {
    var pieces = days.of(connection, wanted.selection());
    var matching = matching(wanted);
    if (matching.isEmpty()) {
      return new TotalsAnswer(Figures.ZERO, List.of());
    }
    var tags = by.map(part -> part.tags).orElse(List.of());
    var parts = new Tallies();
    var tallies = new HashMap<LocalDate, Tally>();
    for (var day : pieces) {
      var total = tallies.computeIfAbsent(day.key().day(), any -> new Tally());
      day.pieces().count(matching.get(), total, tags, parts);
    }
    var byDay = new TreeMap<LocalDate, Figures>();
    tallies.forEach((day, tally) -> byDay.put(day, tally.figures()));
    var total = byDay.values().stream().reduce(Figures.ZERO, Figures::plus);
    var rows =
        by.isEmpty()
            ? List.<Row>of()
            : switch (by.get()) {
              case SENTIMENT -> Share.of(total.sentiment(), total.sentimentMillionths());
              case STANCE -> Share.of(total.stance(), total.stanceMillionths());
              case DAY -> days(byDay);
              case CHANNEL, ROLE, LANGUAGE -> unlabelled(parts);
              case THEME, GROUP, REGION, DISTRICT ->
                  labelled(connection, by.get(), wanted.selection().theme(), parts);
            };
    return new TotalsAnswer(total, rows);
  }

  /** Takes the tags of all pieces into memory, so that nobody who asks has to wait for it. */
  public void readAhead(Connection connection) throws SQLException {
    days.of(connection, Selection.ALL);
  }

  /** Nothing, if the store has never held one of the values. */
  private Optional<Wanted> matching(Narrowed wanted) {
    var selection = wanted.selection();
    var values = new ArrayList<Wanted.Value>();
    var given =
        Map.of(
            Tag.REGION, selection.region(),
            Tag.CHANNEL, selection.channel(),
            Tag.LANGUAGE, selection.language(),
            Tag.DISTRICT, wanted.district(),
            Tag.ROLE, wanted.role(),
            Tag.SENTIMENT, wanted.sentiment(),
            Tag.STANCE, wanted.stance());
    for (var value : given.entrySet()) {
      if (!value.getValue().isEmpty()) {
        var code = code(value.getKey(), value.getValue());
        if (code.isEmpty()) {
          return Optional.empty();
        }
        values.add(new Wanted.Value(value.getKey(), code.get()));
      }
    }
    if (selection.theme().isEmpty()) {
      return Optional.of(new Wanted(values, Optional.empty()));
    }
    return days.codes()
        .find(selection.theme())
        .map(theme -> new Wanted(values, Optional.of(theme)));
  }

  /** Of districts only those that are known have a value. */
  private Optional<Short> code(Tag tag, String value) {
    return tag == Tag.DISTRICT && value.equals(RegionTag.UNKNOWN)
        ? Optional.of(Codes.NOTHING)
        : days.codes().find(value);
  }

  private static List<Row> days(Map<LocalDate, Figures> byDay) {
    return byDay.entrySet().stream()
        .filter(day -> day.getValue().pieces() > 0)
        .<Row>map(day -> new Part(day.getKey().toString(), Map.of(), "", day.getValue()))
        .toList();
  }

  private List<Row> unlabelled(Tallies parts) {
    return days.codes().all().stream()
        .sorted()
        .<Row>flatMap(
            code ->
                find(parts, code).map(figures -> new Part(code, Map.of(), "", figures)).stream())
        .toList();
  }

  private List<Row> labelled(Connection connection, PiecesBy by, String within, Tallies parts)
      throws SQLException {
    try (var query = connection.prepareStatement(by.labels);
        var row = query.executeQuery()) {
      var rows = new ArrayList<Row>();
      while (row.next()) {
        var id = row.getString("id");
        var group = Optional.ofNullable(row.getString("group_id")).orElse("");
        boolean isWithin =
            !by.isOfThemes() || within.isEmpty() || within.equals(id) || within.equals(group);
        var figures = find(parts, id);
        if (isWithin && figures.isPresent()) {
          rows.add(new Part(id, LabelColumns.read(row), group, figures.get()));
        }
      }
      return rows;
    }
  }

  private Optional<Figures> find(Tallies parts, String code) {
    return days.codes().find(code).flatMap(parts::find).map(Tally::figures);
  }
}
