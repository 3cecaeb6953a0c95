package org.dauys.nlp;

import java.util.List;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.place.District;
import org.dauys.contract.place.Places;
import org.dauys.contract.place.Region;
import org.dauys.contract.vocabulary.RegionBasis;
import org.dauys.nlp.text.Word;

/**
 * Decides where the matter of a text lies. Order of trust: what was declared, then the place of the
 * meeting, then the places that the text names.
 */
final class Regions {

  /**
   * A region tag with its district.
   *
   * @param tag region, basis and confidence
   * @param district KATO code; empty if unknown
   */
  record Located(RegionTag tag, String district) {}

  Located of(TagInput input, List<Word> words) {
    var places = Places.shipped();
    var district = places.district(input.district());
    var declared = places.region(district.map(District::region).orElse(input.region()));
    if (declared.isPresent()) {
      var tag = new RegionTag(declared.map(Region::iso).get(), RegionBasis.DECLARED, 1);
      return new Located(tag, district.map(District::kato).orElse(""));
    }
    return new Located(RegionTag.unknown(), "");
  }
}
