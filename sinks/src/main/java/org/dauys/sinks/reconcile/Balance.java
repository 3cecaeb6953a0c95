package org.dauys.sinks.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sums of every part. Grows by {@link #add}. */
final class Balance {

  private final SortedMap<Part, Map<Figure, Long>> sums = new TreeMap<>();

  void add(Part part, Figure figure, long number) {
    sums.computeIfAbsent(part, none -> new EnumMap<>(Figure.class))
        .merge(figure, number, Long::sum);
  }

  SortedMap<Part, Map<Figure, Long>> sums() {
    return sums;
  }

  /** What does not hold of a part, in words; nothing if all does. */
  List<String> faults(Part part) {
    var faults = new ArrayList<String>();
    long ended =
        of(part, Figure.TAGGED)
            + of(part, Figure.REJECTED)
            + of(part, Figure.WITHDRAWN)
            + of(part, Figure.IN_FLIGHT);
    compare(faults, "received", of(part, Figure.RECEIVED), "tagged + … + in flight", ended);
    compare(faults, part, Figure.COUNTED, Figure.TAGGED);
    compare(faults, part, Figure.STORED, Figure.TAGGED);
    compare(faults, part, Figure.COUNTED_IN_STORE, Figure.COUNTED);
    return faults;
  }

  boolean holds() {
    return sums.keySet().stream().allMatch(part -> faults(part).isEmpty());
  }

  long of(Part part, Figure figure) {
    return sums.getOrDefault(part, Map.of()).getOrDefault(figure, 0L);
  }

  private void compare(List<String> faults, Part part, Figure left, Figure right) {
    compare(faults, name(left), of(part, left), name(right), of(part, right));
  }

  private static void compare(
      List<String> faults, String left, long leftSum, String right, long rightSum) {
    if (leftSum != rightSum) {
      faults.add("%s %d, %s %d".formatted(left, leftSum, right, rightSum));
    }
  }

  /** As the head of its column has it. */
  static String name(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
