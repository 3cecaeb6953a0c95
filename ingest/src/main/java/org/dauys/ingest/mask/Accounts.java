package org.dauys.ingest.mask;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds e-mail addresses, mentions and profiles in social networks, also where the at-sign is a
 * word. Each pattern is tried only where its sign stands, and is bounded in length.
 */
final class Accounts {

  /** Cyrillic letters that look Latin: typed by mistake, or to escape machines. */
  private static final String LIKE_LATIN = "авекмнорстухіАВЕКМНОРСТУХІ";

  private static final String LATIN = "a-zA-Z0-9" + LIKE_LATIN;
  private static final int LONGEST_LOCAL_PART = 64;

  private static final Pattern LATIN_HOST =
      Pattern.compile("[" + LATIN + "][" + LATIN + "-]{0,62}(?:\\.[" + LATIN + "-]{1,62}){1,5}+");
  private static final Pattern OTHER_HOST =
      Pattern.compile("\\p{L}[\\p{L}\\d-]{0,62}(?:\\.\\p{L}[\\p{L}\\d-]{1,62}){1,5}+");
  private static final Pattern BARE_HOST = Pattern.compile("[a-zA-Z]{3,20}(?![\\w.@-])");
  private static final Pattern PROVIDER =
      Pattern.compile(
          "(?:mail|e-?mail|gmail|bk|inbox|list|internet|yandex|ya|rambler|outlook|hotmail|live|yahoo"
              + "|icloud|proton(?:mail)?)\\.[a-z]{2,4}(?![\\w-])",
          CASE_INSENSITIVE);

  private static final Pattern MENTION =
      Pattern.compile("@[\\p{L}\\d_](?:[\\p{L}\\d_]|\\.(?=[\\p{L}\\d_])|-(?=\\d)){1,62}");

  /** What stands for the at-sign and for the dot in an address that is spelled out. */
  private static final Pattern SPELLED_AT =
      Pattern.compile(
          " ?[(\\[{<] ?(?:at|@|собака|собачка|ит аулау|sobaka|эт) ?[)\\]}>] ?"
              + "| (?:собака|собачка|sobaka|at) ");

  private static final Pattern SPELLED_HOST =
      Pattern.compile(
          "[a-z0-9-]{2,40}(?:(?:\\.| ?[(\\[{] ?(?:dot|точка|нукте|\\.) ?[)\\]}] ?| (?:dot|точка|тчк|нукте) )"
              + "[a-z0-9-]{2,40}){1,3}");

  private static final Pattern SPELLED_CYRILLIC =
      Pattern.compile(
          "[\\p{L}\\d._-]{2,40} ?\\(?(?:собака|собачка)\\)? ?[\\p{L}\\d-]{2,30}"
              + "(?: ?\\(?(?:точка|тчк|нукте)\\)? ?|\\.)(?:ру|кз|ком|рф|каз|ru|kz|com)(?![\\p{L}\\d])");

  private static final String REST = "[^\\s<>\"'`{}|\\\\^()\\p{IsCyrillic}" + Reading.OPAQUE + "]";

  /** Addresses that name a person: a site and what must follow. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?:https?://)?(?:www\\.|m\\.|mobile\\.|web\\.|[a-z]{2}-[a-z]{2}\\.)?(?:"
              + "(?:t\\.me|telegram\\.me|telegram\\.dog|instagr\\.am|threads\\.(?:net|com)"
              + "|ok\\.ru|fb\\.com|fb\\.me|m\\.me|twitter\\.com|x\\.com|linkedin\\.com|snapchat\\.com"
              + "|facebook\\.com|instagram\\.com|vk\\.com|vk\\.ru|vkontakte\\.ru|tiktok\\.com"
              + "|pinterest\\.com|my\\.mail\\.ru)/"
              + "(?!wall-|(?:p|reel|reels|explore|watch|groups|events|sharer|hashtag|search|feed|video|tv)"
              + "(?:[/?.]|$))"
              + "|youtube\\.com/(?=@|channel/|user/|c/)"
              + ")(?=[\\p{L}\\d_@+#])");

  private static final Pattern WHATSAPP =
      Pattern.compile(
          "(?:https?://)?(?:wa\\.me/|api\\.whatsapp\\.com/send/?\\?phone=|viber://[a-z]+\\?number=)"
              + "(?:%2b|\\+)?(?=\\d)");
  private static final Pattern DEEP_LINK =
      Pattern.compile("tg://(?:resolve\\?domain=|user\\?id=)(?=[a-z\\d_])");
  private static final Pattern PATH = Pattern.compile(REST + "++");
  private static final Pattern TRAIL = Pattern.compile("[.,;:!?*_-]+$");

  /** {@code [id123|Name]} as VK writes mentions. */
  private static final Pattern VK_MENTION = Pattern.compile("\\[id\\d{1,12}\\|[^\\]\\[\\n]{1,80}]");

