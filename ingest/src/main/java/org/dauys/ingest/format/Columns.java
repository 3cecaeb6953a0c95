package org.dauys.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Which column of a table is which field.
 *
 * @param header as written
 * @param places column by field, from 0
 */
record Columns(List<String> header, Map<String, Integer> places) {

  private static final Pattern ISO_REGION = Pattern.compile("KZ-\\d\\d");
  private static final Pattern KATO = Pattern.compile("\\d{9}");
  private static final Pattern NOBODY = Pattern.compile("(?iu)anonymous|аноним.*|жасырын");

  Columns {
    header = List.copyOf(header);
    places = Map.copyOf(places);
  }

  /** Puts the cells into the fields; blank ones are absent. */
  void fields(IntFunction<String> cells, Map<String, String> fields) {
    places.forEach(
        (field, place) -> {
          var cell = cells.apply(place);
          if (!cell.isBlank() && !(field.equals("author") && NOBODY.matcher(cell).matches())) {
            fields.put(field, cell);
          }
        });
    // A name of a region is read by the tagger, as the place of a meeting is.
    var named = new ArrayList<String>();
    name(fields, "region", ISO_REGION, named);
    name(fields, "district", KATO, named);
    if (!named.isEmpty()) {
      fields.merge("place", String.join(", ", named), (place, names) -> names + ", " + place);
    }
  }

  private static void name(
      Map<String, String> fields, String field, Pattern code, List<String> named) {
    var value = fields.getOrDefault(field, "").strip();
    if (!value.isEmpty() && !code.matcher(value).matches()) {
      fields.remove(field);
      named.add(value);
    }
  }

  /** What the table calls a field. */
  String nameOf(String field) {
    var place = places.get(field);
    return place == null ? field : header.get(place).strip();
  }
}
