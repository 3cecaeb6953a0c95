package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.vocabulary.Role;

/** Who took part, gathered from lists, labels and signatures. Not thread-safe. */
final class People {

  private static final class Person {
    private PersonName name;
    private Optional<RoleWords.Capacity> capacity = Optional.empty();
    private boolean chair;
    private boolean reporter;

    Person(PersonName name) {
      this.name = name;
    }
  }

  private final List<Person> people = new ArrayList<>();

  /** Somebody of whom that is said. */
  void add(PersonName name, String designation) {
    var person = person(name);
    if (person.capacity.isEmpty()) {
      person.capacity = RoleWords.of(designation);
    }
  }

  /** Whoever is called something where he speaks. */
  void learn(Speaker speaker) {
    speaker
        .name()
        .filter(name -> RoleWords.of(speaker.designation()).isPresent())
        .ifPresent(name -> add(name, speaker.designation()));
  }

  /** Somebody who leads the meeting or writes the minutes. */
  void addChair(PersonName name) {
    person(name).chair = true;
  }

  /** Somebody who reported on an item of the agenda: in every other turn, too, for an office. */
  void addReporter(PersonName name) {
    person(name).reporter = true;
  }

  boolean isReporter(PersonName name) {
    return known(name).map(person -> person.reporter).orElse(false);
  }

  /** Before a speaker's words a name stands in the nominative. */
  void isCalled(PersonName name) {
    var person = person(name);
    if (name.given().length() >= person.name.given().length() || name.given().length() == 1) {
      person.name = name;
    }
  }

  boolean isChair(PersonName name) {
    return known(name).map(person -> person.chair).orElse(false);
  }

  boolean hasChair() {
    return people.stream().anyMatch(person -> person.chair);
  }

  boolean isKnown(PersonName name) {
    return known(name).isPresent();
  }

  Optional<RoleWords.Capacity> capacity(PersonName name) {
    var person = known(name);
    if (person.isPresent() && person.get().chair) {
      return Optional.of(new RoleWords.Capacity(Role.CHAIR, false));
    }
    return person.flatMap(found -> found.capacity);
  }

  /** The same for every mention of one person. */
  String key(PersonName name) {
    return person(name).name.key();
  }

  private Person person(PersonName name) {
    var person = known(name);
    if (person.isEmpty()) {
      var added = new Person(name);
      people.add(added);
      return added;
    }
    // The fuller mention is the better key; of two alike the shorter is likelier the nominative.
    if (person.get().name.given().isEmpty() && !name.given().isEmpty()) {
      person.get().name = name;
    }
    return person.get();
  }

  private Optional<Person> known(PersonName name) {
    return people.stream().filter(person -> person.name.sameAs(name)).findFirst();
  }
}
