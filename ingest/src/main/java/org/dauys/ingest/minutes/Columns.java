package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the columns of a table hold, by its header: who, in what capacity, words, answer. */
final class Columns {

  private enum Holds {
    NUMBER(Folded.pattern("^(№|n|р/с|п/п|рет|реттік)( ?(п/п|р/с|р/н))?[.]?$|^№")),
    ASKER(
        Folded.pattern(
            "кто (задал|обратил|спросил|внес|предложил|выступил)|(сұрақ|ұсыныс)\\w* (қойған|қоюшы|берген|айтқан|енгізген)|^(от кого|кімнен|кто|кім)\\b(?!.*(?:ответ|поясн|разъясн|жауап|исполн))")),
    ANSWERER(
        Folded.pattern(
            "(кто|кем) \\w*\\s?(ответил|отвечал|дан|поясн|разъясн)|отвечающ|ответивш|(жауап|түсінік) (берген|беруші)|кто ответил|исполнитель ответа")),
    ANSWER(
        Folded.pattern(
            "ответ(?!ственн)|поясн|түсінік(?! берген)|принятые меры|жауа[пб](?!ты)|разъяснени|түсіндірме|позиция (инициатора|заказчика|разработчика|госоргана)|комментари\\w* (инициатора|разработчика|акимата|отдела|специалист)")),
    IGNORED(
        Folded.pattern(
            "^(примечани|ескертпе|статус|результат|нәтиже|решение|шешім|срок|мерзім|ответственн|жауапты|дата|күні|время|уақыт|подпись|қолы|телефон|иин|жсн|тема|тақырып|хронометраж|таймкод)")),
    WHO(
        Folded.pattern(
            "ф\\.?\\s?и\\.?\\s?о|фамилия|аты-жөні|аты жөні|аты, тегі|т\\.?а\\.?ә|тегі|(?<!\\S)(участник|выступающ|выступил|спикер|сөйлеуші|сөйлеген|автор|заявител|кто|кім|оратор|докладчик|баяндамашы|от кого|кімнен|қатысушы)\\w*$|^(участник|выступающ|спикер|сөйлеуші|сөйлеген|автор|заявитель|говорящий|қатысушы)")),
    CAPACITY(
        Folded.pattern(
            "должност|лауазым|статус участник|роль|рөлі|место работы|жұмыс орны|кем является|род занятий|мәртебе")),
    QUESTION(Folded.pattern("вопрос|сұрақ|сауал")),
    WORDS(
        Folded.pattern(
            "со слов|проблем|мәселе|айтқан|жалоб|пожелани|предложени|замечани|выступлени|содержани|мнени|суть|ұсыныс|ескерту|пікір|мазмұн|сөзі|сөйлеген сөз|текст|мәтін|реплик|высказывани|обращени|өтініш|слова|что сказал|комментари"));

    private final Pattern header;

    Holds(Pattern header) {
      this.header = header;
    }
  }

  /** One row: what was said by whom, and what was answered by whom; empty where nothing is. */
  record Entry(String words, String who, Turn.Kind kind, String answer, String answerer) {}

  private static final int LONGEST_HEADER = 160;

  private final Map<Integer, Holds> columns;
  private final List<List<String>> rows;

  private Columns(Map<Integer, Holds> columns, List<List<String>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** The columns of that table; nothing if it has no header that is known. */
  static Optional<Columns> of(Block.Grid grid) {
    for (int i = 0; i < Math.min(2, grid.rows().size()); i++) {
      var columns = new LinkedHashMap<Integer, Holds>();
      var header = grid.rows().get(i);
      for (int column = 0; column < header.size(); column++) {
        var holds = holds(header.get(column));
        if (holds.isPresent()) {
          columns.put(column, holds.get());
        }
      }
      boolean table =
          columns.size() >= 2
              && (columns.containsValue(Holds.WHO)
                  || columns.containsValue(Holds.ASKER)
                  || columns.containsValue(Holds.WORDS)
                  || columns.containsValue(Holds.QUESTION));
      if (table) {
        var rows = grid.rows().subList(i + 1, grid.rows().size());
        return Optional.of(new Columns(corrected(columns, rows), rows));
      }
    }
    return dialogue(grid).or(() -> byContent(grid));
  }

  /**
   * A header of which nobody thought: sentences are words, then answers; who speaks is a person.
   */
  private static Optional<Columns> byContent(Block.Grid grid) {
    var rows = grid.rows();
    if (rows.size() < 3 || isSentence(String.join(" ", rows.get(0)))) {
      return Optional.empty();
    }
    var entries = rows.subList(1, rows.size());
    var columns = new LinkedHashMap<Integer, Holds>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      long cells = entries.stream().filter(row -> !text(row, at).isEmpty()).count();
      long said = entries.stream().filter(row -> isSentence(text(row, at))).count();
      long people = entries.stream().filter(row -> isPerson(text(row, at))).count();
      if (said * 3 >= cells * 2 && said > 1) {
        columns.put(at, columns.containsValue(Holds.WORDS) ? Holds.ANSWER : Holds.WORDS);
      } else if (people * 2 >= cells && people > 0) {
        columns.put(at, columns.containsValue(Holds.WORDS) ? Holds.ANSWERER : Holds.WHO);
      }
    }
    return columns.containsValue(Holds.WORDS)
        ? Optional.of(new Columns(columns, entries))
        : Optional.empty();
  }

