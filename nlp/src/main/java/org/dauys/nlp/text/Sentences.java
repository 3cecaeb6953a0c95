package org.dauys.nlp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dauys.nlp.text.Word.Kind;

/**
 * Splits the tokens of a text into sentences of Kazakh, Russian or English. A line break ends a
 * sentence; so do {@code . ! ? …} and an emoji before a new word, but not the full stop of an
 * abbreviation, an initial or a number. A fragment of one word joins the sentence before it.
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "г", "гг", "ул", "обл", "р", "н", "с", "п", "пос", "ст", "пп", "им", "тыс", "млн", "млрд",
          "руб", "тг", "тенге", "стр", "см", "др", "пр", "просп", "т", "е", "д", "кв", "мкр", "б",
          "ж", "жж", "тб", "тс", "қ", "к", "проф", "акад", "тел", "напр", "рис", "пл", "корп", "оф",
          "mr", "mrs", "dr", "etc", "vs", "no", "art", "бб", "о", "а", "и");

  private Sentences() {}

  /**
   * The sentences of a text, in order; together they hold every token.
   *
   * @param text the text as it came
   * @param words its tokens, from {@link Tokenizer#tokenize}
   */
  public static List<Sentence> split(String text, List<Word> words) {
    var sentences = new ArrayList<Sentence>();
    int first = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i == words.size() - 1 || endsAfter(text, words, i)) {
        add(sentences, words, first, i + 1);
        first = i + 1;
      }
    }
    return sentences;
  }

  private static void add(List<Sentence> sentences, List<Word> words, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += words.get(i).isWord() ? 1 : 0;
    }
    if (letters < 2 && !sentences.isEmpty()) {
      var before = sentences.remove(sentences.size() - 1);
      from -= before.words().size();
    }
    var part = words.subList(from, to);
    sentences.add(new Sentence(part.get(0).start(), part.get(part.size() - 1).end(), part));
  }

  private static boolean endsAfter(String text, List<Word> words, int i) {
    var word = words.get(i);
    var next = words.get(i + 1);
    if (hasLineBreak(text, word.end(), next.start())) {
      return true;
    }
    if (word.kind() == Kind.EMOJI) {
      return next.isWord() && next.shape() != Word.Shape.LOWER;
    }
    if (word.kind() != Kind.MARK || next.kind() == Kind.MARK || next.kind() == Kind.EMOJI) {
      return false;
    }
    boolean spaced = next.start() > word.end();
    return switch (word.plain()) {
      case "!", "?", "…" -> spaced || next.shape() == Word.Shape.TITLE;
      case "." -> spaced && !isAbbreviated(words, i);
      default -> isClosingQuote(word) && i > 0 && isEnd(words.get(i - 1));
    };
  }

  private static boolean isAbbreviated(List<Word> words, int dot) {
    if (dot == 0) {
      return true;
    }
    var before = words.get(dot - 1);
    var after = words.get(dot + 1);
    if (before.end() < words.get(dot).start()) {
      return false;
    }
    return switch (before.kind()) {
      case WORD ->
          ABBREVIATIONS.contains(before.plain())
              || (before.plain().length() == 1 && before.shape() != Word.Shape.LOWER);
      case NUMBER -> before.plain().length() <= 2 && (after.shape() == Word.Shape.LOWER || dot < 2);
      default -> false;
    };
  }

  private static boolean isEnd(Word word) {
    return word.kind() == Kind.MARK && ".!?…".contains(word.plain());
  }

  private static boolean isClosingQuote(Word word) {
    return word.kind() == Kind.MARK && "»”\")".contains(word.plain());
  }

  private static boolean hasLineBreak(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }
}
