package org.dauys.sinks.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides what of a set of pieces can be told so that nobody is found in it. Immutable.
 *
 * <p>In each dimension a value is <em>open</em> (its pieces, tones and stances are told),
 * <em>closed</em> (only its pieces), or <em>withheld</em> (nothing). What is not open forms a pool.
 * Let any two pieces of the pool exchange their values in this dimension, and not one published
 * figure changes; so the figures cannot tell who stands where. The pool is made wide enough that
 * the exchanges matter: see decision 0025.
 */
public final class Protection {

  /**
   * Fewest people behind a figure: the threshold rule by which the Office for National Statistics
   * lets results of research on individuals leave its laboratory.
   */
  public static final int PEOPLE = 10;

  private static final Comparator<Pieces> SMALLEST_FIRST =
      Comparator.comparingInt(Pieces::people).thenComparing(Pieces::value);

  private final int people;

  /**
   * A threshold.
   *
   * @param people fewest people behind any figure
   */
  public Protection(int people) {
    this.people = people;
  }

  /** The figures that may be published of these pieces; none if they are of too few people. */
  public List<Figure> protect(List<Opinion> opinions) {
    var all = Pieces.of(Figure.ALL, opinions);
    if (all.people() < people) {
      return List.of();
    }
    var figures = new ArrayList<Figure>();
    boolean open = canBeOpen(all);
    figures.add(figure(Figure.ALL, Figure.ALL, all, open));
    for (var dimension : Dimension.values()) {
      figures.addAll(parts(dimension, 0, all, open));
    }
    return figures;
  }

  /** Whether every tone and every stance is frequent enough to be told of all these pieces. */
  public boolean canTellAll(List<Opinion> opinions) {
    return canBeOpen(Pieces.of(Figure.ALL, opinions));
  }

  private List<Figure> parts(Dimension dimension, int level, Pieces parent, boolean isParentOpen) {
    var smallestFirst = parent.parts(dimension, level).stream().sorted(SMALLEST_FIRST).toList();
    var withheld = withheld(smallestFirst);
    var told = smallestFirst.subList(withheld.size(), smallestFirst.size());
    var open = isParentOpen ? open(withheld, told) : List.<Pieces>of();

    var figures = new ArrayList<Figure>();
    for (var part : told.stream().sorted(Comparator.comparing(Pieces::value)).toList()) {
      boolean isOpen = open.contains(part);
      figures.add(figure(dimension.code(), parent.value(), part, isOpen));
      figures.addAll(parts(dimension, level + 1, part, isOpen));
    }
    if (!withheld.isEmpty()) {
      figures.add(figure(dimension.code(), parent.value(), Pieces.together(withheld), false));
    }
    return figures;
  }

  /**
   * The parts of too few people; and as many of the next, the smallest first, as it takes to leave
   * open which of them is how small.
   */
  private List<Pieces> withheld(List<Pieces> smallestFirst) {
    int small = (int) smallestFirst.stream().filter(part -> part.people() < people).count();
    if (small == 0) {
      return List.of();
    }
    var primary = Pieces.together(smallestFirst.subList(0, small));
    boolean isEnough = primary.people() >= people && primary.people() <= (small - 1) * (people - 1);
    return smallestFirst.subList(0, isEnough ? small : Math.min(small + 1, smallestFirst.size()));
  }

  /** The parts that stay open when the pool is wide enough. */
  private List<Pieces> open(List<Pieces> withheld, List<Pieces> told) {
    var open = new ArrayList<>(told.stream().filter(this::canBeOpen).toList());
    var closed = new ArrayList<>(told.stream().filter(part -> !open.contains(part)).toList());
    while (!isWide(withheld, closed) && !open.isEmpty()) {
      closed.add(open.remove(0));
    }
    return open;
  }

  /**
   * Whether each tone and stance of the pool, and all but each, are of enough people, and whether
   * enough stand outside of each closed part. Then every cell of the pool can be at least {@link
   * #people} more or fewer (bounds of Fréchet).
   */
  private boolean isWide(List<Pieces> withheld, List<Pieces> closed) {
    var members = Stream.concat(withheld.stream(), closed.stream()).toList();
    if (members.isEmpty()) {
      return true;
    }
    return canBeOpen(Pieces.together(members))
        && closed.stream()
            .allMatch(
                part ->
                    Pieces.together(
                                members.stream()
                                    .filter(other -> !other.value().equals(part.value()))
                                    .toList())
                            .people()
                        >= people);
  }

  private boolean canBeOpen(Pieces pieces) {
    return Arrays.stream(Measure.values()).allMatch(measure -> pieces.hold(measure, people));
  }

  private static Figure figure(String dimension, String parent, Pieces pieces, boolean isOpen) {
    return new Figure(
        dimension,
        parent,
        pieces.value(),
        pieces.opinions().size(),
        isOpen ? pieces.measures() : Map.of());
  }
}
