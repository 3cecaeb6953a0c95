package org.dauys.streams.step;

import org.apache.kafka.common.serialization.Serde;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.totals.Figures;

/** What travels through the topology's own topics, as JSON like nearly everything else. */
public final class Wire {

  /** Differences of daily and hourly cells. */
  public static final Serde<Figures> FIGURES = JsonSerde.of(Figures.class);

  /** Differences of overall cells. */
  public static final Serde<OverallChange> OVERALL_CHANGE = JsonSerde.of(OverallChange.class);

  /** Persons and texts. */
  public static final Serde<Counted> COUNTED = JsonSerde.of(Counted.class);

  /** Their moves. */
  public static final Serde<Relocation> RELOCATION = JsonSerde.of(Relocation.class);

  /** Sketches of texts, the one thing that is not JSON: it would be three times as long. */
  public static final Serde<Sketched> SKETCHED = Sketched.serde();

  /** Differences of families. */
  public static final Serde<FamilyChange> FAMILY_CHANGE = JsonSerde.of(FamilyChange.class);

  /** Days of themes and regions. */
  public static final Serde<SeriesDay> SERIES_DAY = JsonSerde.of(SeriesDay.class);

  /** Differences of cells by two versions of the models. */
  public static final Serde<FiguresMoved> FIGURES_MOVED = JsonSerde.of(FiguresMoved.class);

  /** Ways in which other models read differently. */
  public static final Serde<TagChange> TAG_CHANGE = JsonSerde.of(TagChange.class);

  /** One feedback more or less that they read so. */
  public static final Serde<TagsMoved.Step> TAGS_STEP = JsonSerde.of(TagsMoved.Step.class);

  private Wire() {}
}
