package org.dauys.ingest.minutes;

import java.util.Optional;
import org.dauys.contract.vocabulary.Role;

/** A turn to which more may come. Not thread-safe. */
final class OpenTurn {

  private final Speaker speaker;
  private final Role role;
  private final boolean told;
  private final boolean listed;
  private final StringBuilder text = new StringBuilder();

  /**
   * Begins it.
   *
   * @param told whether it is told in the third person
   * @param listed whether it is an item of a list, so that the next item is another's
   */
  OpenTurn(Speaker speaker, Role role, boolean told, boolean listed) {
    this.speaker = speaker;
    this.role = role;
    this.told = told;
    this.listed = listed;
  }

  Speaker speaker() {
    return speaker;
  }

  Role role() {
    return role;
  }

  boolean isTold() {
    return told;
  }

  boolean isListed() {
    return listed;
  }

  void append(String words, String joint) {
    if (text.length() > 0) {
      text.append(joint);
    }
    text.append(words);
  }

  String text() {
    return text.toString();
  }

  /** The turn, unless it holds no words: «Жиынды … ашты.» tells none. */
  Optional<Turn> closed(People people) {
    var said = OwnName.removed(text().strip(), speaker.name());
    boolean words = !(told && (said.indexOf(' ') <= 0 || Chairing.isOnlyAct(said)));
    return words && said.codePoints().anyMatch(Character::isLetter)
        ? Optional.of(
            new Turn(speaker.name().map(people::key).orElse(""), role, speaker.kind(), said))
        : Optional.empty();
  }
}
