package org.dauys.streams.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;

/**
 * How what one feedback contributes has moved, and what has to be added where so that the new
 * contribution stands in for the old one.
 *
 * @param before what stood in the ledger
 * @param after what stands there now
 */
public record Move(Entry before, Entry after) {

  /** What the daily cells get. */
  public List<KeyValue<DailyCell, Figures>> daily() {
    return pairs(differences(Contribution::dailyCells));
  }

  /** What the hourly cells get. */
  public List<KeyValue<HourlyCell, Figures>> hourly() {
    return pairs(differences(Contribution::hourlyCells));
  }

  /** What the overall cells get, before anybody has asked who or what was counted already. */
  public List<KeyValue<OverallCell, OverallChange>> overall() {
    var changes = new HashMap<OverallCell, OverallChange>();
    differences(contribution -> contribution.place().map(Place::cells).orElse(List.of()))
        .forEach((cell, figures) -> changes.put(cell, OverallChange.of(figures)));
    return pairs(changes);
  }

  /** Who moves, and which text: the author and the family, as far as there are any. */
  public List<KeyValue<Counted, Relocation>> distinct() {
    var moved = new ArrayList<KeyValue<Counted, Relocation>>();
    relocate(moved, Move::author);
    relocate(moved, Move::family);
    return moved;
  }

  /** Which families grow or shrink, and by whom. */
  public List<KeyValue<String, FamilyChange>> families() {
    var changes = new ArrayList<KeyValue<String, FamilyChange>>();
    if (membership(before).equals(membership(after))) {
      return changes;
    }
    membership(before).ifPresent(left -> changes.add(left.by(-1)));
    membership(after).ifPresent(joined -> changes.add(joined.by(1)));
    return changes;
  }

  /** On which days of which themes and regions there is one more piece of opinion, or one less. */
  public List<KeyValue<SeriesDay, Long>> series() {
    var changes = new HashMap<SeriesDay, Long>();
    series(before).forEach(day -> changes.merge(day, -1L, Long::sum));
    series(after).forEach(day -> changes.merge(day, 1L, Long::sum));
    changes.values().removeIf(change -> change == 0);
    return pairs(changes);
  }

  private static List<SeriesDay> series(Entry entry) {
    return entry.contribution().filter(Contribution::isOpinion).stream()
        .filter(any -> entry.isInSeries())
        .flatMap(contribution -> contribution.series(entry.family()))
        .toList();
  }

  /** The consultation that the feedback has left, by withdrawal or by an edit. */
  public List<KeyValue<String, Sketched>> departures(String id) {
    var now = after.contribution().map(Contribution::consultation);
    return before
        .contribution()
        .map(Contribution::consultation)
        .filter(left -> !now.equals(Optional.of(left)))
        .map(left -> KeyValue.pair(left, new Sketched(id, Optional.empty())))
        .stream()
        .toList();
  }

  private record Membership(String family, String consultation, LocalDate day) {

    KeyValue<String, FamilyChange> by(long feedback) {
      return KeyValue.pair(family, new FamilyChange(consultation, day, feedback));
    }
  }

  private static Optional<Membership> membership(Entry entry) {
    return entry
        .contribution()
        .filter(any -> !entry.family().isEmpty())
        .map(
            contribution ->
                new Membership(entry.family(), contribution.consultation(), contribution.day()));
  }

  private void relocate(
      List<KeyValue<Counted, Relocation>> moved, Function<Entry, Optional<Counted>> counted) {
    var from = counted.apply(before);
    var to = counted.apply(after);
    if (from.equals(to)) {
      from.filter(same -> !place(before).equals(place(after)))
          .ifPresent(
              same -> moved.add(KeyValue.pair(same, new Relocation(place(before), place(after)))));
      return;
    }
    from.ifPresent(
        left -> moved.add(KeyValue.pair(left, new Relocation(place(before), Optional.empty()))));
    to.ifPresent(
        joined -> moved.add(KeyValue.pair(joined, new Relocation(Optional.empty(), place(after)))));
  }

  private static Optional<Counted> author(Entry entry) {
    return entry
        .contribution()
        .map(Contribution::author)
        .filter(author -> !author.isEmpty() && place(entry).isPresent())
        .map(Counted::person);
  }

  private static Optional<Counted> family(Entry entry) {
    return Optional.of(entry.family())
        .filter(family -> !family.isEmpty() && place(entry).isPresent())
        .map(Counted::text);
  }

  private static Optional<Place> place(Entry entry) {
    return entry.contribution().filter(Contribution::isOpinion).flatMap(Contribution::place);
  }

  private <C> Map<C, Figures> differences(Function<Contribution, List<C>> cells) {
    var differences = new HashMap<C, Figures>();
    before
        .contribution()
        .ifPresent(
            old ->
                cells
                    .apply(old)
                    .forEach(
                        cell ->
                            differences.merge(
                                cell, Figures.ZERO.minus(old.figures()), Figures::plus)));
    after
        .contribution()
        .ifPresent(
            now ->
                cells
                    .apply(now)
                    .forEach(cell -> differences.merge(cell, now.figures(), Figures::plus)));
    differences.values().removeIf(Figures.ZERO::equals);
    return differences;
  }

  private static <C, D> List<KeyValue<C, D>> pairs(Map<C, D> differences) {
    return differences.entrySet().stream()
        .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue()))
        .toList();
  }
}
