package org.dauys.sinks.query;

import java.util.Optional;

/** The tables of sums that most questions are answered from. */
enum Cells {
  /** Days of themes, all regions, channels and languages together. */
  BY_DAY("totals_by_day"),

  /** Regions, channels and languages of themes, all days together. */
  BY_PLACE("totals_by_place");

  private final String table;

  Cells(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }

  /** The one that can answer; none can tell places of a period. */
  static Optional<Cells> of(Selection selection, Optional<By> by) {
    boolean days = selection.hasPeriod() || by.filter(By.DAY::equals).isPresent();
    boolean places = selection.hasPlace() || by.filter(Cells::isPlace).isPresent();
    if (days && places) {
      return Optional.empty();
    }
    return Optional.of(places ? BY_PLACE : BY_DAY);
  }

  private static boolean isPlace(By by) {
    return by == By.REGION || by == By.CHANNEL || by == By.LANGUAGE;
  }
}
