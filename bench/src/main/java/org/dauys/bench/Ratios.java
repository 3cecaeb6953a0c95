package org.dauys.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ratios of all rounds, told by their median and range. */
public final class Ratios {

  private final String name;
  private final List<Double> ratios = new ArrayList<>();

  /** None yet. */
  public Ratios(String name) {
    this.name = name;
  }

  /** One more round. */
  public void add(double ratio) {
    ratios.add(ratio);
  }

  @Override
  public String toString() {
    var sorted = ratios.stream().sorted().toList();
    return sorted.isEmpty()
        ? name + ": no round counted"
        : String.format(
            Locale.ROOT,
            "%s: median %.2f (%.2f to %.2f, %d rounds)",
            name,
            sorted.get(sorted.size() / 2),
            sorted.get(0),
            sorted.get(sorted.size() - 1),
            sorted.size());
  }
}
