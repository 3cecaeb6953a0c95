package org.dauys.ingest.mask;

/** The words without which some finders have nothing to look for. */
enum Cue {
  /** Of an address that is spelled out. */
  SPELLED_MAIL(1, "собака собачка sobaka at ит эт"),
  /** Of an account in a social network. */
  NETWORK(
      2,
      "инста insta телеграм телега telegram тг tg вконтакте вк vk тикток tiktok фейсбук "
          + "facebook threads скайп skype ник никнейм nick username аккаунт account id"),
  /** Of the end of a letter. */
  CLOSING(
      4,
      "уважением почтением наилучшими искренне всегда благодарностью приветом подпис "
          + "курметпен курметтеп ризашылыкпен изги илтипатпен салеммен алгыспен аманшылыкпен колы кол "
          + "regards sincerely yours respectfully respect faithfully wishes warmly ув уваж qurmetpen kurmetpen колтанба rahmet rakhmet raqmet cordially "
          + "signed signature надеждой заранее спасибо ответа рахмет кутемин thank cheers "
          + "best"),
  /** Of somebody who says who he is: of each introduction the word that is the rarest elsewhere. */
  INTRODUCTION(
      8,
      "зовут звать имя фамили представи нижеподп протокол фио пишет беспокоит обращается атым есимим аты тегим "
          + "жазып кол озим ozimdi хаттамага сойым связи зовите кличут назыв познаком себе name introduc record undersig surname called call atym atim esimim aty ati"),
  /** Of the same in a sentence that begins with it. */
  I_AM(16, "я мен i это от"),
  /** Of the same anywhere, if a name follows. */
  BEFORE_NAME(
      64,
      "я мен i im это бул this it its me men bul мени меня мне мной мною маган озим вам мы биз we менен вами вас ваш ваша гр спросить спросите ask "
          + "тургын жительни житель граждан азамат citizen обращалс обращала обратилс обратила отиниш арыз хат шагым"),
  /** Of who wrote it. */
  WRITER(
      512,
      "написа писала писал пишет состави подписа заполни подал подала отправи беспокои written prepared submitt filed sent "
          + "жазган жазып толтырга жолдаган жолдап жиберген хабарлас сойлеп поручени имени behalf арыздану шагымдан коюшы беруши заявител подгото остави оставле posted reported осыны деп degen dep деген агалар апалар ажелер иниле ажени апани агани атани болам"),
  /** Of a paper or a case that has a number. */
  DOSSIER(
      128,
      "обращени отиниш отиним арыз appeal жалоб шагым заявлени заявк жолдау request complaint "
          + "application дело дела делу иси ис case договор шарт contract полис policy лицев "
          + "решени шеши келисим куи ердр дербес госакт мемакт акт актиси доверен сенимхат тапсырыс заказ карт медкарт медицин "
          + "амбулат удостов куал китапша книжк рег вх вход исх исход кирис шыгыс тиркеу регистр исходя входящ очеред кезек кезег "
          + "is серия серии сериясы талон билет чек направле жолдама иск пломб карточ картасы исполнит аткару истори жеке абонент "
          + "ваучер ticket booking receipt invoice voucher file огпо трек рецепт распис контракт лист производ путев деле иска иску agreemen lease справк аныктам квитанц тубирте сертифик декларац накладн разреше рукса "
          + "абонемен пенсион студен student passport паспорт техпаспо ветпаспо prescri order certific permit account свидетел заключе больничн "
          + "трудов прививоч колхат диплом аттестат card ордер постано протокол хаттама повестк эпикриз корытын slip bron брон анализ купон книжк анкет ходатай претенз табельн приписн читател окырман проездн жукк жугин хат хаты хатым решени шешим ruling пропуск талап соглаш ветпаспо толкужат метрик страх сактанд зейнет кредит несие займ карыз ипотек реестр нотари извещен бланк бирк жетон залог багаж referenc tracking посылк салемдем бандерол уведомл хабарлам зачет отчет рапорт выписк шакырту порядков параг чип чипа микрочип kezek talon bilet otinish aryz"),
  /** Of a number. */
  NUMBER(1024, "номер номир nomer nomir number no nr ref рег n"),
  /** Of a home. */
  HOME(32, "кв квартир патер apt apartment flat unit pater koshesi"),
  /** Of somebody who lives there. */
  LIVING(
      256,
      "адрес прожива прописан зарегистрирован живу живем мекен тура live living resid address жительст "
          + "прописк турагым тургылык тиркелг mekenja mekenzh turag registe");

  private static final WordStarts STARTS = starts();

  private final int bit;
  private final String words;

  Cue(int bit, String words) {
    this.bit = bit;
    this.words = words;
  }

  private static WordStarts starts() {
    var starts = new WordStarts();
    for (var cue : values()) {
      for (String word : cue.words.split(" ", -1)) {
        starts.add(word, cue.bit);
      }
    }
    return starts;
  }

  /** Which cues the word is that stands there. */
  static int all(char[] text, int start, int end) {
    return STARTS.sets(text, start, end);
  }

  /** Whether this is one of them. */
  boolean isIn(int cues) {
    return (cues & bit) != 0;
  }
}