  /** A network's name, then an account without its sign. */
  private static final Pattern NAMED_NETWORK =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:инстаграм\\p{L}{0,4}|инста|instagram|insta|телеграмм?\\p{L}{0,4}|телега|telegram|тг|tg"
              + "|вконтакте|вк|vk|тикток|tiktok|фейсбук\\p{L}{0,3}|facebook|threads|скайп|skype|ник|nickname"
              + "|никнейм|username|аккаунт\\p{L}{0,4}|account)"
              + "(?: (?:мой|менин|my|ник|handle|аккаунт|акк|is|name)){0,2}(?<sign> ?[:=-] ?| )"
              + "(?<account>(?=[\\d_.]*[a-z])(?![a-z]{2}\\d{2}[a-z\\d]{11})[a-z\\d][a-z\\d_.]{3,31})(?![\\p{L}\\d@/])");

  private static final Pattern VK_NUMBER = Pattern.compile("(?<![\\p{L}\\d/])id\\d{6,10}(?!\\d)");

  private final Reading text;
  private final List<IdentifierSpan> found = new ArrayList<>();

  private Accounts(Reading text) {
    this.text = text;
  }

  /** All of them, in order. */
  static List<IdentifierSpan> in(Reading text) {
    var accounts = new Accounts(text);
    if (text.hasDigitsOrAddresses()) {
      accounts.atSigns();
      accounts.links();
    }
    if (text.has(Cue.SPELLED_MAIL)) {
      accounts.spelledMails();
      accounts.spelledCyrillicMails();
    }
    if (text.has(Cue.NETWORK)) {
      accounts.named();
    }
    return Spans.inOrder(accounts.found);
  }

  private void atSigns() {
    int free = 0;
    for (int at = next('@', 0); at >= 0; at = next('@', Math.max(at + 1, free))) {
      int end = mail(at, free);
      free = end > 0 ? end : mention(at);
    }
  }

  private int next(char sign, int from) {
    return text.plain.indexOf(sign, from);
  }

  /** Finds an address around an at-sign; gives its end, or 0 if there is none. */
  private int mail(int at, int free) {
    int start = localStart(at, free);
    int end = start < at ? hostEnd(at + 1) : 0;
    if (end == 0) {
      boolean gap = at > 0 && text.plain.charAt(at - 1) == ' ';
      int from = gap ? latinStart(at - 1, free) : start;
      int host = at + 1 < text.length() && text.plain.charAt(at + 1) == ' ' ? at + 2 : at + 1;
      var provider = looking(PROVIDER, text.plain, host);
      if (from < (gap ? at - 1 : at) && provider != null) {
        start = from;
        end = provider.end();
      }
    }
    if (end > 0) {
      found.add(new IdentifierSpan(start, end, Identifier.EMAIL));
    }
    return end;
  }

  private int localStart(int at, int free) {
    int start = at;
    while (start > free
        && at - start < LONGEST_LOCAL_PART
        && isLocal(text.plain.charAt(start - 1))) {
      start--;
    }
    while (start < at && !Character.isLetterOrDigit(text.plain.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The start of a Latin word that ends there, of at least three characters. */
  private int latinStart(int end, int free) {
    int start = end;
    while (start > free
        && end - start < LONGEST_LOCAL_PART
        && text.plain.charAt(start - 1) < 128
        && isLocal(text.plain.charAt(start - 1))) {
      start--;
    }
    return end - start < 3 ? end : start;
  }

  private int hostEnd(int start) {
    var latin = looking(LATIN_HOST, text.plain, start);
    if (latin != null) {
      return trimmedHost(start, latin.end());
    }
    var other = looking(OTHER_HOST, text.plain, start);
    if (other != null && text.plain.charAt(start) > 127) {
      return other.end();
    }
    var bare = looking(BARE_HOST, text.plain, start);
    return bare == null ? 0 : bare.end();
  }

  /** Without the Cyrillic words that are glued to the end, and without a hyphen there. */
  private int trimmedHost(int start, int matched) {
    int end = matched;
    while (isNumber(start, end)) {
      end = text.plain.lastIndexOf('.', end - 1);
    }
    boolean glued = end < text.length() && Character.isLetter(text.plain.charAt(end));
    int dot = text.plain.lastIndexOf('.', end - 1);
    int latin = dot + 1;
    while (latin < end && text.plain.charAt(latin) < 128) {
      latin++;
    }
    if (latin == dot + 1 && text.plain.lastIndexOf('.', dot - 1) > start) {
      end = dot;
    } else if (glued && latin > dot + 2) {
      end = latin;
    }
    while (end > start && !Character.isLetterOrDigit(text.plain.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether the last part of a host is a number that follows a full stop. */
  private boolean isNumber(int start, int end) {
    int dot = text.plain.lastIndexOf('.', end - 1);
    for (int at = dot + 1; at < end; at++) {
      if (!Character.isDigit(text.plain.charAt(at))) {
        return false;
      }
    }
    return dot > start;
  }

  private int mention(int at) {
    boolean glued = at > 0 && Character.isLetterOrDigit(text.plain.charAt(at - 1));
    var mention = glued ? null : looking(MENTION, text.plain, at);
    if (mention == null) {
      return at + 1;
    }
    found.add(new IdentifierSpan(at, mention.end(), Identifier.HANDLE));
    return mention.end();
  }

  private void spelledMails() {
    var at = SPELLED_AT.matcher(text.words);
    while (at.find()) {
      int start = latinStart(at.start(), 0);
      var host = looking(SPELLED_HOST, text.words, at.end());
      boolean word = "at".equals(at.group().strip());
      if (start < at.start()
          && host != null
          && !(word && host.group().indexOf('.') >= 0 && !isProvider(host))) {
        found.add(new IdentifierSpan(start, host.end(), Identifier.EMAIL));
      }
    }
  }

  private void spelledCyrillicMails() {
    all(SPELLED_CYRILLIC, text.words, Identifier.EMAIL);
  }

  private static boolean isProvider(Matcher host) {
    return PROVIDER.matcher(host.group()).matches();
  }

  private void links() {
    int free = 0;
    for (int slash = next('/', 0); slash >= 0; slash = next('/', Math.max(slash + 1, free))) {
      int start = siteStart(slash, free);
      int end = link(PROFILE, start, Identifier.HANDLE);
      end = end > 0 ? end : link(WHATSAPP, start, Identifier.PHONE);
      free = end > 0 ? end : link(DEEP_LINK, start, Identifier.HANDLE);
    }
    if (text.plain.indexOf('|') >= 0) {
      all(VK_MENTION, text.words, Identifier.HANDLE);
    }
  }

  private int siteStart(int slash, int free) {
    int start = slash;
    while (start > free && slash - start < 32 && isSite(text.words.charAt(start - 1))) {
      start--;
    }
    while (start < slash && !Character.isLetter(text.words.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Finds a link that starts there; gives its end, or 0 if there is none. */
  private int link(Pattern site, int start, Identifier type) {
    var head = looking(site, text.words, start);
    var path = head == null ? null : looking(PATH, text.plain, head.end());
    if (path == null) {
      return 0;
    }
    var trail = TRAIL.matcher(path.group());
    int end = trail.find() ? head.end() + trail.start() : path.end();
    found.add(new IdentifierSpan(start, end, type));
    return end;
  }

  private void named() {
    var named = NAMED_NETWORK.matcher(text.words);
    while (named.find()) {
      var account = named.group("account");
      boolean marked = account.matches(".*[a-z].*") && account.matches(".*[_\\d].*");
      boolean said = !named.group("sign").isBlank() && !isSentence(named.end());
      if ((marked || said) && text.plain.charAt(named.start("account")) < 128) {
        int end = named.end("account");
        end = text.plain.charAt(end - 1) == '.' ? end - 1 : end;
        found.add(new IdentifierSpan(named.start("account"), end, Identifier.HANDLE));
      }
    }
    all(VK_NUMBER, text.words, Identifier.HANDLE);
  }

  /** Whether a Latin word follows: then a sentence goes on. */
  private boolean isSentence(int end) {
    return end + 1 < text.length()
        && text.words.charAt(end) == ' '
        && text.words.charAt(end + 1) < 128
        && Character.isLetter(text.words.charAt(end + 1));
  }

  private void all(Pattern pattern, String view, Identifier type) {
    var matcher = pattern.matcher(view);
    while (matcher.find()) {
      found.add(new IdentifierSpan(matcher.start(), matcher.end(), type));
    }
  }

  private static Matcher looking(Pattern pattern, String view, int start) {
    if (start >= view.length()) {
      return null;
    }
    var matcher = pattern.matcher(view).region(start, view.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static boolean isSite(char c) {
    return (c < 128 && Character.isLetterOrDigit(c)) || ".-:/".indexOf(c) >= 0;
  }
}
