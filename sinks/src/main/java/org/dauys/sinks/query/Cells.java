package org.dauys.sinks.query;

import java.util.Optional;

/** The tables whose rows are sums of the same figures, the coarser the fewer. */
enum Cells {
  /** Days of themes, all regions, channels and languages together. */
  BY_DAY("totals_by_day"),

  /** Regions, channels and languages of themes, all days together. */
  BY_PLACE("totals_by_place"),

  /** All of it. */
  DAILY("totals_daily");

  private final String table;

  Cells(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }

  /** The coarsest that can answer. */
  static Cells of(Selection selection, Optional<By> by) {
    boolean days = selection.hasPeriod() || by.filter(By.DAY::equals).isPresent();
    boolean places = selection.hasPlace() || by.filter(Cells::isPlace).isPresent();
    if (days && places) {
      return DAILY;
    }
    return places ? BY_PLACE : BY_DAY;
  }

  private static boolean isPlace(By by) {
    return by == By.REGION || by == By.CHANNEL || by == By.LANGUAGE;
  }
}
