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
          + "regards sincerely yours respectfully respect faithfully wishes warmly cordially "
          + "signed signature надеждой заранее спасибо ответа рахмет кутемин thank cheers "
          + "best"),
  /** Of somebody who says who he is: of each introduction the word that is the rarest elsewhere. */
  INTRODUCTION(
      8,
      "зовут звать имя фамилия фио пишет беспокоит обращается атым есимим аты тегим "
          + "жазып name called call atym atim esimim aty ati"),
  /** Of the same in a sentence that begins with it. */
  I_AM(16, "я мен i это от"),
  /** Of where somebody lives. */
  HOME(
      32,
      "кв квартир патер apt apartment flat unit адрес прожива прописан зарегистрирован "
          + "живу живем мекен тура live living resid address");

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
