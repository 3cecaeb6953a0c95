package org.dauys.nlp;

/**
 * A text to be tagged, with what is known of its place. Unknown fields are empty strings.
 *
 * @param text the author's words
 * @param region declared region, ISO 3166-2:KZ
 * @param district declared district, KATO code
 * @param place where the meeting took place, as written
 */
public record TagInput(String text, String region, String district, String place) {

  /** A text of which nothing else is known. */
  public static TagInput of(String text) {
    return new TagInput(text, "", "", "");
  }
}
