package org.dauys.sinks.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.place.Places;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Role;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.text.Lexemes;
import org.dauys.sinks.query.Cursor;
import org.dauys.sinks.query.FamiliesQuery;
import org.dauys.sinks.query.FeedbackSelection;
import org.dauys.sinks.query.Narrowed;
import org.dauys.sinks.query.PiecesBy;
import org.dauys.sinks.query.Selection;

/**
 * The query string of one request. An empty parameter is as good as none; one that is unknown,
 * repeated or unusable is a {@link BadParameterException}.
 */
final class Parameters {

  private static final int MOST_ITEMS = 200;
  private static final int USUAL_ITEMS = 20;
  private static final int LONGEST = 200;

  /** What two groups of a comparison may differ in. */
  private static final Set<String> GROUPED =
      Set.of(
          "consultation",
          "from",
          "to",
          "theme",
          "region",
          "district",
          "role",
          "channel",
          "language",
          "sentiment",
          "stance");

  private record Period(LocalDate from, LocalDate to) {}

  private final Map<String, List<String>> given;
  private final Set<String> asked = new HashSet<>();

  Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  Selection selection() {
    var period = period();
    return new Selection(
        consultation(),
        period.from(),
        period.to(),
        theme(),
        region(),
        code("channel", Channel.class),
        code("language", Language.class));
  }

  Narrowed narrowed() {
    return new Narrowed(
        selection(),
        district(),
        code("role", Role.class),
        code("sentiment", Sentiment.class),
        code("stance", Stance.class));
  }

  Optional<PiecesBy> by() {
    return Coded.parse(PiecesBy.class, code("by", PiecesBy.class));
  }

  /** The hours know neither themes nor languages. */
  Selection hours() {
    var period = period();
    return new Selection(
        consultation(),
        period.from(),
        period.to(),
        "",
        region(),
        code("channel", Channel.class),
        "");
  }

  /** The parameters that begin with a group's name and a dot, and all that have no dot. */
  Parameters group(String name) {
    var own = new HashMap<String, List<String>>();
    var dotted = name + ".";
    given.forEach(
        (key, values) -> {
          if (key.startsWith(dotted)) {
            own.put(key.substring(dotted.length()), values);
          } else if (key.indexOf('.') < 0) {
            own.putIfAbsent(key, values);
          }
        });
    GROUPED.forEach(key -> asked.add(dotted + key));
    asked.addAll(GROUPED);
    return new Parameters(own);
  }

  FeedbackSelection feedback() {
    return new FeedbackSelection(
        narrowed(),
        words(),
        id("family"),
        flag("varied"),
        code("countedAs", CountedAs.class),
        cursor(),
        limit());
  }

  FamiliesQuery.Order order() {
    return Coded.parse(FamiliesQuery.Order.class, code("order", FamiliesQuery.Order.class))
        .orElse(FamiliesQuery.Order.SIZE);
  }

  /** Whether a table begins with a byte order mark. */
  boolean isMarked() {
    return flag("bom");
  }

  private boolean flag(String name) {
    var text = text(name);
    if (!text.isEmpty() && !text.equals("0") && !text.equals("1")) {
      throw new BadParameterException(name, "0 or 1");
    }
    return text.equals("1");
  }

  /** Call when all is read. */
  void verify() {
    given.keySet().stream()
        .filter(name -> !asked.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadParameterException(
                  name.length() > LONGEST ? "a parameter" : name,
                  "left out; known are " + new TreeSet<>(asked));
            });
  }

  private Period period() {
    var from = day("from").orElse(Selection.FIRST_DAY);
    var to = day("to").orElse(Selection.LAST_DAY);
    if (from.isAfter(to)) {
      throw new BadParameterException("to", "no earlier than from");
    }
    return new Period(from, to);
  }

  String consultation() {
    return id("consultation");
  }

  private String id(String name) {
    var id = text(name);
    if (id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
      throw new BadParameterException(name, "an id of at most " + LONGEST + " characters");
    }
    return id;
  }

  private String words() {
    var words = text("q");
    if (words.length() > LONGEST || (!words.isEmpty() && new Lexemes().of(words).isEmpty())) {
      throw new BadParameterException(
          "q", "words or numbers of at most " + LONGEST + " characters");
    }
    return words;
  }

  private String district() {
    var district = text("district");
    if (!district.isEmpty()
        && !district.equals(RegionTag.UNKNOWN)
        && Places.shipped().district(district).isEmpty()) {
      throw new BadParameterException("district", "a KATO code of nine digits, or unknown");
    }
    return district;
  }

  String theme() {
    var theme = text("theme");
    if (!theme.isEmpty()
        && !theme.equals(Taxonomy.UNKNOWN)
        && Taxonomy.shipped().find(theme).isEmpty()) {
      throw new BadParameterException("theme", "the id of a theme or group, or unknown");
    }
    return theme;
  }

  String region() {
    var region = text("region");
    if (!region.isEmpty()
        && !region.equals(RegionTag.UNKNOWN)
        && Places.shipped().region(region).isEmpty()) {
      throw new BadParameterException("region", "an ISO 3166-2:KZ code such as KZ-27, or unknown");
    }
    return region;
  }

  private Optional<LocalDate> day(String name) {
    var text = text(name);
    try {
      var day = text.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(text));
      if (day.filter(d -> d.isBefore(Selection.FIRST_DAY) || d.isAfter(Selection.LAST_DAY))
          .isPresent()) {
        throw new BadParameterException(name, "a day of the years 1 to 9999");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new BadParameterException(name, "a day such as 2026-02-14");
    }
  }

  private <E extends Enum<E> & Coded> String code(String name, Class<E> vocabulary) {
    var code = text(name);
    if (!code.isEmpty() && Coded.parse(vocabulary, code).isEmpty()) {
      throw new BadParameterException(name, "one of " + Coded.codes(vocabulary));
    }
    return code;
  }

  private Cursor cursor() {
    var text = text("cursor");
    try {
      return text.isEmpty() ? Cursor.START : Cursor.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException("cursor", "the next of an earlier answer");
    }
  }

  int limit() {
    var text = text("limit");
    try {
      int limit = text.isEmpty() ? USUAL_ITEMS : Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST_ITEMS) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new BadParameterException("limit", "a whole number from 1 to " + MOST_ITEMS);
  }

  private String text(String name) {
    asked.add(name);
    var values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new BadParameterException(name, "given once");
    }
    return values.isEmpty() ? "" : values.get(0);
  }
}
