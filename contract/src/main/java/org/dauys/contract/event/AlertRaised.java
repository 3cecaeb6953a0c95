package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.absentAsEmpty;
import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dauys.contract.vocabulary.Coded;

/**
 * That more was said on a day than the days before let expect, with the figures behind it. Value of
 * {@code alerts.raised}, keyed by {@link org.dauys.contract.totals.AlertCell}; a tombstone takes it
 * back, because late or withdrawn feedback has changed the figures.
 *
 * @param v version of the event, 1
 * @param kind what stands out
 * @param all every piece of opinion of that day
 * @param own those of them that belong to no family of near-identical texts
 * @param families the largest families of that day, the largest first
 * @param baselineDays how many earlier days the expectation rests on
 * @param method by which rule
 */
public record AlertRaised(
    int v,
    Kind kind,
    Level all,
    Level own,
    List<FamilyShare> families,
    int baselineDays,
    String method) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  /** What stands out. */
  public enum Kind implements Coded {
    /** People say more in words of their own. */
    @JsonProperty("surge")
    SURGE,

    /** It is copies of letters; without them the day is like others. */
    @JsonProperty("campaign")
    CAMPAIGN
  }

  /**
   * A figure beside what is usual.
   *
   * @param observed what it was on that day
   * @param expected its mean over the earlier days, unusual ones of them counting less
   * @param limit what an ordinary day seldom exceeds
   */
  public record Level(long observed, double expected, double limit) {}

  /**
   * A family's part in the day.
   *
   * @param family family id
   * @param feedback how many of its members were said on that day
   */
  public record FamilyShare(String family, long feedback) {

    public FamilyShare {
      family = required(family, "family");
    }
  }

  public AlertRaised {
    kind = present(kind, "kind");
    all = present(all, "all");
    own = present(own, "own");
    families = absentAsEmpty(families);
    method = required(method, "method");
  }
}
