package org.dauys.contract.place;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.Table;

/**
 * The regions (20) and districts (228 and 6 inside cities) of Kazakhstan. Immutable.
 *
 * <p>Source: KATO of 17 October 2022, population workbook of the Bureau of National Statistics of 1
 * January 2023, ISO 3166-2:KZ.
 */
public final class Places {

  private static final Places SHIPPED = load();

  private final Map<String, Region> regions;
  private final Map<String, District> districts;

  private Places(Map<String, Region> regions, Map<String, District> districts) {
    this.regions = Collections.unmodifiableMap(regions);
    this.districts = Collections.unmodifiableMap(districts);
  }

  /** The units of this version. */
  public static Places shipped() {
    return SHIPPED;
  }

  /** All regions in the order of their codes. */
  public Collection<Region> regions() {
    return regions.values();
  }

  /** All districts in the order of their codes. */
  public Collection<District> districts() {
    return districts.values();
  }

  /** The region with that ISO 3166-2 code, or nothing. */
  public Optional<Region> region(String iso) {
    return Optional.ofNullable(regions.get(iso));
  }

  /** The district with that KATO code, or nothing. */
  public Optional<District> district(String kato) {
    return Optional.ofNullable(districts.get(kato));
  }

  private static Places load() {
    var regions = new LinkedHashMap<String, Region>();
    for (var row : Table.rows(Places.class, "regions.tsv")) {
      var region =
          new Region(
              row.get("iso"),
              row.get("kato"),
              row.get("ru"),
              row.get("kk"),
              row.get("en"),
              Integer.parseInt(row.get("population")));
      regions.put(region.iso(), region);
    }
    var districts = new LinkedHashMap<String, District>();
    for (var row : Table.rows(Places.class, "districts.tsv")) {
      var district =
          new District(
              row.get("kato"), row.get("region"), row.get("ru"), row.get("kk"), row.get("en"));
      districts.put(district.kato(), district);
    }
    return new Places(regions, districts);
  }
}
