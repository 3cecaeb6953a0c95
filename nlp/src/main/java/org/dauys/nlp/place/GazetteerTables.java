package org.dauys.nlp.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.contract.Table;
import org.dauys.nlp.place.Cue.Kind;
import org.dauys.nlp.place.Cue.Side;
import org.dauys.nlp.place.Name.Form;

/**
 * Builds the gazetteer from its tables: {@code places.tsv} and {@code villages.tsv} say what is
 * called how, {@code conditions.tsv} which names mean other things as well, {@code cues.tsv} which
 * words decide.
 */
final class GazetteerTables {

  private static final String WEST_KAZAKHSTAN = "KZ-27";

  private final Gazetteer.Builder builder = Gazetteer.builder();
  private final Map<String, Condition> conditions = new HashMap<>();

  static Gazetteer read() {
    var tables = new GazetteerTables();
    for (var row : rows("conditions.tsv")) {
      for (String name : split(row.get("names"))) {
        tables.conditions.put(
            name + '/' + row.get("form") + '/' + row.get("level"),
            Condition.valueOf(upper(row.get("condition"))));
      }
    }
    rows("places.tsv").forEach(tables::addPlace);
    rows("villages.tsv").forEach(tables::addVillage);
    rows("cues.tsv").forEach(tables::addCues);
    return tables.builder.build();
  }

  private void addPlace(Map<String, String> row) {
    var place =
        new Place(Level.valueOf(upper(row.get("level"))), row.get("region"), row.get("district"));
    var condition = Condition.valueOf(upper(row.get("bare")));
    for (String name : split(row.get("ru"))) {
      addRussian(name, name(place, Form.NOUN, condition, name));
    }
    boolean typed = condition == Condition.TYPED || condition == Condition.FIRST;
    boolean peopled = place.level() == Level.REGION || place.level() == Level.CITY || !typed;
    for (String name : split(row.get("kk"))) {
      var noun = name(place, Form.NOUN, condition, name);
      builder.add(name, Endings.KAZAKH, noun);
      builder.add(name.replace('й', 'и'), Endings.KAZAKH, noun);
      if (peopled) {
        var people = typed && place.level() == Level.CITY ? condition : Condition.ALWAYS;
        builder.add(name, Endings.KAZAKH_PEOPLE, name(place, Form.PEOPLE, people, name));
      }
    }
    for (String name : split(row.get("latin"))) {
      builder.add(name, Endings.KAZAKH, name(place, Form.NOUN, condition, name));
    }
    for (String stem : split(row.get("adjective"))) {
      addAdjective(stem, place, typed && !peopled ? condition : Condition.ALWAYS, peopled);
    }
    for (String stem : split(row.get("people"))) {
      builder.add(stem, Endings.DWELLERS, name(place, Form.PEOPLE, Condition.ALWAYS, stem));
    }
  }

  private void addRussian(String noun, Name name) {
    var endings = declension(noun);
    builder.add(endings.stem(noun), endings, name);
    builder.add(noun, Endings.KAZAKH, name);
  }

  private static Endings declension(String noun) {
    var end = noun.substring(noun.length() - 1);
    if (noun.matches(".*(ск[ио]й|[дн]ый)")) {
      return Endings.ADJECTIVAL;
    }
    if (noun.equals(noun.toUpperCase(Locale.ROOT))) {
      return Endings.FIXED;
    }
    if (noun.endsWith("ое")) {
      return Endings.NEUTER_ADJECTIVAL;
    }
    if (noun.endsWith("ье")) {
      return Endings.NEUTER_SOFT;
    }
    return switch (end) {
      case "а" -> noun.matches(".*[гкхжшчщ]а") ? Endings.FEMININE_SOFT : Endings.FEMININE;
      case "я" -> Endings.FEMININE_SOFT;
      case "о" -> Endings.NEUTER;
      case "й" -> Endings.SOFT;
      case "ь" -> Endings.SOFT_SIGN;
      case "е", "и", "у", "ы", "э", "ю", "ұ", "і" -> Endings.FIXED;
      default -> Endings.HARD;
    };
  }

  /** An adjective, and of a city or region the word for its people that is made from it. */
  private void addAdjective(String stem, Place place, Condition condition, boolean people) {
    builder.add(stem, Endings.ADJECTIVE, name(place, Form.ADJECTIVE, condition, stem));
    if (people && stem.endsWith("ск")) {
      var name = name(place, Form.PEOPLE, condition, stem);
      builder.add(stem.substring(0, stem.length() - 2), Endings.PEOPLE, name);
      builder.add(stem.substring(0, stem.length() - 2), Endings.WOMEN, name);
      builder.add(stem.substring(0, stem.length() - 1), Endings.PEOPLE, name);
    }
  }

  private void addVillage(Map<String, String> row) {
    var place = new Place(Level.VILLAGE, WEST_KAZAKHSTAN, row.get("district"));
    var condition = Condition.valueOf(upper(row.get("bare")));
    if (row.get("form").equals("adjective")) {
      builder.add(row.get("name"), Endings.ADJECTIVE, new Name(place, Form.ADJECTIVE, condition));
    } else {
      addRussian(row.get("name"), new Name(place, Form.NOUN, condition));
    }
  }

  private void addCues(Map<String, String> row) {
    var cue = new Cue(Kind.valueOf(upper(row.get("kind"))), Side.valueOf(upper(row.get("side"))));
    for (String phrase : split(row.get("words"))) {
      boolean open = phrase.endsWith("*");
      builder.add(
          open ? phrase.substring(0, phrase.length() - 1) : phrase,
          open ? Endings.ANY : Endings.FIXED,
          cue);
    }
  }

  private Name name(Place place, Form form, Condition usual, String name) {
    var key = name.toLowerCase(Locale.ROOT) + '/' + form.name().toLowerCase(Locale.ROOT) + '/';
    var own = conditions.get(key + place.level().name().toLowerCase(Locale.ROOT));
    return new Name(place, form, own != null ? own : conditions.getOrDefault(key, usual));
  }

  private static List<Map<String, String>> rows(String resource) {
    return Table.rows(GazetteerTables.class, resource);
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
