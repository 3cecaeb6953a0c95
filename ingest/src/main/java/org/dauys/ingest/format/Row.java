package org.dauys.ingest.format;

import java.util.Map;

/**
 * One piece of feedback in a file.
 *
 * @param number where it stands: the row as a spreadsheet counts, the header included, or the line
 * @param fields the submission by field name, as far as the file says it; a time without an offset
 *     is local to {@link Mapping#times()}
 * @param raw the same as it came, for the report of rejected rows
 */
public record Row(int number, Map<String, String> fields, String raw) {

  public Row {
    fields = Map.copyOf(fields);
  }
}
