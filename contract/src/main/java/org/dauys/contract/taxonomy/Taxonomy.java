package org.dauys.contract.taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.Table;

/**
 * What people can be talking about: 21 groups with 77 themes, labelled in Russian, Kazakh and
 * English. Immutable.
 *
 * <p>Source: a two-level list made for the 2026 discussion of the Constitution, aligned with the
 * major topics of the Comparative Agendas Project.
 */
public final class Taxonomy {

  /** The version that ships; it travels with every tag. */
  public static final String VERSION = "2026-11";

  /** Stands for feedback in which no theme was recognised. */
  public static final String UNKNOWN = "unknown";

  /** Stands for all themes together in the totals. */
  public static final String ALL = "all";

  /** Advertising, spam, chat noise: counted apart from opinion. */
  public static final String OFF_TOPIC = "off-topic";

  private static final Taxonomy SHIPPED = load();

  private final Map<String, Theme> byId;

  private Taxonomy(Map<String, Theme> byId) {
    this.byId = byId;
  }

  /** The taxonomy of this version. */
  public static Taxonomy shipped() {
    return SHIPPED;
  }

  /** Groups and themes, each group before its themes. */
  public List<Theme> all() {
    return List.copyOf(byId.values());
  }

  /** The themes of level 2. */
  public List<Theme> themes() {
    return byId.values().stream().filter(theme -> !theme.isGroup()).toList();
  }

  /** The groups of level 1. */
  public List<Theme> groups() {
    return byId.values().stream().filter(Theme::isGroup).toList();
  }

  /** The theme or group with that id, or nothing. */
  public Optional<Theme> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The group of a theme; {@value #UNKNOWN} for a theme that this version does not know. */
  public String groupOf(String themeId) {
    var theme = byId.get(themeId);
    return theme == null || theme.isGroup() ? UNKNOWN : theme.group();
  }

  private static Taxonomy load() {
    var byId = new LinkedHashMap<String, Theme>();
    for (var row : Table.rows(Taxonomy.class, "themes.tsv")) {
      var theme =
          new Theme(
              row.get("id"),
              row.get("group"),
              row.get("ru"),
              row.get("kk"),
              row.get("en"),
              row.get("scope"));
      byId.put(theme.id(), theme);
    }
    return new Taxonomy(byId);
  }
}
