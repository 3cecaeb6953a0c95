package org.dauys.contract.taxonomy;

/**
 * A theme or a group of themes.
 *
 * @param id stable id, e.g. {@code pensions}
 * @param group id of the group it belongs to; empty for a group itself
 * @param ru label in Russian
 * @param kk label in Kazakh
 * @param en label in English
 * @param scope what belongs here and what does not
 */
public record Theme(String id, String group, String ru, String kk, String en, String scope) {

  /** Whether this is one of the groups of level 1. */
  public boolean isGroup() {
    return group.isEmpty();
  }
}
