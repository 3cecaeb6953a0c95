package org.dauys.ingest.minutes;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.contract.vocabulary.Role;

/** Reads paragraphs without a speaker before them: items of lists, replies, and what goes on. */
final class Items {

  /** «Отремонтировать дорогу (Иванов И.И., житель).» */
  private static final Pattern ATTRIBUTED =
      Pattern.compile(
          "^(.{15,}?)\\s*(?:\\((?<in>[^()]{5,120})\\)|(?:[–—-]\\s)?(?:Авторы?|Внес(?:ла|ли)?|Предложил[аи]?|Ұсынған|Ұсынды)(?:\\s*[:–—-]\\s*|\\s+)(?<behind>\\S[^.:;]{4,100}(?:\\p{Lu}\\.)*))[.;]?$",
          Pattern.DOTALL);

  private static final Pattern BY =
      Folded.pattern("^(?:авторы?|внес(?:ла|ли)?|предложил[аи]?|ұсынған|от)\\s*[:-]?\\s+");

  private final Proceedings proceedings;

  Items(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  /** The words of a paragraph that ends with the speaker in brackets. */
  static Optional<Label> attributed(String text) {
    var end = ATTRIBUTED.matcher(text);
    return end.matches()
        ? Speaker.at(by(end.group("in") == null ? end.group("behind") : end.group("in")))
            .filter(who -> who.name().isPresent() || RoleWords.isDesignation(who.designation()))
            .map(who -> new Label(who, end.group(1), false))
        : Optional.empty();
  }

  /** «автор – Иванов И.И.» */
  private static String by(String who) {
    var by = BY.matcher(Folded.of(who));
    return by.find() ? who.substring(by.end()) : who;
  }

  /** Takes an item that ends with its speaker. */
  boolean isAttributed(String text) {
    var attributed = attributed(text);
    attributed.ifPresent(item -> proceedings.startItem(item.speaker(), item.words()));
    return attributed.isPresent();
  }

  void read(Mark mark, String text) {
    var open = proceedings.open();
    boolean nameless =
        open.map(turn -> turn.isListed() || turn.speaker().name().isEmpty()).orElse(true);
    boolean marked = mark.dash() || mark.number();
    if (mark.dash() && isReply(text)) {
      reply(text);
    } else if (proceedings.section() == Section.QUESTIONS
        && nameless
        && (marked || text.endsWith("?"))) {
      if (mark.number()) {
        start(Turn.Kind.QUESTION, text);
      } else {
        reply(text);
      }
    } else if (proceedings.section() == Section.PROPOSALS
        && nameless
        && (marked || open.isEmpty() || !open.get().text().endsWith(":"))) {
      start(Turn.Kind.PROPOSAL, text);
    } else if (open.isPresent() && !(open.get().isTold() && mark.number())) {
      open.get().append(open.get().isTold() ? Reported.further(text) : text, "\n");
    }
  }

  /** A dash begins a reply, unless one of the public goes on: only an answer ends his turn. */
  private boolean isReply(String text) {
    if (proceedings.open().isEmpty()) {
      return true;
    }
    var open = proceedings.open().get();
    boolean asked = open.text().endsWith("?");
    boolean asks = text.endsWith("?");
    boolean goesOn = open.speaker().name().isPresent() && open.role() == Role.RESIDENT;
    return goesOn ? (asked && !asks) : (asked || asks);
  }

  private void reply(String text) {
    boolean question = text.endsWith("?") || proceedings.open().isEmpty();
    start(question ? Turn.Kind.QUESTION : Turn.Kind.ANSWER, text);
  }

  private void start(Turn.Kind kind, String text) {
    proceedings.start(new Speaker(Optional.empty(), "", kind), text, false);
  }
}
