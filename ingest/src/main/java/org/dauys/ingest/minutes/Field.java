package org.dauys.ingest.minutes;

import java.util.regex.Pattern;

/** «Предмет слушаний: …», «Өткізілген орны: …»: what a form says of the meeting; nobody speaks. */
final class Field {

  private static final Pattern RUSSIAN =
      Folded.pattern(
          "^(?:наименовани|предмет|мест[оа]\\b|дат[аы]\\b|врем[яе]|день\\b|период|срок|основани|адрес|способ|вид\\b|форма|регистра|количеств|числ[оа]\\b|общее (?:количеств|числ)|язык|сведения|тем[аы]\\b|цел[ьи]\\b|реквизит|контакт|объявлени|информация о|мнение участник|кворум|по проекту|начало|окончание|явка|зарегистрирован|организатор|обжаловани|состав|регламент|публикаци)[^:]{0,220}:");

  /** A Kazakh one ends with the noun. */
  private static final Pattern KAZAKH =
      Folded.pattern(
          "^[^:.!?]{0,160}\\b(?:атауы|күні|уақыты|орны|саны|мерзімі|нысаны|негізі|негіздемесі|мақсаты|тақырыбы|мекенжайы|мәні|тілі|түрі|тәсілі|мәліметтер|байланыс|ұйымдастырушы(?:лар)?(?:ы)?|кворум|регламент|басталуы|аяқталуы)(?: туралы)?\\s*:");

  private static final Pattern PARTICIPANTS =
      Folded.pattern("^(?:участники|қатысушылар)\\b[^:]{0,80}:");

  /** A firm or an office instead of words. */
  private static final Pattern ORGANISATION =
      Folded.pattern(
          "^[^:]{3,120}:\\s*(?:(?:тоо|ао|ип|гу|кгу|гкп|ргу|рго|оо|оф|нао)\\s*\"|ип [\\w]|\"[^\"]{2,60}\"\\s+(?:жшс|ақ|мм|кмм|жк|қб|ққ|рмм|ркм|тоо|ао|гу)\\b)");

  private Field() {}

  static boolean is(String text) {
    var folded = Folded.of(text);
    return RUSSIAN.matcher(folded).find() || KAZAKH.matcher(folded).find();
  }

  /** Before anybody speaks also who the parties are: «Инициатор: ТОО «Карьер», тел. …». */
  static boolean isOfHead(String text) {
    var folded = Folded.of(text);
    return is(text) || PARTICIPANTS.matcher(folded).find() || ORGANISATION.matcher(folded).find();
  }
}
