package org.dauys.streams.step;

/**
 * One way in which other models read differently.
 *
 * @param consultation the public discussion
 * @param what which kind of tag
 * @param from what stands; empty if nothing does
 * @param to what they read in its place; empty if nothing
 */
public record TagChange(String consultation, What what, String from, String to) {

  /** Kinds of tags. */
  public enum What {
    /** Any at all: one for each feedback that is read differently. */
    ANY,
    THEME,
    REGION,
    SENTIMENT,
    STANCE,
    LANGUAGE,
    /** Opinion, official or off-topic. */
    COUNTED
  }

  public TagChange {
    from = from == null ? "" : from;
    to = to == null ? "" : to;
  }
}
