package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Forms filled in again and again: «Заявитель: Иванов И.И.», «Суть: …», «Ответ: …». A label that
 * comes back says by its values what it is: before persons it announces a speaker, before sentences
 * it is nobody's name. Such lines are written as other minutes write them, so that nothing else
 * knows forms.
 */
final class Records {

  private static final int FEWEST = 2;
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?<label>\\p{Lu}[\\p{L} ,.()/-]{2,40}?)\\s*:\\s+(?<value>\\S.*)$", Pattern.DOTALL);

  private enum Holds {
    WHO,
    CAPACITY,
    WORDS,
    OTHER
  }

  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, Holds> holds = new HashMap<>();

  private Records(List<Block> blocks) {
    for (var block : blocks) {
      of(block)
          .ifPresent(
              field ->
                  values.computeIfAbsent(field.label, l -> new ArrayList<>()).add(field.value));
    }
    values.forEach((label, said) -> holds.put(label, holds(said)));
  }

  private record Line(String label, String value) {}

  /** The same blocks, where lines of forms are speakers and what they said. */
  static List<Block> plain(List<Block> blocks) {
    var records = new Records(blocks);
    return records.holds.containsValue(Holds.WHO) && records.holds.containsValue(Holds.WORDS)
        ? records.rewritten(blocks)
        : blocks;
  }

  private List<Block> rewritten(List<Block> blocks) {
    var plain = new ArrayList<Block>();
    Optional<String> who = Optional.empty();
    for (var block : blocks) {
      var line = of(block);
      var what = line.map(field -> holds.get(field.label));
      if (what.filter(Holds.WHO::equals).isPresent()) {
        who = line.map(Line::value);
        continue;
      }
      if (who.isPresent()
          && what.filter(h -> h == Holds.CAPACITY || h == Holds.OTHER).isPresent()) {
        var capacity = what.get() == Holds.CAPACITY ? " (" + line.get().value + ')' : "";
        who = who.map(name -> name + capacity);
        continue;
      }
      who.ifPresent(name -> plain.add(new Block.Paragraph(name.replaceAll("[\\s.;]+$", "") + ':')));
      boolean words = who.isPresent() && what.filter(Holds.WORDS::equals).isPresent();
      plain.add(words ? new Block.Paragraph(line.get().value) : block);
      who = Optional.empty();
    }
    return plain;
  }

  /** A line of a form: a label that is neither a name nor a heading, and something behind it. */
  private static Optional<Line> of(Block block) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return Optional.empty();
    }
    var text = Mark.of(paragraph.text()).text();
    var field = LABEL.matcher(text);
    return field.matches()
            && Heading.of(text).isEmpty()
            && Names.first(field.group("label"), 0).isEmpty()
            && Names.leading(field.group("label")).isEmpty()
            && Speaker.of(field.group("label")).filter(Records::isCalled).isEmpty()
        ? Optional.of(new Line(Folded.of(field.group("label")).strip(), field.group("value")))
        : Optional.empty();
  }

  private static boolean isCalled(Speaker speaker) {
    return speaker.kind() != Turn.Kind.SPEECH;
  }

  private static Holds holds(List<String> said) {
    Set<String> different = new HashSet<>(said);
    if (said.size() < FEWEST || different.size() < FEWEST) {
      return Holds.OTHER;
    }
    long people = said.stream().filter(Records::isPerson).count();
    long capacities = said.stream().filter(RoleWords::isDesignation).count();
    long sentences = said.stream().filter(Records::isSentence).count();
    if (people * 3 >= said.size() * 2) {
      return Holds.WHO;
    }
    return sentences * 2 > said.size()
        ? Holds.WORDS
        : capacities * 2 > said.size() ? Holds.CAPACITY : Holds.OTHER;
  }

  private static boolean isPerson(String value) {
    return Speaker.of(value.replaceAll("[\\s.;]+$", "")).flatMap(Speaker::name).isPresent()
        || Names.leading(value)
            .filter(name -> !isSentence(value.substring(name.end())))
            .isPresent();
  }

  private static boolean isSentence(String value) {
    return value.matches("(?s).*[.!?…]") && value.split("\\s+", -1).length > 3;
  }
}
