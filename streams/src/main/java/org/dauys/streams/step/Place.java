package org.dauys.streams.step;

import java.util.ArrayList;
import java.util.List;
import org.dauys.contract.totals.OverallCell;

/**
 * Where a feedback stands among the overall cells.
 *
 * @param consultation part of every cell
 * @param themes themes, groups and {@code all}
 * @param region of the matter; each theme has a cell for it and one for all regions
 */
record Place(String consultation, List<String> themes, String region) {

  Place {
    themes = List.copyOf(themes);
  }

  List<OverallCell> cells() {
    var cells = new ArrayList<OverallCell>(2 * themes.size());
    for (String theme : themes) {
      cells.add(new OverallCell(consultation, theme, region));
      cells.add(new OverallCell(consultation, theme, OverallCell.ALL_REGIONS));
    }
    return cells;
  }
}
