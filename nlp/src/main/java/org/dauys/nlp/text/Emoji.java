package org.dauys.nlp.text;

import java.util.HashMap;
import java.util.Map;

/** Emoji and text smileys, reduced to the mood they signal. */
final class Emoji {

  static final String GLAD = ":)";
  static final String SAD = ":(";
  static final String WRY = ":/";
  static final String PICTURE = ":*";

  private static final Map<Integer, String> MOODS = new HashMap<>();

  static {
    mood(GLAD, "👍👏❤🔥💪🙏🤝😊😍🥳🎉✅💙🫶👌🤗😀😃😄😁😆🙂☺😘🌹🌺💐💯✨⭐🌟💚💛💜🧡👋😎🤩");
    mood(SAD, "👎😡🤬😠😤💩🤮😢😭😞😔💔❌🤦🤡🖕😱😣😩😫😒🙁☹😖😥😰🤢😧😨🆘⚠");
    mood(WRY, "😂🤣😅🙃😏🙄🤔🫡😬🤷🫠");
  }

  private Emoji() {}

  private static void mood(String mood, String emoji) {
    emoji.codePoints().forEach(code -> MOODS.put(code, mood));
  }

  /** Whether a code point is drawn as a picture. */
  static boolean isEmoji(int code) {
    return (code >= 0x1f000 && code < 0x1fb00)
        || (code >= 0x2600 && code < 0x27c0)
        || code == 0x2b50
        || code == 0x2705;
  }

  /** Whether a code point only modifies the emoji before it. */
  static boolean isModifier(int code) {
    return code == 0xfe0f || code == 0x200d || (code >= 0x1f3fb && code <= 0x1f3ff);
  }

  /** What an emoji signals. */
  static String moodOf(int code) {
    return MOODS.getOrDefault(code, PICTURE);
  }
}
