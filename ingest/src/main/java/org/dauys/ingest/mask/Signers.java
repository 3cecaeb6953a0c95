package org.dauys.ingest.mask;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the names that end a text behind a word of kinship, trade or office that says who signs:
 * {@code Балалары: …}, {@code Дочь — …}, {@code старшая по дому …}, {@code тұрғындар атынан …}.
 */
final class Signers {

  /** No last clause of a letter is longer, with a telephone. */
  private static final int LONGEST_CLAUSE = 130;

  /** What those who sign call themselves; a capital does not make it a part of the name. */
  private static final Set<String> WORDS =
      Set.of(
          ("дети дочь дочка дочери сын сыновья внук внучка внуки жена муж мать отец сестра брат вдова вдовец"
                  + " супруг супруга сосед соседка соседи коллега сослуживец однополчанин бабушка дедушка опекун"
                  + " фермер рыбак чабан пенсионер пенсионерка учитель учительница водитель тракторист механизатор"
                  + " ветеран старший старшая староста домком мастер бригадир медсестра библиотекарь"
                  + " балалары баласы анам акем кызы улы немереси немерелери шобереси келини куйеу анасы акеси жубайы"
                  + " ажеси атасы иниси агасы карындасы синлиси апкеси апасы кызметтеси ариптеси коршиси"
                  + " окушысы шакирти балыкшы шопан диканшы малшы зейнеткер мугалим жургизуши ардагер шаруа"
                  + " апай агай дядя тетя баба дед мама папа подпись курметпен сагынышпен салеммен алгыспен илтипатпен ризашылыкпен заявитель талапкер собственник"
                  + " daughter son children wife husband mother father neighbour neighbor grandson"
                  + " granddaughter pensioner farmer teacher")
              .split(" ", -1));

  private static final Pattern FORMULA = Pattern.compile("\\p{L}+[пбм]ен");
  private static final int SHORTEST_FORMULA = 6;

  private static final Pattern LABEL =
      Pattern.compile(
          "[ \"«(-]{0,3}(?:(?:\\p{L}[\\p{L}-]{2,20} ){1,4}атынан|от имени(?: \\p{Ll}{4,20}){1,3}?"
              + "|(?<word>\\p{L}{2,16})(?: по (?:дому|подъезду|улице|кварталу|селу))?)(?: ?[:-] ?| )(?=\\p{L})");

  private static final Pattern REST =
      Pattern.compile("[ .!)\"»]{0,4}(?:[ ,;:(-]{1,3}[" + Reading.OPAQUE + "].{0,50})?\\s*");

  private final Reading text;
  private final Names names;

  Signers(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  /** Whether the word, in lower case and with Russian letters, says who signs. */
  static boolean isWord(String word) {
    return WORDS.contains(word);
  }

  /** Whether a Kazakh letter ends with the word: {@code Рахметпен Айгүл}. */
  static boolean isFormula(Reading text, int start, int end) {
    return end - start > SHORTEST_FORMULA
        && FORMULA.matcher(text.words).region(start, end).matches()
        && !GivenNames.isName(text.plain, start, end);
  }

  void find() {
    int end = text.length();
    int first = Math.max(0, end - LONGEST_CLAUSE);
    for (int at = end - 1; at > first; at--) {
      char c = text.plain.charAt(at - 1);
      if (".!?\n,".indexOf(c) >= 0 && isSigned(at, c)) {
        return;
      }
    }
  }

  private boolean isSigned(int start, char before) {
    var label = LABEL.matcher(text.words).region(start, text.length()).useTransparentBounds(true);
    if (!label.lookingAt()) {
      return false;
    }
    var word = label.group("word");
    boolean behalf = word == null;
    // "Старшая по дому …, телефон" as a sentence is whom to ask; after a group it is a signer.
    boolean office = !behalf && word.startsWith("старш");
    if (!(behalf || WORDS.contains(word))
        || (before == ',' && !office)
        || (office && ".!?".indexOf(before) >= 0)) {
      return false;
    }
    var name = NameForm.at(text, label.end());
    if (name == null
        || !NameForm.isName(name.group())
        || !(Names.isNamed(name.group())
            || ((office || before == '\n') && NameForm.isKnown(name.group())))) {
      return false;
    }
    boolean apart = before == '\n' || office || behalf;
    if (!(apart || NameForm.isFull(name.group()))
        || !REST.matcher(text.plain).region(names.lastOf(name).end(), text.length()).matches()) {
      return false;
    }
    names.add(name, Identifier.SIGNATURE);
    names.others(name, Identifier.SIGNATURE);
    names.signedFrom(name.start());
    return true;
  }
}
