package org.dauys.streams.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups near-identical texts into families as they come. A family is named by its first member,
 * which belongs to it as soon as there is a second. A text that has been told to belong somewhere
 * stays there until it is edited or withdrawn; families that turn out to be alike are not joined.
 * Not thread-safe.
 */
public final class Families {

  /** So many members at least are remembered by sketch: one of them may be withdrawn. */
  private static final int KEPT = 2;

  /** So many at most, of those that say something else: the next of the same goes where it went. */
  private static final int MOST_KEPT = 16;

  private final NearTexts near;
  private final Members members;
  private final Map<String, Integer> kept = new HashMap<>();

  /** Where members are remembered; a missing one is null, as in any store. */
  public interface Members {

    /** The member with that feedback id. */
    Member get(String id);

    /** Remembers a member; null forgets it. */
    void put(String id, Member member);
  }

  /**
   * That a feedback belongs to a family now.
   *
   * @param id feedback id
   * @param family empty if it belongs to none
   * @param similarity to the member that it was recognised by
   */
  public record Grouping(String id, String family, double similarity) {}

  /**
   * Families of nobody yet.
   *
   * @param capacity most texts that further copies are recognised by
   * @param members remembers them
   */
  public Families(int capacity, Members members) {
    this.near = new NearTexts(capacity);
    this.members = members;
  }

  /** Takes in what is remembered from an earlier life. */
  public void recall(String id, Member member) {
    member.sketch().ifPresent(sketch -> keep(id, member.family(), sketch));
  }

  /** A feedback has this text now. Gives what has changed. */
  public List<Grouping> said(String id, Sketch sketch) {
    var before = known(id);
    if (before.sketch().filter(sketch::equals).isPresent()) {
      return List.of();
    }
    forget(id, before);
    return near.nearest(sketch)
        .map(match -> join(id, before, sketch, match))
        .orElseGet(() -> standAlone(id, before, sketch));
  }

  /** A feedback is withdrawn. Gives what has changed. */
  public List<Grouping> withdrawn(String id) {
    var before = known(id);
    forget(id, before);
    // Only the number of names it has given stays, so that a later family gets another one.
    members.put(id, before.named() == 0 ? null : new Member("", before.named(), Optional.empty()));
    return left(id, before);
  }

  private List<Grouping> standAlone(String id, Member before, Sketch sketch) {
    members.put(id, before.in("").with(Optional.of(sketch)));
    keep(id, "", sketch);
    return left(id, before);
  }

  private List<Grouping> join(String id, Member before, Sketch sketch, NearTexts.Match match) {
    var changes = new ArrayList<Grouping>();
    var family = familyOf(match.id(), changes);
    int alike = kept.getOrDefault(family, 0);
    boolean keep = alike < KEPT || (alike < MOST_KEPT && match.similarity() < NearTexts.SAME);
    members.put(id, before.in(family).with(Optional.of(sketch).filter(any -> keep)));
    if (keep) {
      keep(id, family, sketch);
    }
    if (!before.family().equals(family)) {
      changes.add(new Grouping(id, family, match.similarity()));
    }
    return changes;
  }

  /** The family of a text that has got a copy; a text that stood alone becomes its first member. */
  private String familyOf(String id, List<Grouping> changes) {
    var first = known(id);
    if (!first.family().isEmpty()) {
      return first.family();
    }
    var family = first.named() == 0 ? id : id + "." + first.named();
    members.put(id, first.namesakeOf(family));
    kept.merge(family, 1, Integer::sum);
    changes.add(new Grouping(id, family, 1));
    return family;
  }

  private static List<Grouping> left(String id, Member before) {
    return before.family().isEmpty() ? List.of() : List.of(new Grouping(id, "", 0));
  }

  private void keep(String id, String family, Sketch sketch) {
    near.add(id, sketch).ifPresent(this::leave);
    if (!family.isEmpty()) {
      kept.merge(family, 1, Integer::sum);
    }
  }

  /** The index was full: the text keeps its family, but nothing is recognised by it any more. */
  private void leave(String id) {
    var member = known(id);
    uncount(member);
    var rest = member.with(Optional.empty());
    members.put(id, rest.equals(Member.STRANGER) ? null : rest);
  }

  private void forget(String id, Member member) {
    if (member.sketch().isPresent()) {
      near.remove(id);
      uncount(member);
    }
  }

  private void uncount(Member member) {
    kept.computeIfPresent(member.family(), (family, count) -> count == 1 ? null : count - 1);
  }

  private Member known(String id) {
    var member = members.get(id);
    return member == null ? Member.STRANGER : member;
  }
}
