package org.dauys.streams.step;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.kstream.Aggregator;
import org.apache.kafka.streams.kstream.Initializer;
import org.dauys.contract.event.FamilyCounted;

/** Counts the members of a family by day; a family without members is deleted. */
public final class SumFamily implements Aggregator<String, FamilyChange, FamilyCounted> {

  /** A family that nobody belongs to yet has no name and no consultation: it is not there. */
  public static final Initializer<FamilyCounted> NOBODY = () -> null;

  @Override
  public FamilyCounted apply(String family, FamilyChange change, FamilyCounted before) {
    Map<LocalDate, Long> byDay = new TreeMap<>(before == null ? Map.of() : before.byDay());
    byDay.merge(change.day(), change.feedback(), Long::sum);
    byDay.values().removeIf(count -> count == 0);
    long size = byDay.values().stream().mapToLong(Long::longValue).sum();
    return byDay.isEmpty()
        ? null
        : new FamilyCounted(FamilyCounted.VERSION, family, change.consultation(), size, byDay);
  }
}
