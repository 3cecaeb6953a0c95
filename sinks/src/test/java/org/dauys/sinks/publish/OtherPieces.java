package org.dauys.sinks.publish;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for pieces other than the true ones that would have given the very same published rows.
 * Where they exist, no method whatever can derive the figure in which they differ.
 */
final class OtherPieces {

  /**
   * A number that no row tells.
   *
   * @param measure empty for the number of pieces
   */
  record Cell(Dimension dimension, String value, Optional<Measure> measure) {}

  private final List<Opinion> opinions;
  private final List<Figure> figures;

  OtherPieces(List<Opinion> opinions, List<Figure> figures) {
    this.opinions = opinions;
    this.figures = figures;
  }

  /** The pieces that a row stands for. */
  static List<Opinion> behind(Figure figure, List<Opinion> opinions, List<Figure> figures) {
    if (figure.dimension().equals(Figure.ALL)) {
      return opinions;
    }
    var dimension = dimension(figure);
    return opinions.stream().filter(one -> isBehind(figure, dimension.path(one), figures)).toList();
  }

  /** Everything about values that occur which no row tells. */
  Set<Cell> suppressed() {
    var cells = new LinkedHashSet<Cell>();
    for (var dimension : Dimension.values()) {
      for (var opinion : opinions) {
        for (var value : dimension.path(opinion)) {
          var told = told(dimension, value);
          if (told.isEmpty()) {
            cells.add(new Cell(dimension, value, Optional.empty()));
          }
          if (told.filter(figure -> !figure.measures().isEmpty()).isEmpty()) {
            Arrays.stream(Measure.values())
                .forEach(measure -> cells.add(new Cell(dimension, value, Optional.of(measure))));
          }
        }
      }
    }
    return cells;
  }

  /** Moves of pieces that leave every row as it is and change the number in this cell. */
  Optional<Map<Opinion, List<String>>> changing(Cell cell) {
    var dimension = cell.dimension();
    var inside =
        opinions.stream().filter(one -> dimension.path(one).contains(cell.value())).toList();
    var outside =
        opinions.stream().filter(one -> !dimension.path(one).contains(cell.value())).toList();
    return inside.stream()
        .flatMap(one -> outside.stream().flatMap(other -> moves(dimension, one, other)))
        .filter(moved -> isChanged(cell, moved))
        .filter(moved -> isTheSame(dimension, moved))
        .findFirst();
  }

  /** One joins the other; or they change places. */
  private static Stream<Map<Opinion, List<String>>> moves(
      Dimension dimension, Opinion one, Opinion other) {
    return Stream.of(
        Map.of(one, dimension.path(other)),
        Map.of(one, dimension.path(other), other, dimension.path(one)));
  }

  private static boolean isChanged(Cell cell, Map<Opinion, List<String>> moved) {
    return difference(moved, cell.dimension(), path -> path.contains(cell.value()), cell.measure())
        != 0;
  }

  private boolean isTheSame(Dimension dimension, Map<Opinion, List<String>> moved) {
    return figures.stream()
        .filter(figure -> figure.dimension().equals(dimension.code()))
        .allMatch(figure -> isTheSame(figure, dimension, moved));
  }

  private boolean isTheSame(Figure figure, Dimension dimension, Map<Opinion, List<String>> moved) {
    Predicate<List<String>> isBehind = path -> isBehind(figure, path, figures);
    return difference(moved, dimension, isBehind, Optional.empty()) == 0
        && figure.measures().keySet().stream()
            .allMatch(one -> difference(moved, dimension, isBehind, Optional.of(one)) == 0);
  }

  /** What a number grows by when the pieces move; all others stay where they are. */
  private static long difference(
      Map<Opinion, List<String>> moved,
      Dimension dimension,
      Predicate<List<String>> isBehind,
      Optional<Measure> measure) {
    long difference = 0;
    for (var entry : moved.entrySet()) {
      if (measure.isEmpty() || measure.get().counts(entry.getKey())) {
        difference += isBehind.test(entry.getValue()) ? 1 : 0;
        difference -= isBehind.test(dimension.path(entry.getKey())) ? 1 : 0;
      }
    }
    return difference;
  }

  private static boolean isBehind(Figure figure, List<String> path, List<Figure> figures) {
    int level = figure.parent().equals(Figure.ALL) ? 0 : path.indexOf(figure.parent()) + 1;
    if (level >= path.size() || (level == 0 && !figure.parent().equals(Figure.ALL))) {
      return false;
    }
    var value = path.get(level);
    return figure.value().equals(Figure.WITHHELD)
        ? figures.stream()
            .noneMatch(
                other ->
                    other.dimension().equals(figure.dimension())
                        && other.parent().equals(figure.parent())
                        && other.value().equals(value))
        : figure.value().equals(value);
  }

  private Optional<Figure> told(Dimension dimension, String value) {
    return figures.stream()
        .filter(figure -> figure.dimension().equals(dimension.code()))
        .filter(figure -> figure.value().equals(value))
        .findFirst();
  }

  private static Dimension dimension(Figure figure) {
    return Arrays.stream(Dimension.values())
        .filter(dimension -> dimension.code().equals(figure.dimension()))
        .findFirst()
        .orElseThrow();
  }
}
