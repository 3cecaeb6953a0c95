package org.dauys.ingest.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words beside a number say to be numbered, and whose that is. */
record NumberedThing(Owner owner, String word, int end) {

  /** Whose the number of a thing is. */
  enum Owner {
    /** Laws, schools, houses, bus routes. */
    PUBLIC,
    /** Everybody's, or somebody's if it is against one person: that has more digits. */
    RULING,
    /** Papers of a person. */
    OWN
  }

  /** How many words before the number may say what is numbered. */
  private static final int MOST_WORDS = 4;

  /** A full stop after a shorter word is one of an abbreviation. */
  private static final int SHORTEST_LAST = 4;

  private static final String PUBLIC =
      "школ|мектеп|мектеб|гимнази|лице[йяею](?!в)|колледж|училищ|детсад|сад(?:ик\\p{L}*|ы|а|у|е|ом)?(?!\\p{L})|бобекжай|балабакша|д/с|больниц|госпитал(?!из)|поликлиник|аурухана|емхана"
          + "|роддом|перзентхана|диспансер|амбулатори|медпункт|дом(?:а|у|е|ом|ов|ам|ами|ах)?(?!\\p{L})|уй(?:дин|ди|де|ге|ден|лер\\p{L}*|и|инин)?(?!\\p{L})|многоэтаж|здани|строени|корпус|квартир|патер|кв(?!\\p{L})|комнат|общежит"
          + "|автобус|маршрут|троллейбус|трамва|электричк|поезд|пойыз|вагон|рейс|багыт|багдар|линии|лини[яюей]|желi|участ(?!ник)|учаске|округ|микрорайон|мкр|шагынаудан|шагын|квартал|улиц|ул(?!\\p{L})|коше|просп|переул|шоссе|трасс|дорог[аиеу]|жол(?:ы|дын|да)?(?!\\p{L})"
          + "|склад|койма|шахт|котельн|казандык|подстанц|трансформатор|тп(?!\\p{L})|ктп|рп(?!\\p{L})|цтп|кнс|канал|скважин|колодец|люк|столб|опор[аыеу]|светильник|фонар|светофор|останов|аялдама|контейнер|площадк|мост|лифт|счетчик|есептегиш|прибор|датчик|камер|банкомат|терминал"
          + "|лот(?!\\p{L})|лот[аеыу](?!\\p{L})|тендер|конкурс|аукцион|закуп|госзакуп|сатып|магазин|дукен|маркет|аптек|дарихана|кафе|салон|мечет|мешит|кабинет|каби\\p{L}*|окн[оаеу]|терезе|подъезд|кире|этаж|кабат|класс|сынып|групп|топ(?!\\p{L})|отделени|отдел(?!\\p{L})|бол[ии]м|цон(?!\\p{L})|хко(?!\\p{L})|пч(?!\\p{L})|офис|гати(?!\\p{L})|филиал|пост(?!\\p{L})|част[ьи](?!\\p{L})|учрежден|мекеме|колони|предприят|бригад|команд|комисси"
          + "|форм[аеуы](?!\\p{L})|нысан|приложени|косымша|верси|version|рисун|таблиц|кесте|схем|план(?!\\p{L})|проект|жоба|стр(?!\\p{L})|страниц|бет(?!\\p{L})|выпуск|задани|задач|вариант|вопрос|сурак|код|индекс|модел|артикул|тариф|позици|петици|ваканси|новост|тем[аеуы](?!\\p{L})|лицензи|объект"
          + "|закон|зан(?:ы|нын|да|га|дар\\p{L}*|мен)?(?!\\p{L})|кодекс|приказ|буйры|распоряж|оким|указ(?:а|у|ом|е)?(?!\\p{L})|жарлы|маслихат|снип|гост|ст(?!\\p{L})|стать|бап|баб[ыт]|тармак|пункт|раздел|глав|тарау|положени|инструкц|концепци|программ|стратеги|методик|регламент|стандарт|правил|ереже|норматив|конвенц|исх(?!\\p{L})|исход|шыгыс|ответ|отписк|жауап|расписани"
          + "|колл|центр|косалкы|станци|стансы|стансасы|телефон|тел(?!\\p{L})|звон|набер|набир|горяч|линия|коротк|кыска|sms|смс|шугыл|экстрен|call|dial|hotline|борт|госномер|автомоб|машин|марк[аи](?!\\p{L})|авто(?!\\p{L})|колик|plate|счет-фактур"
          + "|school|hospital|clinic|bus|route|house|building|floor|room|window|law|decree|article|section|chapter|clause|paragraph|form|annex|appendix|line|train|flight|gate|platform|page|question|tender|kindergarten|polling|station|shop|store|directive|regulation|act(?!\\p{L})";

  private static final String RULING =
      "решени|шешим|ruling|penalty|постановл|предписан|каулы|протокол|хаттама|resolution|protocol|minutes|order";

