package org.dauys.sinks.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Linear equations over whole numbers from zero up: exact elimination, then bounds.
 *
 * <p>Elimination counts modulo a prime of 31 bits, which is exact for the question whether a sum is
 * determined unless the prime divides a minor of a matrix of 0, 1 and -1.
 */
final class Equations {

  private static final long PRIME = Integer.MAX_VALUE;

  private record Equation(Map<Integer, Integer> factors, long value) {}

  private final Map<String, Integer> variables = new HashMap<>();
  private final List<Equation> equations = new ArrayList<>();
  private final List<long[]> reduced = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();
  private long[] low;
  private long[] high;

  void state(Map<String, Integer> factors, long value) {
    equations.add(new Equation(indexed(factors), value));
  }

  void solve() {
    low = new long[variables.size()];
    high = new long[variables.size()];
    Arrays.fill(high, Integer.MAX_VALUE);
    equations.forEach(this::eliminate);
    narrow();
  }

  /** The value of a sum if it can have only one. */
  Optional<Long> derive(Map<String, Integer> factors) {
    var row = row(indexed(factors), 0);
    reduce(row);
    int end = row.length - 1;
    for (int i = 0; i < end; i++) {
      if (row[i] != 0) {
        return fromBounds(factors);
      }
    }
    return Optional.of(Math.floorMod(-row[end], PRIME));
  }

  private Optional<Long> fromBounds(Map<String, Integer> factors) {
    var form = indexed(factors);
    long least = form.keySet().stream().mapToLong(variable -> low[variable]).sum();
    long most = form.keySet().stream().mapToLong(variable -> high[variable]).sum();
    return least == most ? Optional.of(least) : Optional.empty();
  }

  private Map<Integer, Integer> indexed(Map<String, Integer> factors) {
    var indexed = new HashMap<Integer, Integer>();
    factors.forEach(
        (name, factor) ->
            indexed.put(variables.computeIfAbsent(name, any -> variables.size()), factor));
    return indexed;
  }

  private long[] row(Map<Integer, Integer> factors, long value) {
    var row = new long[variables.size() + 1];
    factors.forEach((variable, factor) -> row[variable] = Math.floorMod(factor, PRIME));
    row[row.length - 1] = Math.floorMod(value, PRIME);
    return row;
  }

  private void eliminate(Equation equation) {
    var row = row(equation.factors(), equation.value());
    reduce(row);
    int pivot = 0;
    while (pivot < row.length - 1 && row[pivot] == 0) {
      pivot++;
    }
    if (pivot < row.length - 1) {
      scale(row, inverse(row[pivot]));
      reduced.add(row);
      pivots.add(pivot);
    } else if (row[pivot] != 0) {
      throw new IllegalStateException("the files contradict each other");
    }
  }

  /** Takes away what earlier equations tell; one pass is enough, for each begins at its pivot. */
  private void reduce(long[] row) {
    boolean isReduced = false;
    while (!isReduced) {
      isReduced = true;
      for (int i = 0; i < reduced.size(); i++) {
        long factor = row[pivots.get(i)];
        if (factor != 0) {
          var other = reduced.get(i);
          for (int column = 0; column < row.length; column++) {
            if (other[column] != 0) {
              row[column] = Math.floorMod(row[column] - factor * other[column], PRIME);
            }
          }
          isReduced = false;
        }
      }
    }
  }

  private static void scale(long[] row, long factor) {
    for (int column = 0; column < row.length; column++) {
      row[column] = row[column] * factor % PRIME;
    }
  }

  private static long inverse(long value) {
    long result = 1;
    long base = value;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      if ((power & 1) == 1) {
        result = result * base % PRIME;
      }
      base = base * base % PRIME;
    }
    return result;
  }

  private void narrow() {
    boolean hasMoved = true;
    while (hasMoved) {
      hasMoved = false;
      for (var equation : equations) {
        hasMoved |= narrow(equation);
      }
    }
  }

  private boolean narrow(Equation equation) {
    long least = 0;
    long most = 0;
    for (var term : equation.factors().entrySet()) {
      least += term.getValue() * (term.getValue() > 0 ? low : high)[term.getKey()];
      most += term.getValue() * (term.getValue() > 0 ? high : low)[term.getKey()];
    }
    boolean hasMoved = false;
    for (var term : equation.factors().entrySet()) {
      int variable = term.getKey();
      long spread = high[variable] - low[variable];
      boolean isAdded = term.getValue() > 0;
      long atMost =
          isAdded
              ? equation.value() - least + low[variable]
              : most - equation.value() + low[variable];
      long atLeast =
          isAdded
              ? equation.value() - most + high[variable]
              : least - equation.value() + high[variable];
      if (atMost < high[variable] || atLeast > low[variable]) {
        high[variable] = Math.min(high[variable], atMost);
        low[variable] = Math.max(low[variable], atLeast);
        long narrowed = spread - (high[variable] - low[variable]);
        hasMoved = true;
        // The sums are of the old bounds, which are still true, only wider.
        if (narrowed < 0 || low[variable] > high[variable]) {
          throw new IllegalStateException("the files contradict each other");
        }
      }
    }
    return hasMoved;
  }
}
