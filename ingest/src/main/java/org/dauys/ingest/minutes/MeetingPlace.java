package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.contract.place.District;
import org.dauys.contract.place.Places;
import org.dauys.contract.place.Region;

/**
 * The region and district that the head of the minutes names, in any case and either language.
 *
 * <p>Only names with their kind count («Теректинский район», «Орал қаласы»): a bare «Абай» says
 * nothing. A name that two regions have needs the region beside it.
 *
 * @param written the line that says it
 * @param region ISO 3166-2:KZ, or empty
 * @param district KATO code, or empty
 */
record MeetingPlace(String written, String region, String district) {

  private record Named<T>(T unit, Pattern pattern) {}

  private static final String RU_REGION = "\\s+(?:област\\w+|обл\\b)";
  private static final String RU_DISTRICT = "\\s+(?:район\\w*|р-н\\w*)";

  private static final List<Named<Region>> REGIONS =
      Places.shipped().regions().stream()
          .map(region -> new Named<>(region, pattern(region)))
          .toList();

  private static final List<Named<District>> DISTRICTS =
      Places.shipped().districts().stream()
          .map(district -> new Named<>(district, pattern(district)))
          .toList();

  private static final Pattern PLACE =
      Folded.pattern(
          "^(?:\\d+\\.\\s*)?(?:место( проведения)?|дата и место( проведения)?|адрес|өткізілген орны|өткізілетін орны|өткен жері|өткен орны|орны|мекенжайы?|территория\\w*( воздействия)?|елді мекен)\\s*[:-]\\s*(?<where>.+)");

  private static final Pattern SETTLEMENT =
      Folded.pattern(
          "(?:^|[\\s,(])(?:с\\.|село|сел[еа]|аул\\w*|п\\.|пос\\.|поселк\\w*|г\\.|город\\w*)\\s*\"?\\p{L}|ауыл(ы|ында|дық округі)|кент(і|інде)|қала(сы|сында)|округ");

  private static final String DAY =
      "[«\"“]?\\d{1,2}[»\"”]?[\\s.]+(?:\\p{L}{3,10}|\\d{1,2})[\\s.]+20\\d\\d(?:\\s*(?:года|г\\.|ж\\.))?|20\\d\\d жыл\\p{L}+ \\d{1,2} \\p{L}+";

  private static final Pattern TITLE =
      Folded.pattern(
          "протокол|хаттама|заседани|собрани|встреч|слушани|отырыс|кездесу|жиналыс|тыңдау|жиын");

  static MeetingPlace of(List<String> head) {
    var text = Folded.of(String.join("\n", head));
    var region = first(REGIONS, text);
    var district = district(text, region);
    var iso = district.map(District::region).or(() -> region.map(Region::iso)).orElse("");
    return new MeetingPlace(written(head), iso, district.map(District::kato).orElse(""));
  }

  private static <T> Optional<T> first(List<Named<T>> names, String text) {
    T first = null;
    int at = text.length();
    for (var named : names) {
      var found = named.pattern().matcher(text);
      if (found.find() && found.start() < at) {
        at = found.start();
        first = named.unit();
      }
    }
    return Optional.ofNullable(first);
  }

  /** The earliest in that region; without a region only a name that no other region has. */
  private static Optional<District> district(String text, Optional<Region> region) {
    var found = new ArrayList<District>();
    for (var named : DISTRICTS) {
      if (named.pattern().matcher(text).find()) {
        found.add(named.unit());
      }
    }
    var likely =
        region.isEmpty()
            ? found
            : found.stream().filter(unit -> unit.region().equals(region.get().iso())).toList();
    if (region.isEmpty() && likely.stream().map(District::region).distinct().count() != 1) {
      return Optional.empty();
    }
    // A district says more than the city in which it lies or beside which the meeting was.
    return likely.stream()
        .min(
            Comparator.<District>comparingInt(unit -> isCity(unit) ? 1 : 0)
                .thenComparingInt(unit -> at(unit, text)));
  }