  private static final String OWN =
      "дел[оауе](?!\\p{L})|деле|иси?(?!\\p{L})|иск(?:а|у|е|и)?(?!\\p{L})|талап|договор|контракт|соглаш|шарт|келисим|contract|agreement|lease|доверен|сенимхат|полис|policy|направлени|жолдама|талон|билет(?!е)|чек(?:и|а|тин|тер)?(?!\\p{L})|квитанц|тубиртек|заказ|тапсырыс|брон|booking"
          + "|карт[аыеу](?!\\p{L})|карто[йч]|карта[мсн]|карт(?:асы|ам|ын)|медкарт|исполнительн|аткару|производств|истори|пломб|удостов|куали[кг]|(?:вет|тех)?паспорт|толкужат|свидетел|метрик|сертификат|очеред|кезе[кг]|абонент|лицев|дербес|жеке|госакт|мемакт|акт(?:а|у|е|ы|и|иси|инин|том)?(?! (?:осмотр|обслед|прием|тексер|обработ|выполн|сверк|провер))(?!\\p{L})|обращени|отиниш|отиним|арыз|жалоб|шагым|заявк|заявлен|рецепт|страх|сактанд|пенсион|зейнет|кредит|несие|займ|карыз|ипотек"
          + "|реестр|нотари|извещен|бланк|бирк|жетон|залог|багаж|file|case|ticket|receipt|invoice|application|complaint|request|reference|ref|card|tracking|трек|посылк|салемдеме|бандерол|регистр|рег(?!\\p{L})|тиркеу|вх(?!\\p{L})|входящ|кирис|уведомл|хабарлама|диплом|аттестат|студен|зачет|пропуск|путевк|отчет|заключени|справк|аныктама|рапорт|выписк|расписк|ордер|листок|больничн|трудов|прививоч|повестк|шакырту|чип(?:а|ы|ом)?(?!\\p{L})|микрочип|kezek|talon|bilet|otinish|aryz|эпикриз|корытынд|slip|bron|бронь|анализ|купон|книжк|китапша|анкет|ходатайств|претензи|табельн|приписн|читательск|окырман|проездн|жукк|жугин|хат(?:ым|ымыз|ы|тын)?(?!\\p{L})|декларац|накладн|разрешени|рукса|абонемент|колхат|prescription|certificate|permit|voucher|account|порядков|лист(?:а|у|е)?(?!\\p{L})|параг";

  /** Papers of which people have so few that their numbers may be short. */
  private static final Pattern SHORT =
      Pattern.compile(
          "догов|контр|шарт|келис|акт|испол|лист|талон|очер|кезе|напр|жолд|карт|медк|довер|сеним|истор|иск|дел|произ|аткару|путев|заяв|обращ|отин|арыз|жалоб|шагым|распис|реестр|повестк|эпикриз|колхат|вызов|agree|contr|lease|case|file");

  private static final Pattern THING =
      Pattern.compile(
          "(?<!\\p{L})(?:(?<public>" + PUBLIC + ")|(?<ruling>" + RULING + ")|(?<own>" + OWN + "))");

  /**
   * The thing that the last of a few words names, or null.
   *
   * @param before lower-case words before the number
   * @param withinCommas whether words before a comma do not count
   */
  static NumberedThing before(String before, boolean withinCommas) {
    int from = before.length();
    int words = 0;
    boolean letter = false;
    while (from > 0
        && words <= MOST_WORDS
        && !isEnd(before, from - 1)
        && !(withinCommas && before.charAt(from - 1) == ',')) {
      boolean next = Character.isLetter(before.charAt(from - 1));
      words += next && !letter ? 1 : 0;
      letter = next;
      from--;
    }
    var thing = THING.matcher(before).region(from, before.length()).useTransparentBounds(true);
    NumberedThing last = null;
    while (thing.find()) {
      last = of(thing);
    }
    return last;
  }

  /** The thing that the first of a few words after the number names, or null. */
  static NumberedThing after(String after, int words) {
    int end = 0;
    for (int word = 0; word < words; word++) {
      while (end < after.length() && " -ши".indexOf(after.charAt(end)) >= 0 && end < 5) {
        end++;
      }
      while (end < after.length() && Character.isLetter(after.charAt(end))) {
        end++;
      }
      if (end < after.length() && after.charAt(end) == ' ') {
        end++;
      } else {
        break;
      }
    }
    var thing = THING.matcher(after).region(0, end).useTransparentBounds(true);
    return thing.find() ? of(thing) : null;
  }

  /** Whether people have so few of these papers that their numbers may be short. */
  boolean mayBeShort() {
    return SHORT.matcher(word).lookingAt();
  }

  private static NumberedThing of(Matcher thing) {
    var owner =
        thing.group("public") != null
            ? Owner.PUBLIC
            : thing.group("ruling") != null ? Owner.RULING : Owner.OWN;
    return new NumberedThing(owner, thing.group(), thing.end());
  }

  /** Whether a sentence ends there. */
  private static boolean isEnd(String words, int at) {
    char c = words.charAt(at);
    boolean end = "!?\n;".indexOf(c) >= 0 || (c == '.' && at >= SHORTEST_LAST);
    for (int i = 1; end && c == '.' && i <= SHORTEST_LAST; i++) {
      end = Character.isLetter(words.charAt(at - i));
    }
    return end;
  }
}