  private static boolean isSentence(String cell) {
    return cell.matches("(?s).*[.!?…]") && cell.split("\\s+", -1).length > 2 && !isPerson(cell);
  }

  /**
   * A header may name both: «Замечания участников», «Ескерту берген адам». The cells decide: where
   * the words should be stand names, and where the names should be stand words.
   */
  private static Map<Integer, Holds> corrected(
      Map<Integer, Holds> columns, List<List<String>> rows) {
    var corrected = new LinkedHashMap<>(columns);
    columns.forEach(
        (column, holds) -> {
          boolean words = holds == Holds.WORDS || holds == Holds.QUESTION;
          boolean who = holds == Holds.WHO || holds == Holds.ASKER;
          long cells = rows.stream().filter(row -> !text(row, column).isEmpty()).count();
          long people = rows.stream().filter(row -> isPerson(text(row, column))).count();
          if (words && people * 2 > cells && columns.containsValue(Holds.WHO)) {
            corrected.put(column, Holds.WHO);
          } else if (who && people * 4 < cells) {
            corrected.put(column, Holds.WORDS);
          }
        });
    boolean speaks =
        corrected.containsValue(Holds.WORDS) || corrected.containsValue(Holds.QUESTION);
    return speaks ? corrected : columns;
  }

  private static boolean isPerson(String cell) {
    return Speaker.of(cell.replace('\n', ' ')).isPresent();
  }

  private static String text(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }

  /** Two or three columns without a header, of which one says who speaks in every row. */
  private static Optional<Columns> dialogue(Block.Grid grid) {
    var rows = grid.rows();
    if (rows.size() < 2) {
      return Optional.empty();
    }
    int width = rows.get(0).size();
    for (int who = 0; who + 1 < width && width <= 4; who++) {
      int column = who;
      long speakers =
          rows.stream()
              .filter(row -> row.size() > column + 1)
              .filter(
                  row ->
                      Speaker.of(row.get(column)).isPresent()
                          && row.get(column + 1).split("\\s+", -1).length >= 3
                          && !RoleWords.isDesignation(row.get(column + 1)))
              .count();
      if (speakers * 3 >= rows.size() * 2L) {
        return Optional.of(new Columns(Map.of(who, Holds.WHO, who + 1, Holds.WORDS), rows));
      }
    }
    return Optional.empty();
  }

  private static Optional<Holds> holds(String header) {
    var whole = Folded.of(header).replaceAll("\\s+", " ").strip();
    var bare = whole.replaceAll("\\s*\\(.*\\)", "");
    var folded = bare.isEmpty() ? whole : bare;
    if (folded.isEmpty() || folded.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    // «Предложения участников (ФИО, должность)» are words.
    if (folded.length() > 12 && Holds.WORDS.header.matcher(folded).lookingAt()) {
      return Optional.of(Holds.WORDS);
    }
    for (var holds : Holds.values()) {
      if (holds.header.matcher(folded).find()) {
        return Optional.of(holds);
      }
    }
    return Optional.empty();
  }

  boolean hasWords() {
    return columns.containsValue(Holds.WORDS) || columns.containsValue(Holds.QUESTION);
  }

  /** Names with what is said of them, one a line. */
  List<String> people() {
    return rows.stream()
        .map(row -> cell(row, Holds.WHO) + " – " + cell(row, Holds.CAPACITY))
        .toList();
  }

  List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    var who = "";
    for (var row : rows) {
      if (isNumbering(row)) {
        continue;
      }
      var name = who(row).replace('\n', ' ');
      var capacity = cell(row, Holds.CAPACITY).replace('\n', ' ');
      if (!name.isBlank() || !capacity.isBlank()) {
        who = name.isBlank() ? capacity : capacity.isBlank() ? name : name + " (" + capacity + ")";
      }
      var answer = cell(row, Holds.ANSWER);
      var question = cell(row, Holds.QUESTION);
      var words = cell(row, Holds.WORDS);
      boolean both = !question.isBlank() && !words.isBlank();
      if (both) {
        entries.add(new Entry(question, who, Turn.Kind.QUESTION, "", ""));
      }
      boolean asks = words.isBlank();
      entries.add(
          new Entry(
              asks ? question : words,
              who,
              asks
                  ? Turn.Kind.QUESTION
                  : columns.containsValue(Holds.ANSWER) ? Turn.Kind.PROPOSAL : Turn.Kind.SPEECH,
              answer,
              cell(row, Holds.ANSWERER).replace('\n', ' ')));
    }
    return entries;
  }

  private String who(List<String> row) {
    var asker = cell(row, Holds.ASKER);
    return asker.isEmpty() ? cell(row, Holds.WHO) : asker;
  }

  /** The row «1 | 2 | 3» below a header. */
  private static boolean isNumbering(List<String> row) {
    return row.stream().allMatch(cell -> cell.isBlank() || cell.matches("\\d{1,2}"));
  }

  private String cell(List<String> row, Holds holds) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue() == holds && column.getKey() < row.size())
        .map(column -> row.get(column.getKey()).strip())
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse("");
  }
}
