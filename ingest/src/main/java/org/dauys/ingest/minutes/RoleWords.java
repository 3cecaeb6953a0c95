package org.dauys.ingest.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.contract.Table;
import org.dauys.contract.vocabulary.Role;

/** What somebody is called and in what capacity such a person speaks. Immutable. */
final class RoleWords {

  /**
   * Found words.
   *
   * @param soft whether the person may also speak for an office: the head of a school or a firm
   */
  record Capacity(Role role, boolean soft) {}

  private record Rule(Capacity capacity, Pattern pattern) {}

  /** The first that is found decides: «бывший аким» comes before «аким». */
  private static final List<Rule> RULES =
      Table.rows(RoleWords.class, "role-words.tsv").stream()
          .map(
              row ->
                  new Rule(
                      new Capacity(
                          Role.valueOf(row.get("role").toUpperCase(Locale.ROOT)),
                          row.get("soft").equals("yes")),
                      Folded.pattern(row.get("pattern"))))
          .toList();

  /** A Russian designation begins with the noun, in the nominative. */
  private static final Pattern RUSSIAN =
      Folded.pattern(
          "^(\\w+(ый|ий|ой|ая|ие|ые)( местн\\w+)? |зам\\.? |и\\.? ?о\\.? |врио |бывш\\w+ |экс-)*"
              + "(из зала|с места|залдан|орыннан|жител(ь|и|ьница|ьницы)|аким|заместитель|руководитель|начальник|председатель\\w*|секретарь|модератор|ведущ(ий|ая)|"
              + "депутаты?|сенатор|эксперты?|специалист|консультант|юрист|инспектор|прокурор|участковый|судья|директор|глава|главврач|"
              + "представител(ь|и|ьница)|участни(к|ки|ца)|пенсионер(ка|ы)?|учител(ь|я|ьница)|педагог|преподаватель|врач|медсестра|фельдшер|фермер|"
              + "предприниматель|студент(ка|ы)?|гражданин|гражданка|граждане|аксакал|ветеран|активист|член|докладчик|спикер|мать|отец|"
              + "домохозяйка|водитель|рабочий|инженер|бухгалтер|экономист|агроном|волонтер|журналист|имам|библиотекарь|"
              + "воспитатель|профессор|доцент|ученый|политолог|эколог|социолог|министр|советник|помощник|родител(ь|и)|разработчик|инициатор|"
              + "заказчик|подрядчик|собственник|сельчан(ин|ка|е)|голос|мужчина|женщина|девушка|парень|молодой человек|общественни[кц]а?|"
              + "многодетная|неизвестн\\w+|сторож|слесарь|механизатор|чабан|тренер|программист|психолог|продавец|инвалид|адвокат|проектировщик|"
              + "уполномоченн\\w+|зам|замакима|главный|ведущий)\\b");

  /** A Kazakh one ends with it, plain or possessed. */
  private static final Pattern KAZAKH =
      Folded.pattern(
          "(тұрғын|әкім|орынбасар|басшы|бастық|бастығы|төраға|төрайым|хатшы|модератор|жүргізуші|депутат|сенатор|сарапшы|маман|"
              + "кеңесші|көмекші|заңгер|инспектор|прокурор|директор|өкіл|қатысушы|зейнеткер|мұғалім|ұстаз|оқытушы|дәрігер|бас дәрігер|"
              + "мейіргер|мейірбике|фермер|шаруа|кәсіпкер|студент|азамат|ақсақал|ардагер|белсенді|мүше|баяндамашы|спикер|ана|әке|"
              + "жүргізуші|жұмысшы|инженер|бухгалтер|экономист|агроном|ерікті|журналист|имам|кітапханашы|тәрбиеші|профессор|доцент|"
              + "ғалым|саясаттанушы|эколог|министр|ата-ана|жобалаушы|бастамашы|тапсырыс беруші|мердігер|малшы|шопан|диқан|механизатор|"
              + "аким|эксперт|жастар|дауыс|адам|келіншек|жігіт|қария|меңгеруші|жетекші|судья|психолог|бағдарламашы|сатушы|тігінші|жаттықтырушы|оқушы|ие|балықшы|мұнайшы|теміржолшы|құрылысшы|кенші|ветеран|көрші|апа|ата)"
              + "(сы|сі|ы|і|лары|лері|лар|лер|дар|дер|тар|тер|тары|тері|дары|дері)?$");

  private RoleWords() {}

  /** The capacity that these words mean. */
  static Optional<Capacity> of(String words) {
    var folded = Folded.of(words).strip();
    return RULES.stream()
        .filter(rule -> rule.pattern().matcher(folded).find())
        .map(Rule::capacity)
        .findFirst();
  }

  /** Whether the words call somebody, in the nominative: «Жительница с. Аксу», «Ақсу тұрғыны». */
  static boolean isDesignation(String words) {
    var folded = Folded.of(words).strip().replaceAll("[\\s.,-]+$", "");
    return of(words).isPresent()
        && (RUSSIAN.matcher(folded).find()
            || KAZAKH.matcher(folded.replaceAll("\\s*\\([^)]*\\)$", "")).find());
  }
}
