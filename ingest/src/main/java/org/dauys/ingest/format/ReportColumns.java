package org.dauys.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.ingest.intake.Submission;

/**
 * The table of rejected rows: the fields under their own names and, before them, where the row
 * stood and what was wrong. Mended and imported again it is a table like any other, and its rows
 * keep their ids. Written for spreadsheet programs, which must neither round a long id nor run a
 * cell that starts like a formula.
 */
public final class ReportColumns {

  private static final String ROW = "dauys-row";
  private static final String PROBLEM = "dauys-problem";
  private static final String ID = "dauys-id";
  private static final String REPLY = "inReplyTo";
  private static final String RAW = "dauys-raw";
  private static final String ID_PREFIX = "id:";
  private static final String FORMULA_STARTS = "=+-@\t\r'";

  private ReportColumns() {}

  /** The header. */
  public static List<String> header() {
    var header = new ArrayList<String>(List.of(ROW, PROBLEM, ID));
    Submission.FIELDS.stream().filter(field -> !field.equals("sourceId")).forEach(header::add);
    header.add(RAW);
    return header;
  }

  /**
   * The cells of one row.
   *
   * @param problem for people
   * @param fields the submission as far as it is known
   * @param raw the row as it came, where the fields do not say it
   */
  public static List<String> cells(
      int row, String problem, Map<String, String> fields, String raw) {
    var cells = new ArrayList<String>(List.of(Integer.toString(row), problem));
    cells.add(fields.containsKey("sourceId") ? ID_PREFIX + fields.get("sourceId") : "");
    for (String field : Submission.FIELDS) {
      if (!field.equals("sourceId")) {
        cells.add(shielded(reported(field, fields.getOrDefault(field, ""))));
      }
    }
    cells.add(shielded(raw));
    return cells;
  }

  /** The fields of a row, freed of what the report put around them if it is one of a report. */
  static Map<String, String> read(
      List<String> header, List<String> cells, Map<String, String> fields) {
    int id = header.indexOf(ID);
    if (id < 0 || !header.contains(ROW)) {
      return fields;
    }
    var plain = new HashMap<String, String>();
    fields.forEach((field, value) -> plain.put(field, unshielded(value)));
    if (id < cells.size() && cells.get(id).startsWith(ID_PREFIX)) {
      plain.put("sourceId", cells.get(id).substring(ID_PREFIX.length()));
    }
    plain.computeIfPresent(
        REPLY,
        (field, cell) -> cell.startsWith(ID_PREFIX) ? cell.substring(ID_PREFIX.length()) : cell);
    return plain;
  }

  /** An id of digits alone would be rounded. */
  private static String reported(String field, String value) {
    return field.equals(REPLY) && !value.isEmpty() ? ID_PREFIX + value : value;
  }

  private static String shielded(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String unshielded(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
