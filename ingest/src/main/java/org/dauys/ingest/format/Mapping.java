package org.dauys.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the user says of the files.
 *
 * @param named header by field, where the user named it; an empty header means no column
 * @param headers what people call the fields
 * @param constants values by field for rows that have none
 * @param times how the files write when something was said
 * @param officials handles that speak for the office
 * @param fillDown whether a blank cell of a place or time is the one above it
 */
public record Mapping(
    Map<String, String> named,
    Headers headers,
    Map<String, String> constants,
    Times times,
    Set<String> officials,
    boolean fillDown) {

  public Mapping {
    named = Map.copyOf(named);
    constants = Map.copyOf(constants);
    officials = Set.copyOf(officials);
  }

  /** Whether this handle speaks for the office, with or without an @ before it. */
  boolean isOfficial(String handle) {
    return officials.contains(handle) || officials.contains(handle.replaceFirst("^@", ""));
  }

  /**
   * The fields' columns in a table with that header.
   *
   * @throws FormatException if a column that the user named is not there
   */
  Columns columns(List<String> header) {
    var places = new LinkedHashMap<>(headers.places(header));
    var names = header.stream().map(Mapping::plain).toList();
    named.forEach(
        (field, column) -> {
          places.remove(field);
          if (!column.isBlank()) {
            int place = names.indexOf(plain(column));
            if (place < 0) {
              throw new FormatException(
                  "the header should have the column that was named for " + field);
            }
            places.values().remove(place);
            places.put(field, place);
          }
        });
    return new Columns(header, places);
  }

  /** How many cells of a row are headers that somebody knows. */
  int recognised(List<String> row) {
    var names = row.stream().map(Mapping::plain).toList();
    long said = named.values().stream().filter(column -> names.contains(plain(column))).count();
    return headers.places(row).size() + (int) said;
  }

  private static String plain(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }
}
