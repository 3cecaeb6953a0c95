package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.probability;
import static org.dauys.contract.event.Checks.required;

import org.dauys.contract.vocabulary.RegionBasis;

/**
 * Where the matter of a feedback lies.
 *
 * @param code ISO 3166-2:KZ, or {@value #UNKNOWN}
 * @param basis what the code rests on
 * @param confidence 0 to 1; a declared region is 1
 */
public record RegionTag(String code, RegionBasis basis, double confidence) {

  /** The code of a region that nothing points to. */
  public static final String UNKNOWN = "unknown";

  public RegionTag {
    code = required(code, "region code");
    basis = present(basis, "region basis");
    confidence = probability(confidence, "region confidence");
  }

  /** The tag of a text that names no place and was declared for none. */
  public static RegionTag unknown() {
    return new RegionTag(UNKNOWN, RegionBasis.NONE, 0);
  }
}
