package org.dauys.sinks.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The pieces of one day as columns of small numbers: all that totals ask of them, and none of the
 * words. 64 bytes a piece. Immutable.
 */
final class PieceDay {

  private final int size;

  /** By tag, then by piece: codes of the {@link Codes}. */
  private final short[][] codes;

  /** By label of the tones and stances, then by piece. */
  private final int[][] millionths;

  private PieceDay(int size, short[][] codes, int[][] millionths) {
    this.size = size;
    this.codes = codes;
    this.millionths = millionths;
  }

  /** Adds the pieces that are wanted to the total, and to the part of each value of these tags. */
  void count(Wanted wanted, Tally total, List<Tag> by, Tallies parts) {
    for (int piece = 0; piece < size; piece++) {
      if (wanted.isMetBy(this, piece)) {
        add(piece, total);
        for (var tag : by) {
          short code = codes[tag.column][piece];
          if (code != Codes.NOTHING) {
            add(piece, parts.of(code));
          }
        }
      }
    }
  }

  private void add(int piece, Tally tally) {
    short countedAs = codes[Tag.COUNTED_AS.column][piece];
    tally.add(countedAs);
    if (countedAs == Codes.OPINION) {
      tally.add(codes[Tag.SENTIMENT.column][piece]);
      tally.add(codes[Tag.STANCE.column][piece]);
      for (int label = 0; label < millionths.length; label++) {
        tally.addMillionths(label, millionths[label][piece]);
      }
    }
  }

  /**
   * What pieces are wanted.
   *
   * @param values tags and the code that each should have
   * @param theme code that one of the tags of themes and groups should have
   */
  record Wanted(List<Value> values, Optional<Short> theme) {

    /** A tag and the code that it should have. */
    record Value(Tag tag, short code) {}

    Wanted {
      values = List.copyOf(values);
    }

    private boolean isMetBy(PieceDay day, int piece) {
      for (var value : values) {
        if (day.codes[value.tag().column][piece] != value.code()) {
          return false;
        }
      }
      return theme.isEmpty() || hasTheme(day, piece, theme.get());
    }

    private static boolean hasTheme(PieceDay day, int piece, short theme) {
      for (int tag = Tag.THEME_1.column; tag <= Tag.GROUP_3.column; tag++) {
        if (day.codes[tag][piece] == theme) {
          return true;
        }
      }
      return false;
    }
  }

  /** Takes pieces in until the day is complete. */
  static final class Builder {

    private final List<short[]> codes = new ArrayList<>();
    private final List<int[]> millionths = new ArrayList<>();

    void add(short[] codesOfPiece, int[] millionthsOfPiece) {
      codes.add(codesOfPiece);
      millionths.add(millionthsOfPiece);
    }

    PieceDay build() {
      var codeColumns = new short[Tag.values().length][codes.size()];
      var millionthColumns = new int[Tally.LABELS][codes.size()];
      for (int piece = 0; piece < codes.size(); piece++) {
        for (int tag = 0; tag < codeColumns.length; tag++) {
          codeColumns[tag][piece] = codes.get(piece)[tag];
        }
        for (int label = 0; label < millionthColumns.length; label++) {
          millionthColumns[label][piece] = millionths.get(piece)[label];
        }
      }
      return new PieceDay(codes.size(), codeColumns, millionthColumns);
    }
  }

  /** The parts of a total, by code. Not thread-safe. */
  static final class Tallies {

    private Tally[] byCode = new Tally[0];

    Tally of(short code) {
      if (code >= byCode.length) {
        byCode = Arrays.copyOf(byCode, code + 1);
      }
      if (byCode[code] == null) {
        byCode[code] = new Tally();
      }
      return byCode[code];
    }

    /** The part of a code, if anything was added to it. */
    Optional<Tally> find(short code) {
      return code < byCode.length ? Optional.ofNullable(byCode[code]) : Optional.empty();
    }
  }
}
