package org.dauys.sinks.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.place.Places;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.sinks.query.By;
import org.dauys.sinks.query.Cursor;
import org.dauys.sinks.query.FeedbackSelection;
import org.dauys.sinks.query.Selection;

/**
 * The query string of one request. An empty parameter is as good as none; one that is unknown,
 * repeated or unusable is a {@link BadParameterException}.
 */
final class Parameters {

  private static final int MOST_ITEMS = 200;
  private static final int USUAL_ITEMS = 20;
  private static final int LONGEST = 200;

  private final Map<String, List<String>> given;
  private final Set<String> asked = new HashSet<>();

  Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  Selection selection() {
    var selection =
        new Selection(
            consultation(),
            day("from").orElse(Selection.FIRST_DAY),
            day("to").orElse(Selection.LAST_DAY),
            theme(),
            region(),
            code("channel", Channel.class),
            code("language", Language.class));
    if (selection.from().isAfter(selection.to())) {
      throw new BadParameterException("to", "no earlier than from");
    }
    return selection;
  }

  Optional<By> by() {
    return Coded.parse(By.class, code("by", By.class));
  }

  FeedbackSelection feedback() {
    return new FeedbackSelection(
        selection(),
        code("countedAs", CountedAs.class),
        code("sentiment", Sentiment.class),
        code("stance", Stance.class),
        cursor(),
        limit());
  }

  /** Call when all is read. */
  void verify() {
    given.keySet().stream()
        .filter(name -> !asked.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadParameterException(
                  name.length() > LONGEST ? "a parameter" : name, "left out: it is not known");
            });
  }

  private String consultation() {
    var consultation = text("consultation");
    if (consultation.length() > LONGEST || consultation.chars().anyMatch(Character::isISOControl)) {
      throw new BadParameterException("consultation", "the id of a consultation");
    }
    return consultation;
  }

  private String theme() {
    var theme = text("theme");
    if (!theme.isEmpty()
        && !theme.equals(Taxonomy.UNKNOWN)
        && Taxonomy.shipped().find(theme).isEmpty()) {
      throw new BadParameterException("theme", "the id of a theme or group, or unknown");
    }
    return theme;
  }

  private String region() {
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

  private int limit() {
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
