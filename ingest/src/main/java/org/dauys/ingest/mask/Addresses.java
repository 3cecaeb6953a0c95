package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds e-mail addresses, mentions and profiles in social networks: what has an @ or a slash. */
final class Addresses {

  /** Sites whose addresses name a person, and what the name is. */
  private static final Map<String, Identifier> PROFILES =
      Map.ofEntries(
          Map.entry("t.me", Identifier.HANDLE),
          Map.entry("telegram.me", Identifier.HANDLE),
          Map.entry("instagram.com", Identifier.HANDLE),
          Map.entry("threads.net", Identifier.HANDLE),
          Map.entry("vk.com", Identifier.HANDLE),
          Map.entry("vk.ru", Identifier.HANDLE),
          Map.entry("ok.ru", Identifier.HANDLE),
          Map.entry("facebook.com", Identifier.HANDLE),
          Map.entry("fb.com", Identifier.HANDLE),
          Map.entry("tiktok.com", Identifier.HANDLE),
          Map.entry("twitter.com", Identifier.HANDLE),
          Map.entry("x.com", Identifier.HANDLE),
          Map.entry("linkedin.com", Identifier.HANDLE),
          Map.entry("wa.me", Identifier.PHONE),
          Map.entry("api.whatsapp.com", Identifier.PHONE));

  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_PATH = 300;

  private final String text;
  private int free;

  private Addresses(String text) {
    this.text = text;
  }

  /** All of them, in order. */
  static List<IdentifierSpan> in(String text) {
    return new Addresses(text).find();
  }

  private List<IdentifierSpan> find() {
    var found = new ArrayList<IdentifierSpan>();
    int mention = next('@', 0);
    int slash = next('/', 0);
    while (mention < text.length() || slash < text.length()) {
      int at = Math.min(mention, slash);
      var address = at == mention ? mail(at).or(() -> handle(at)) : profile(at);
      if (address.isPresent()) {
        found.add(address.get());
        free = address.get().end();
      }
      int onward = Math.max(at + 1, free);
      mention = mention < onward ? next('@', onward) : mention;
      slash = slash < onward ? next('/', onward) : slash;
    }
    return found;
  }

  private int next(char trigger, int from) {
    int at = text.indexOf(trigger, from);
    return at < 0 ? text.length() : at;
  }

  private Optional<IdentifierSpan> mail(int at) {
    int start = at;
    while (start > free && at - start < LONGEST_LOCAL_PART && isLocal(text.charAt(start - 1))) {
      start--;
    }
    int end = host(at + 1);
    boolean complete = start < at && text.substring(at + 1, end).indexOf('.') > 0;
    return complete
        ? Optional.of(new IdentifierSpan(start, end, Identifier.EMAIL))
        : Optional.empty();
  }

  /** The end of the host name that starts there; in one script, so that glued words stay. */
  private int host(int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_HOST && isHost(end, start)) {
      end++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean isHost(int at, int start) {
    char c = text.charAt(at);
    return c == '.'
        || c == '-'
        || (Character.isLetterOrDigit(c) && isAscii(c) == isAscii(text.charAt(start)));
  }

  private Optional<IdentifierSpan> handle(int at) {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < text.length() && end - at <= LONGEST_LOCAL_PART && isHandle(text.charAt(end))) {
      end++;
    }
    while (text.charAt(end - 1) == '.') {
      end--;
    }
    return end - at > 2
        ? Optional.of(new IdentifierSpan(at, end, Identifier.HANDLE))
        : Optional.empty();
  }

  private Optional<IdentifierSpan> profile(int slash) {
    int start = slash;
    while (start > free && slash - start < LONGEST_LOCAL_PART && isName(text.charAt(start - 1))) {
      start--;
    }
    var site =
        text.substring(start, slash).toLowerCase(Locale.ROOT).replaceFirst("^(www|m)\\.", "");
    var type = PROFILES.get(site);
    if (type == null) {
      return Optional.empty();
    }
    int end = path(slash + 1);
    return end > slash + 1
        ? Optional.of(new IdentifierSpan(scheme(start), end, type))
        : Optional.empty();
  }

  private int path(int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_PATH && isPath(text.charAt(end))) {
      end++;
    }
    while (end > start && ".,;:!?)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int scheme(int start) {
    for (String scheme : List.of("https://", "http://")) {
      int before = start - scheme.length();
      if (before >= free && text.regionMatches(true, before, scheme, 0, scheme.length())) {
        return before;
      }
    }
    return start;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static boolean isName(char c) {
    return (isAscii(c) && Character.isLetterOrDigit(c)) || c == '.' || c == '-';
  }

  private static boolean isHandle(char c) {
    return (isAscii(c) && Character.isLetterOrDigit(c)) || c == '_' || c == '.';
  }

  private static boolean isPath(char c) {
    return isAscii(c) && c > ' ' && "<>\"'`{}|\\^".indexOf(c) < 0;
  }

  private static boolean isAscii(char c) {
    return c < 128;
  }
}
