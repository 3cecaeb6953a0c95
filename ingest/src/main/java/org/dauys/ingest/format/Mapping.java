package org.dauys.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dauys.ingest.intake.Submission;

/**
 * Which column is which field.
 *
 * @param columns header by field, as the user said; an empty header means no column
 * @param constants values by field for rows that have none
 * @param times how the table writes when something was said
 */
public record Mapping(Map<String, String> columns, Map<String, String> constants, Times times) {

  /** What people call the column with the words. */
  private static final Set<String> TEXT_HEADERS =
      Set.of(
          "text",
          "comment",
          "feedback",
          "message",
          "мәтін",
          "мәтіні",
          "пікір",
          "ұсыныс",
          "өтініш",
          "шағым",
          "хабарлама",
          "текст",
          "отзыв",
          "мнение",
          "предложение",
          "комментарий",
          "обращение",
          "жалоба",
          "сообщение");

  public Mapping {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
  }

  /**
   * The place of each field's column in a table with that header.
   *
   * @throws FormatException if a column that the user named is not there
   */
  Map<String, Integer> places(List<String> header) {
    var names = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    var places = new LinkedHashMap<String, Integer>();
    for (String field : Submission.FIELDS) {
      int place =
          columns.containsKey(field)
              ? named(columns.get(field), names, header)
              : recognised(field, names);
      if (place >= 0) {
        places.put(field, place);
      }
    }
    return places;
  }

  private static int named(String column, List<String> names, List<String> header) {
    if (column.isBlank()) {
      return -1;
    }
    int place = names.indexOf(column.strip().toLowerCase(Locale.ROOT));
    if (place < 0) {
      throw new FormatException("there is no column " + column + " among " + header);
    }
    return place;
  }

  private static int recognised(String field, List<String> names) {
    int exact = names.indexOf(field.toLowerCase(Locale.ROOT));
    if (exact >= 0 || !field.equals("text")) {
      return exact;
    }
    return names.stream().filter(TEXT_HEADERS::contains).findFirst().map(names::indexOf).orElse(-1);
  }
}
