package org.dauys.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.Statement;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text may be anything: there is no exception, and every span lies inside the text. */
class HostileTextTest {

  private static final Tagger TAGGER = Models.shipped().tagger();
  private static final int MEGA = 1 << 20;

  /** What a hostile text repeats: letters, marks, joiners, brackets, ends of sentences. */
  static final String[] LOOPS = {
    "а",
    "ab",
    "(",
    "[",
    "([{«",
    "(а) ",
    "\u0301",
    "и\u0306",
    "\u200d",
    "а\u200d",
    "👍",
    "👍\u200d",
    "\u202eא",
    "\u0000а ",
    "@a ",
    "http://",
    "9",
    "9 ",
    ". ",
    "г. ",
    "не ",
    "Алматы ",
    "қ. Орал-",
    "\n"
  };

  private static final String ALPHABET =
      "абвқңіABСxyz019 \t\n.,!?()[]{}«»\"'-—#@:;/\\\u0000\u0007\u00ad\u0301\u0306\u200b\u200d\u202e"
          + "\ud83d\ude00\ud800\udc00\ufe0f\ufeffﷺيع漢字ﬁİıʼ";

  static Stream<String> monsters() {
    return Stream.concat(
        Stream.of("", " ", "\n\n\n", "\ud800", "\udc00\ud800", "\u202eцуке ьлад"),
        Stream.of(LOOPS).map(loop -> loop.repeat(MEGA / loop.length())));
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void aMonsterIsTagged(String text) {
    assertSpansInside(text, TAGGER.tag(TagInput.of(text)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomCharactersAreTagged(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(200); length > 0; length--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      assertSpansInside(text.toString(), TAGGER.tag(TagInput.of(text.toString())));
    }
  }

  @Test
  void anEmptyTextIsUnknown() {
    var tags = TAGGER.tag(TagInput.of(""));
    assertThat(tags.language().code()).isEqualTo("unknown");
    assertThat(tags.statements()).isEmpty();
  }

  private static void assertSpansInside(String text, Tags tags) {
    for (Statement statement : tags.statements()) {
      assertInside(statement.span(), text);
      statement.themes().stream().map(ThemeTag::span).forEach(span -> assertInside(span, text));
    }
    tags.themes().stream().map(ThemeTag::span).forEach(span -> assertInside(span, text));
  }

  private static void assertInside(Span span, String text) {
    assertThat(span.end()).isBetween(span.start(), text.length());
  }
}
