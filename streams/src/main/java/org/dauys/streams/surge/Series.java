package org.dauys.streams.surge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.dauys.contract.event.AlertRaised;

/**
 * The days of a theme or of a region, and which of them stand out. The alerts are a function of the
 * days alone, so that any order of changes leads to the same ones.
 *
 * @param days on which anything was said
 * @param alerts that stand
 */
public record Series(SortedMap<LocalDate, Day> days, SortedMap<LocalDate, AlertRaised> alerts) {

  /** Nothing was ever said. */
  public static final Series NONE = new Series(new TreeMap<>(), new TreeMap<>());

  /** The rule's name, with the numbers that define it. */
  public static final String METHOD = "quasi-poisson p=.001 days=28 guard=2";

  private static final int BASELINE = 28;

  /** The days just before are not usual yet if something began on them. */
  private static final int GUARD = 2;

  /** With fewer earlier days nobody knows what is usual. */
  private static final int FEWEST_DAYS = 7;

  /** Fewer pieces than this are never a surge. */
  private static final long FEWEST_PIECES = 5;

  /** What is no more than half as much again is not far above the usual. */
  private static final double FAR = 1.5;

  public Series {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days == null ? Map.of() : days));
    alerts = Collections.unmodifiableSortedMap(new TreeMap<>(alerts == null ? Map.of() : alerts));
  }

  /** The series after a change of one of its days, with its alerts as they were. */
  public Series plus(LocalDate day, String family, long change) {
    var changed = new TreeMap<>(days);
    var now = days.getOrDefault(day, Day.NOTHING).plus(family, change);
    if (now.isNothing()) {
      changed.remove(day);
    } else {
      changed.put(day, now);
    }
    return new Series(changed, alerts);
  }

  /** The days for which a change of this one matters: itself, and those that it is usual for. */
  public static List<LocalDate> concerned(LocalDate day) {
    var concerned = new ArrayList<LocalDate>(BASELINE + 1);
    concerned.add(day);
    for (int after = GUARD + 1; after <= GUARD + BASELINE; after++) {
      concerned.add(day.plusDays(after));
    }
    return concerned;
  }

  /**
   * The series with those alerts that its days call for.
   *
   * @param which days to judge
   * @param consultation the whole consultation; a day on which nothing at all was said in it is no
   *     measure of what is usual
   */
  public Series judged(Collection<LocalDate> which, Series consultation) {
    var changed = new TreeMap<>(alerts);
    for (var day : which) {
      judge(day, consultation)
          .ifPresentOrElse(alert -> changed.put(day, alert), () -> changed.remove(day));
    }
    return new Series(days, changed);
  }

  /** Whether there is nothing to keep. */
  public boolean isNothing() {
    return days.isEmpty() && alerts.isEmpty();
  }

  private Optional<AlertRaised> judge(LocalDate day, Series consultation) {
    var said = days.getOrDefault(day, Day.NOTHING);
    if (said.all() < FEWEST_PIECES) {
      return Optional.empty();
    }
    var earlier =
        List.copyOf(
            consultation
                .days
                .subMap(day.minusDays(GUARD + BASELINE), day.minusDays(GUARD))
                .keySet());
    if (earlier.size() < FEWEST_DAYS) {
      return Optional.empty();
    }
    var all = baseline(earlier, Day::all).level(said.all());
    var own = baseline(earlier, Day::own).level(said.own());
    if (!isFarAbove(all) && !isFarAbove(own)) {
      return Optional.empty();
    }
    var kind = isFarAbove(own) ? AlertRaised.Kind.SURGE : AlertRaised.Kind.CAMPAIGN;
    return Optional.of(
        new AlertRaised(
            AlertRaised.VERSION, kind, all, own, said.largestFamilies(), earlier.size(), METHOD));
  }

  private Baseline baseline(List<LocalDate> earlier, ToLongFunction<Day> figure) {
    return Baseline.of(
        earlier.stream()
            .mapToLong(day -> figure.applyAsLong(days.getOrDefault(day, Day.NOTHING)))
            .toArray());
  }

  private static boolean isFarAbove(AlertRaised.Level level) {
    return level.observed() >= FEWEST_PIECES
        && level.observed() > level.limit()
        && level.observed() >= FAR * level.expected();
  }
}
