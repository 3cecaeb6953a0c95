package org.dauys.streams.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups near-identical texts into families as they come. A family is named by its first member,
 * which belongs to it as soon as there is a second. A text that has been told to belong somewhere
 * stays there until it is edited or withdrawn; families that turn out to be alike are not joined.
 * Not thread-safe.
 */
public final class Families {

  /** So many members at least are remembered by sketch: one of them may be withdrawn. */
  private static final int KEPT = 2;

  /** So many at most, of those that say something else. */
  private static final int MOST_KEPT = 16;

  private final SameTexts same;
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
    this.same = new SameTexts(capacity);
    this.near = new NearTexts(capacity);
    this.members = members;
  }

  /** Takes in what is remembered from an earlier life. */
  public void recall(String id, Member member) {
    hold(id, member);
  }

  /** A feedback has this text now. Gives what has changed. */
  public List<Grouping> said(String id, Sketch sketch) {
    var before = known(id);
    if (before.print() == sketch.print()) {
      return List.of();
    }
    release(id, before);
    var changes = new ArrayList<Grouping>();
    var found = find(sketch, changes);
    var member = before.saying(sketch, found.family());
    remember(id, isWanted(found) ? member : member.withoutSketch());
    if (!before.family().equals(found.family())) {
      changes.add(new Grouping(id, found.family(), found.similarity()));
    }
    return changes;
  }

  /** A feedback is withdrawn. Gives what has changed. */
  public List<Grouping> withdrawn(String id) {
    var before = known(id);
    release(id, before);
    remember(id, Member.silent(before.named()));
    return before.family().isEmpty() ? List.of() : List.of(new Grouping(id, "", 0));
  }

  /** Where a text belongs: where the same one went, else where the nearest one is. */
  private Found find(Sketch sketch, List<Grouping> changes) {
    return same.family(sketch.print())
        .map(family -> new Found(family, NearTexts.SAME))
        .or(
            () ->
                near.nearest(sketch)
                    .map(match -> new Found(familyOf(match.id(), changes), match.similarity())))
        .orElse(Found.NOTHING);
  }

  private boolean isWanted(Found found) {
    int alike = kept.getOrDefault(found.family(), 0);
    return alike < KEPT || (alike < MOST_KEPT && found.similarity() < NearTexts.SAME);
  }

  /** The family of a text that has got a copy; a text that stood alone becomes its first member. */
  private String familyOf(String id, List<Grouping> changes) {
    var first = known(id);
    if (!first.family().isEmpty()) {
      return first.family();
    }
    var family = first.named() == 0 ? id : id + "." + first.named();
    release(id, first);
    remember(id, first.founderOf(family));
    changes.add(new Grouping(id, family, 1));
    return family;
  }

  private void remember(String id, Member member) {
    members.put(id, member.equals(Member.STRANGER) ? null : member);
    hold(id, member);
  }

  /** From now on, copies are recognised by this member. */
  private void hold(String id, Member member) {
    if (!member.family().isEmpty()) {
      same.add(member.print(), member.family());
      member.sketch().ifPresent(any -> kept.merge(member.family(), 1, Integer::sum));
    }
    member.sketch().flatMap(sketch -> near.add(id, sketch)).ifPresent(this::leave);
  }

  /** Nothing is recognised by this member any more. */
  private void release(String id, Member member) {
    if (!member.family().isEmpty()) {
      same.remove(member.print());
    }
    if (member.sketch().isPresent()) {
      near.remove(id);
      uncount(member);
    }
  }

  /** The index was full: the text keeps its family, but only the same text is recognised by it. */
  private void leave(String id) {
    var member = known(id);
    uncount(member);
    var rest = member.family().isEmpty() ? Member.silent(member.named()) : member.withoutSketch();
    members.put(id, rest.equals(Member.STRANGER) ? null : rest);
  }

  private void uncount(Member member) {
    kept.computeIfPresent(member.family(), (family, count) -> count == 1 ? null : count - 1);
  }

  private Member known(String id) {
    var member = members.get(id);
    return member == null ? Member.STRANGER : member;
  }

  /** A family and how near its nearest text is. */
  private record Found(String family, double similarity) {
    static final Found NOTHING = new Found("", 0);
  }
}
