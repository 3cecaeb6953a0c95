package org.dauys.ingest.minutes;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one file writes who speaks, decided once for the whole of it: before a colon, a full stop or
 * a dash, or on a line above the words.
 *
 * <p>Each paragraph is cut wherever a speaker may end, and each head is scored by what it looks
 * like. What several heads of a file are sure of, the others of that file may do with less
 * evidence: a nickname before a colon is a speaker among twenty speakers before colons.
 */
final class SpeakerLines {

  private static final int FEWEST = 3;

  private final Set<Cut.End> ends = EnumSet.noneOf(Cut.End.class);
  private boolean itemsBeginWithSpeaker;
  private final Map<String, Integer> heads = new HashMap<>();

  private SpeakerLines() {}

  /** Those of a file with these paragraphs or lines. */
  static SpeakerLines of(List<String> texts) {
    var lines = new SpeakerLines();
    var sure = new EnumMap<Cut.End, Set<String>>(Cut.End.class);
    int items = 0;
    int dashed = 0;
    var count = new EnumMap<Cut.End, Integer>(Cut.End.class);
    for (int i = 0; i < texts.size(); i++) {
      var next = i + 1 < texts.size() ? texts.get(i + 1) : "";
      var mark = Mark.of(texts.get(i));
      var cuts = Cut.of(mark, next);
      items += mark.number() ? 1 : 0;
      dashed += mark.number() && cuts.stream().anyMatch(SpeakerLines::isBeforeDash) ? 1 : 0;
      for (var cut : cuts) {
        lines.heads.merge(cut.key(), 1, Integer::sum);
        if (cut.evidence() >= Cut.SURE) {
          count.merge(cut.end(), 1, Integer::sum);
          sure.computeIfAbsent(cut.end(), end -> new HashSet<>()).add(cut.key());
        }
      }
    }
    lines.itemsBeginWithSpeaker = dashed >= FEWEST && dashed * 4 >= items * 3;
    count.forEach(
        (end, times) -> {
          if (times >= FEWEST && sure.get(end).size() > 1) {
            lines.ends.add(end);
          }
        });
    return lines;
  }

  /** The speaker with whom the paragraph begins, as far as this file writes speakers like that. */
  Optional<Label> label(Mark mark, String next) {
    return Cut.of(mark, next).stream()
        .filter(cut -> isPlausible(cut) || isOneOfMany(cut) || (mark.number() && isItem(cut)))
        .findFirst()
        .map(SpeakerLines::label);
  }

  /** The same before anybody has spoken, where fields of the head look like speakers. */
  Optional<Label> first(Mark mark, String next) {
    return Cut.of(mark, next).stream()
        .filter(cut -> ends.contains(cut.end()) && cut.evidence() >= Cut.SURE)
        .findFirst()
        .map(SpeakerLines::label);
  }

  private static Label label(Cut cut) {
    return new Label(Speaker.called(cut.head()), cut.words(), true);
  }

  private boolean isPlausible(Cut cut) {
    return ends.contains(cut.end())
        && cut.evidence() > 0
        && cut.evidence() + recurrence(cut) >= Cut.PLAUSIBLE;
  }

  /** «Анкета № 3 (женщина, 34 года): …» */
  private boolean isOneOfMany(Cut cut) {
    return cut.end() == Cut.End.COLON
        && cut.key().indexOf('#') > 0
        && cut.words().indexOf(' ') > 0
        && cut.evidence() > 1
        && heads.getOrDefault(cut.key(), 0) >= FEWEST;
  }

  /** «1. От жителей дома 5 – …», where all items of the list are like that. */
  private boolean isItem(Cut cut) {
    return itemsBeginWithSpeaker && isBeforeDash(cut);
  }

  private static boolean isBeforeDash(Cut cut) {
    return cut.end() == Cut.End.DASH
        && !Speaker.hasVerb(cut.head())
        && cut.words().indexOf(' ') > 0;
  }

  private int recurrence(Cut cut) {
    return cut.end() != Cut.End.STOP && heads.getOrDefault(cut.key(), 0) > 1 ? 2 : 0;
  }
}
