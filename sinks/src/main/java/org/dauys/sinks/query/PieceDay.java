package org.dauys.sinks.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pieces of one day as small numbers: all that totals ask of them, and none of the words. 64 bytes
 * a piece. Immutable.
 */
final class PieceDay {

  static final int TAGS = Tag.values().length;

  /** Piece by piece, one for each tag: codes of the {@link Codes}. */
  private final short[] codes;

  /** Piece by piece, one for each label of the tones and stances. */
  private final int[] millionths;

  private PieceDay(short[] codes, int[] millionths) {
    this.codes = codes;
    this.millionths = millionths;
  }

  /** Adds the pieces that are wanted to the total, and to the part of each value of these tags. */
  void count(Wanted wanted, Tally total, List<Tag> by, Tallies parts) {
    for (int piece = 0; piece * TAGS < codes.length; piece++) {
      if (wanted.isMetBy(this, piece)) {
        add(piece, total);
        for (var tag : by) {
          short code = code(piece, tag.column);
          if (code != Codes.NOTHING) {
            add(piece, parts.of(code));
          }
        }
      }
    }
  }

  private void add(int piece, Tally tally) {
    short countedAs = code(piece, Tag.COUNTED_AS.column);
    tally.add(countedAs);
    if (countedAs == Codes.OPINION) {
      tally.add(code(piece, Tag.SENTIMENT.column));
      tally.add(code(piece, Tag.STANCE.column));
      for (int label = 0; label < Tally.LABELS; label++) {
        tally.addMillionths(label, millionths[piece * Tally.LABELS + label]);
      }
    }
  }

  private short code(int piece, int column) {
    return codes[piece * TAGS + column];
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
        if (day.code(piece, value.tag().column) != value.code()) {
          return false;
        }
      }
      return theme.isEmpty() || hasTheme(day, piece, theme.get());
    }

    private static boolean hasTheme(PieceDay day, int piece, short theme) {
      for (int tag = Tag.THEME_1.column; tag <= Tag.GROUP_3.column; tag++) {
        if (day.code(piece, tag) == theme) {
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
      var allCodes = new short[codes.size() * TAGS];
      var allMillionths = new int[codes.size() * Tally.LABELS];
      for (int piece = 0; piece < codes.size(); piece++) {
        System.arraycopy(codes.get(piece), 0, allCodes, piece * TAGS, TAGS);
        System.arraycopy(
            millionths.get(piece), 0, allMillionths, piece * Tally.LABELS, Tally.LABELS);
      }
      return new PieceDay(allCodes, allMillionths);
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
