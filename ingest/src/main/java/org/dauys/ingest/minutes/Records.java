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

  private static final Pattern NUMBER =
      Pattern.compile("(?:\\p{L}+\\s)?№?\\s?\\d{1,3}(?:[\\s-]*\\p{L}+)?[.:]?");

  private enum Holds {
    WHO,
    CAPACITY,
    WORDS,
    CALLED,
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
    values.forEach((label, said) -> holds.put(label, holds(label, said)));
  }

  private record Line(String label, String value) {}

  /** The same blocks, where lines of forms are speakers and what they said. */
  static List<Block> plain(List<Block> blocks) {
    var records = new Records(blocks);
    return records.holds.containsValue(Holds.WHO)
            && (records.holds.containsValue(Holds.WORDS)
                || records.holds.containsValue(Holds.CALLED))
        ? records.rewritten(blocks)
        : blocks;
  }

  private List<Block> rewritten(List<Block> blocks) {
    var plain = new ArrayList<Block>();
    Optional<String> who = Optional.empty();
    for (var block : blocks) {
      if (isNumber(block)) {
        continue;
      }
      var line = of(block);
      var what = line.map(field -> holds.get(field.label));
      if (what.filter(Holds.WHO::equals).isPresent()) {
        who = line.map(Records::speaker);
        continue;
      }
      if (who.isPresent()
          && what.filter(h -> h == Holds.CAPACITY || h == Holds.OTHER).isPresent()) {
        var capacity = what.get() == Holds.CAPACITY ? " (" + line.get().value + ')' : "";
        who = who.map(name -> name + capacity);
        continue;
      }
      who.ifPresent(name -> plain.add(new Block.Paragraph(name + ':')));
      boolean words = who.isPresent() && what.filter(Holds.WORDS::equals).isPresent();
      plain.add(words ? new Block.Paragraph(line.get().value) : block);
      who = Optional.empty();
    }
    return plain;
  }

  /** «Обращение № 3» between two forms. */
  private static boolean isNumber(Block block) {
    return block instanceof Block.Paragraph paragraph && NUMBER.matcher(paragraph.text()).matches();
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
        ? Optional.of(new Line(Folded.of(field.group("label")).strip(), field.group("value")))
        : Optional.empty();
  }

  /** «Ответил (Иванов И.И.)», «Иванов И.И.» */
  private static String speaker(Line line) {
    var name = line.value.replaceAll("(?<!\\P{L}\\p{Lu})[\\s.;]+$", "");
    return isCalled(line.label) ? line.label + " (" + name + ')' : name;
  }

  /** «Ответ: …» says itself what it is. */
  private static boolean isCalled(String label) {
    return Speaker.of(label).filter(who -> who.kind() != Turn.Kind.SPEECH).isPresent();
  }

  private static Holds holds(String label, List<String> said) {
    Set<String> different = new HashSet<>(said);
    if (said.size() < FEWEST || different.size() < FEWEST) {
      return Holds.OTHER;
    }
    long people = said.stream().filter(Records::isPerson).count();
    long capacities = said.stream().filter(RoleWords::isDesignation).count();
    long sentences = said.stream().filter(Records::isSentence).count();
    if (people * 3 >= said.size() * 2L) {
      return Holds.WHO;
    }
    return sentences * 2 > said.size()
        ? isCalled(label) ? Holds.CALLED : Holds.WORDS
        : capacities * 2 > said.size() ? Holds.CAPACITY : Holds.OTHER;
  }

  private static boolean isPerson(String value) {
    return Label.alone(value).flatMap(Speaker::name).isPresent()
        || Names.leading(value)
            .filter(name -> !isSentence(value.substring(name.end())))
            .isPresent();
  }

  private static boolean isSentence(String value) {
    return value.matches("(?s).*[.!?…]") && value.split("\\s+", -1).length > 3;
  }
}
