package org.dauys.ingest.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.ingest.format.Row;
import org.dauys.ingest.format.Rows;

/** The turns of one meeting. */
final class MinutesRows implements Rows {

  private final Meeting meeting;
  private final TurnIds ids;
  private int turn;

  MinutesRows(Meeting meeting, String file) {
    this.meeting = meeting;
    this.ids = new TurnIds(meeting, file);
  }

  @Override
  public Optional<Row> next() {
    if (turn == meeting.turns().size()) {
      return Optional.empty();
    }
    var said = meeting.turns().get(turn++);
    var fields = new LinkedHashMap<String, String>();
    fields.put("sourceId", ids.of(said));
    fields.put("role", said.role().code());
    put(fields, "author", author(said));
    meeting.began().ifPresent(time -> fields.put("occurredAt", time.toString()));
    put(fields, "region", meeting.region());
    put(fields, "district", meeting.district());
    put(fields, "place", meeting.place());
    fields.put("text", said.text());
    return Optional.of(new Row(turn, fields, said.text()));
  }

  /** Votes and decisions are nobody's words. */
  @Override
  public Map<String, Long> skipped() {
    return meeting.procedure().isEmpty()
        ? Map.of()
        : Map.of("vote or decision", (long) meeting.procedure().size());
  }

  /** Two meetings of which neither says where it was could be taken for one. */
  @Override
  public List<String> formerIds() {
    return meeting.began().isPresent() && !meeting.place().isEmpty() ? ids.former() : List.of();
  }

  /** A name alone would make one person of two in different districts. */
  private String author(Turn said) {
    if (said.speaker().isEmpty()) {
      return "";
    }
    var where = meeting.district().isEmpty() ? meeting.region() : meeting.district();
    return said.speaker() + " @ " + where;
  }

  private static void put(Map<String, String> fields, String field, String value) {
    if (!value.isEmpty()) {
      fields.put(field, value);
    }
  }

  @Override
  public void close() {}
}
