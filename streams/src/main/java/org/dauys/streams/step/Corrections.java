package org.dauys.streams.step;

import java.util.EnumMap;
import java.util.List;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.vocabulary.RegionBasis;

/**
 * Puts what an analyst set in place of what the models read. A corrected label is certain; tags of
 * single statements stay the models' own.
 */
final class Corrections {

  private Corrections() {}

  /** The tags with the correction in its place. */
  static Tags apply(FeedbackCorrected correction, Tags read, int textLength) {
    var region = correction.region().map(Corrections::region).orElse(read.region());
    return new Tags(
        read.language(),
        correction.themes().map(ids -> themes(ids, read, textLength)).orElse(read.themes()),
        region,
        region.code().equals(read.region().code()) ? read.district() : "",
        correction.sentiment().map(Corrections::certain).orElse(read.sentiment()),
        correction.stance().map(Corrections::certain).orElse(read.stance()),
        read.statements(),
        read.model(),
        read.taxonomy());
  }

  private static List<ThemeTag> themes(List<String> ids, Tags read, int textLength) {
    return ids.stream().map(id -> new ThemeTag(id, 1, span(id, read, textLength))).toList();
  }

  /** The words that the models found for the theme, or the whole text. */
  private static Span span(String id, Tags read, int textLength) {
    return read.themes().stream()
        .filter(theme -> theme.id().equals(id))
        .map(ThemeTag::span)
        .findFirst()
        .orElse(new Span(0, textLength));
  }

  private static RegionTag region(String code) {
    return code.equals(RegionTag.UNKNOWN)
        ? RegionTag.unknown()
        : new RegionTag(code, RegionBasis.CORRECTED, 1);
  }

  private static <L extends Enum<L>> Scored<L> certain(L label) {
    var p = new EnumMap<L, Double>(label.getDeclaringClass());
    for (L other : label.getDeclaringClass().getEnumConstants()) {
      p.put(other, other == label ? 1.0 : 0.0);
    }
    return new Scored<>(label, p);
  }
}
