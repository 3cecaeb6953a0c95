package org.dauys.streams.step;

import java.util.Optional;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackTagged;

/** What the ledger takes in about one feedback; the newest of each kind is what stands. */
public sealed interface LedgerEvent {

  /** The entry once this has happened. */
  Entry changing(Entry entry);

  /** The feedback has these tags now, or is erased. */
  static LedgerEvent tagged(FeedbackTagged tagged) {
    return new Contributes(Optional.ofNullable(tagged).map(Contribution::of));
  }

  /** The feedback belongs to this family now, or to none. */
  static LedgerEvent grouped(FeedbackGrouped grouped) {
    return new Belongs(grouped == null ? "" : grouped.family());
  }

  /**
   * What the feedback contributes.
   *
   * @param contribution nothing if it is erased
   */
  record Contributes(Optional<Contribution> contribution) implements LedgerEvent {

    @Override
    public Entry changing(Entry entry) {
      return new Entry(Entry.VERSION, contribution, entry.family());
    }
  }

  /**
   * Which family the feedback belongs to.
   *
   * @param family empty if none
   */
  record Belongs(String family) implements LedgerEvent {

    @Override
    public Entry changing(Entry entry) {
      return new Entry(Entry.VERSION, entry.contribution(), family);
    }
  }
}
