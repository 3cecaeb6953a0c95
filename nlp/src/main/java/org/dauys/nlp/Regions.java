package org.dauys.nlp;

import java.util.List;
import java.util.Optional;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.place.District;
import org.dauys.contract.place.Places;
import org.dauys.contract.place.Region;
import org.dauys.contract.vocabulary.RegionBasis;
import org.dauys.nlp.place.Decision;
import org.dauys.nlp.place.PlaceFinder;
import org.dauys.nlp.text.Tokenizer;
import org.dauys.nlp.text.Word;

/**
 * Decides where the matter of a text lies. Order of trust: what was declared, then the place of the
 * meeting, then the places that the text names. A less trusted source may still add the district,
 * if it agrees on the region. Stateless.
 */
final class Regions {

  private final PlaceFinder finder = PlaceFinder.shipped();

  /**
   * A region tag with its district.
   *
   * @param tag region, basis and confidence
   * @param district KATO code; empty if unknown
   */
  record Located(RegionTag tag, String district) {

    static final Located NOWHERE = new Located(RegionTag.unknown(), "");

    boolean isKnown() {
      return tag.basis() != RegionBasis.NONE;
    }

    /** Takes over the district of a less trusted source that agrees on the region. */
    Located or(Located less) {
      if (!isKnown()) {
        return less;
      }
      boolean agrees = less.tag.code().equals(tag.code());
      return district.isEmpty() && agrees ? new Located(tag, less.district) : this;
    }
  }

  Located of(TagInput input, List<Word> words) {
    return declared(input).or(meeting(input.place())).or(named(words));
  }

  private static Located declared(TagInput input) {
    var places = Places.shipped();
    var district = places.district(input.district());
    var region = places.region(district.map(District::region).orElse(input.region()));
    return region
        .map(Region::iso)
        .map(
            iso ->
                new Located(
                    new RegionTag(iso, RegionBasis.DECLARED, 1),
                    district.map(District::kato).orElse("")))
        .orElse(Located.NOWHERE);
  }

  private Located meeting(String place) {
    return place.isEmpty()
        ? Located.NOWHERE
        : located(
            Decision.of(finder.findInAddress(Tokenizer.tokenize(place))), RegionBasis.MEETING);
  }

  private Located named(List<Word> words) {
    return located(Decision.of(finder.find(words)), RegionBasis.TEXT);
  }

  private static Located located(Optional<Decision> decision, RegionBasis basis) {
    return decision
        .map(
            place ->
                new Located(
                    new RegionTag(place.region(), basis, place.confidence()), place.district()))
        .orElse(Located.NOWHERE);
  }
}