  private static int at(District district, String text) {
    return DISTRICTS.stream()
        .filter(named -> named.unit().equals(district))
        .map(named -> named.pattern().matcher(text))
        .filter(java.util.regex.Matcher::find)
        .mapToInt(java.util.regex.Matcher::start)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean isCity(District district) {
    return district.ru().startsWith("город ");
  }

  /** Without the day, which often stands on the same line. */
  private static String written(List<String> head) {
    return line(head)
        .replaceAll(DAY, "")
        .replaceAll(
            "\\s{3,}.*|\\s\\d{1,2}[:.]\\d\\d.*|[\\s,;]*\\.\\s*\\.[\\s.]*$|^(?:\\p{L}+:)?[\\s,.;]+|[\\s,;]+$",
            "")
        .strip();
  }

  private static String line(List<String> head) {
    for (var line : head) {
      var place = PLACE.matcher(Folded.of(line));
      if (place.find() && (SETTLEMENT.matcher(Folded.of(line)).find() || names(line))) {
        return line.substring(place.start("where")).strip();
      }
    }
    return head.stream()
        .filter(line -> names(line) && !TITLE.matcher(Folded.of(line)).find())
        .findFirst()
        .or(() -> head.stream().filter(MeetingPlace::names).findFirst())
        .or(
            () ->
                head.stream()
                    .filter(
                        line -> line.length() < 120 && SETTLEMENT.matcher(Folded.of(line)).find())
                    .findFirst())
        .orElse("");
  }

  private static boolean names(String line) {
    var folded = Folded.of(line);
    return REGIONS.stream().anyMatch(named -> named.pattern().matcher(folded).find())
        || DISTRICTS.stream().anyMatch(named -> named.pattern().matcher(folded).find());
  }

  private static Pattern pattern(Region region) {
    var abbreviation = abbreviation(region);
    var names = new ArrayList<String>();
    names.add(russian(region.ru(), RU_REGION, "област\\w+|обл\\b\\.?"));
    names.add(kazakh(region.kk()));
    if (!abbreviation.isEmpty()) {
      names.add("\\b(?:" + abbreviation + ")\\b");
    }
    return Folded.pattern(String.join("|", names));
  }

  private static String abbreviation(Region region) {
    return switch (region.iso()) {
      case "KZ-27" -> "зко|бқо";
      case "KZ-63" -> "вко|шқо";
      case "KZ-59" -> "ско|сқо";
      default -> "";
    };
  }

  private static Pattern pattern(District district) {
    var ru = district.ru().replaceAll("\\s*\\(.*", "");
    return Folded.pattern(
        russian(ru, RU_DISTRICT, "район\\w*|р-н\\w*") + '|' + kazakh(district.kk()));
  }

  /** «Теректинский район», «район Бәйтерек», «город Уральск», each in every case. */
  private static String russian(String name, String behind, String before) {
    var lower = Folded.of(name);
    if (lower.startsWith("город ")) {
      var city = lower.substring(6);
      return "(?<![\\w.])(?:г\\.?\\s?|гор\\.\\s?|город\\w*\\s+)\"?" + ending(city);
    }
    int type = lower.indexOf(' ');
    var first = lower.substring(0, type);
    if (first.equals("область") || first.equals("район")) {
      var own = lower.substring(type + 1).replaceFirst("^имени ", "");
      return "(?<![\\w])(?:" + before + ")\\s+(?:имени |им\\.? ?)?\"?" + Pattern.quote(own) + "\\b";
    }
    var stem = first.replaceFirst("(ская|ский|ой|ий|ый)$", "");
    var adjective =
        first.endsWith("ская") || first.endsWith("ский") ? stem + "ск\\w{2,3}" : stem + "\\w{2,3}";
    return "(?<![\\w-])" + adjective.replace("-", "[- ]") + behind;
  }

  private static String ending(String city) {
    var stem = city.replaceFirst("[аыйь]$", "");
    return Pattern.quote(stem) + "\\w{0,3}\\b";
  }

  private static String kazakh(String name) {
    int type = Folded.of(name).lastIndexOf(' ');
    var own = Folded.of(name).substring(0, type);
    var unit = Folded.of(name).substring(type + 1);
    var stem = unit.substring(0, unit.length() - 2);
    return "(?<![\\w])" + Pattern.quote(own) + "\\s+" + stem + "(?:ы|сы|дық|ік|тік)?\\w*";
  }
}
