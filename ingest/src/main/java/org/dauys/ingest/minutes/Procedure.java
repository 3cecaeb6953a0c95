package org.dauys.ingest.minutes;

import java.util.regex.Pattern;

/** Lines that are nobody's words: votes, signatures, what happened in the hall. */
final class Procedure {

  private static final Pattern STAGE = Pattern.compile("^[(\\[*][^()]{2,80}[)\\]*]\\.?$");

  private static final Pattern UNDERSCORES =
      Pattern.compile("_{3,}|\\(подпись\\)|\\(қолы\\)|м\\.\\s?[пo]\\.");

  private static final Pattern VOTE =
      Folded.pattern(
          "^(?:\"?за\"?|\"?против\"?|\"?воздержал\\w*\"?|\"?қолдады\\w*\"?|\"?қолдаймын\"?|қолдағаны|қарсы болғаны|\"?жақта\\w*\"?|\"?қарсы\"?|\"?қалыс\\w*( қалғандар|қалды)?\"?)\\s*[-:]\\s*(?:\\d|нет|жоқ|единоглас|бірауыз)|"
              + "^(?:барлығы|всего|итого)\\b.{0,40}(?:адам|человек|сұрақ|вопрос|предложени|ұсыныс|выступ|сөйле)|"
              + "^(?:голосова\\w+|проголосова\\w+|дауыс бер\\w+|итоги голосования)\\b.{0,80}\\d|"
              + "^(?:решение|предложение|повестка\\w*( дня)?|вопрос)( \\w+){0,3} (?:принят\\w*|утвержден\\w*|одобрен\\w*|поддержан\\w*)|"
              + "^(?:принято|утверждено|решение принимается) (?:единогласно|большинством)|единогласно\\W*$|\\bза\\b\\W{0,6}\\d+.{0,40}против|признана? удовлетворительн|қанағаттанарлық деп (?:танылды|бағаланды)|проголосова\\w+ (?:за|против)\\b|бірауыздан (?:қабылданды|қолдады|мақұлдады|қолдау тапты|бекітілді|мақұлданды)\\W*$|^бірауыздан|"
              + "(?:вопросов|предложений|замечаний|возражений) (?:и \\S+ )?(?:больше )?не (?:поступило|было|имеется)\\W*$|(?:сұрақ|ұсыныс|ескерту)\\w* (?:болған жоқ|болмады|түспеді|түскен жоқ)\\W*$|^(?:на этом|осымен) .{0,40}(?:встреч|собрани|заседани|слушани|сход|кездесу|жиналыс|отырыс|тыңдау)|^далее .{0,60}(?:вопрос|выступ|обсужд)|^(?:барлығы |қатысқандар |жиналғандар )?(?:бірауыздан )?қолдап дауыс берді|^(?:кездесу|жиналыс|отырыс|тыңдау|жиын)\\w* (?:қорытынды|соңында (?:қатысушы|тұрғын|түсірілім))|^(?:в (?:конце|завершение) \\w+,? )?(?:все )?(?:участники|присутствующие|жители)(?: \\w+)? (?:единогласно |единодушно )?(?:поддержал|одобрил|оценил|приняли|проголосовал)|^по (?:итогам|результатам) (?:встречи|собрания|слушаний|схода|заседания)|^(?:всего )?поступил[оаи] (?:\\w+ )?(?:вопрос|предложени|обращени|замечани)\\w*\\W*\\d|^вопрос(?:ов)? (?:нет|не поступило|больше нет)|^сұрақ(?:тар)? (?:жоқ|болған жоқ|болмады)|"
              + "^(?:собрание|встреча|заседание|слушани[ея]|сход) (?:объявля|закрыт|окончен|завершен|закончил|завершил)|^(?:жиналыс|кездесу|тыңдау|отырыс)\\w* (?:\\S+ ){0,3}(?:жабылды|аяқталды|жабық деп|өз жұмысын аяқтады)");

  /** The number of a last point and the word where somebody signs. */
  private static final Pattern SIGNED =
      Pattern.compile("^\\d{1,2}[.)]\\s+|\\s+(?:подпись|қолы|қол қойды)\\W*$");

  private static final Pattern ABOUT_MEETING =
      Folded.pattern(
          "^(?:после|по окончании|в ходе|далее|затем|в завершение|в конце|в заключение|по итогам|всего|по каждому)\\b[^:]{0,80}\\b(?:участник|присутств|собравш|жител|вопрос|предложени|слушани|собрани|встреч|заседани|обсужден|обмен|мероприяти|доклад|презентаци|выступлени)|"
              + "^(?:участник|присутствующ|слушани|собрани|встреч|заседани|сход|обсуждени|голосовани|протокол)\\w*\\b(?: \\S+){0,6} (?:\\w+(?:лись|лся|лась|ли|ны|на|но|ено|ена|ены))\\b|"
              + "^(?:\\S+ )?(?:кездесу|жиналыс|отырыс|тыңдау|жиын|алаң|қатысушы|хаттама)\\w*\\b[^:]{0,120}(?:ды|ді|ты|ті)\\W*$");

  /** Somebody speaks there after all. */
  private static final Pattern SPOKEN =
      Folded.pattern(
          "[?!]|\\b(?:я|мы|мне|нам|нас|мой|наш\\w*|вы|вам|вас|ваш\\w*|мен|біз|маған|бізге|біздің|менің|сіз\\w*|прошу|просим|надо|нужно|предлагаю|керек|қажет|сұрайм\\w+|ұсынам\\w+)\\b");

  private Procedure() {}

  /** «(Аплодисменты.)» */
  static boolean isStageDirection(String text) {
    return STAGE.matcher(text).matches() && !text.contains(":");
  }

  static boolean isVote(String text) {
    return VOTE.matcher(Folded.of(text)).find();
  }

  /** «После доклада участникам было предложено высказаться.» */
  static boolean isAboutMeeting(String text) {
    var folded = Folded.of(text);
    return ABOUT_MEETING.matcher(folded).find() && !SPOKEN.matcher(folded).find();
  }

  /** A line to be signed. */
  static boolean isForm(String text) {
    return UNDERSCORES.matcher(text).find();
  }

  /** «Записала: Совина Е.»: behind the colon stands nothing but a name. */
  static boolean isName(String words) {
    return Names.leading(words)
        .filter(name -> words.substring(name.end()).replaceAll("[\\s.,]", "").isEmpty())
        .isPresent();
  }

  /** «Председатель собрания Иванов И.И.» */
  static boolean isSignature(String signed) {
    var text = SIGNED.matcher(signed).replaceAll("");
    var field = Chairing.FIELD.matcher(Folded.of(text));
    if (!field.find() || field.start() > 1) {
      return false;
    }
    var rest = text.substring(field.end());
    var name = Names.leading(rest);
    return name.isPresent()
        && (rest.substring(name.get().end()).replaceAll("[\\s.,]", "").isEmpty()
            || Chairing.FIELD.matcher(Folded.of(rest.substring(name.get().end()))).find());
  }
}
