package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dauys.ingest.minutes.PdfText.Fragment;

/** From pieces of text on pages to lines, and from columns of them to tables. */
final class PdfLayout {

  private static final float SAME_LINE = .35f;
  private static final float GAP = 1.75f;

  private PdfLayout() {}

  static List<Block> blocks(List<Fragment> pieces) {
    var lines = new ArrayList<Line>();
    float characters = characterWidth(pieces);
    float margin = pieces.stream().map(Fragment::left).min(Comparator.naturalOrder()).orElse(0f);
    float spacing = spacing(pieces);
    var fragments = PdfTables.joined(pieces);
    Fragment before = null;
    var text = new StringBuilder();
    Line open = null;
    for (var fragment : fragments) {
      if (before != null && isSameLine(before, fragment)) {
        text.append(' ').append(fragment.text());
      } else {
        if (open != null) {
          lines.add(new Line(text.toString(), open.page(), open.indent(), open.afterGap()));
        }
        text.setLength(0);
        text.append(fragment.text());
        open =
            new Line(
                "",
                fragment.page(),
                Math.max(0, Math.round((fragment.left() - margin) / characters)),
                before != null && isGap(before, fragment, spacing));
      }
      before = fragment;
    }
    if (open != null) {
      lines.add(new Line(text.toString(), open.page(), open.indent(), open.afterGap()));
    }
    return Paragraphs.of(lines);
  }

  private static boolean isSameLine(Fragment before, Fragment fragment) {
    return before.page() == fragment.page()
        && Math.abs(before.y() - fragment.y()) < before.size() * SAME_LINE
        && fragment.left() >= before.left();
  }

  private static boolean isGap(Fragment before, Fragment fragment, float spacing) {
    return before.page() == fragment.page() && fragment.y() - before.y() > spacing * GAP * .8f;
  }

  /** The usual distance of two lines. */
  private static float spacing(List<Fragment> fragments) {
    var distances = new ArrayList<Float>();
    for (int i = 1; i < fragments.size(); i++) {
      float distance = fragments.get(i).y() - fragments.get(i - 1).y();
      if (fragments.get(i).page() == fragments.get(i - 1).page() && distance > 3) {
        distances.add(distance);
      }
    }
    distances.sort(Comparator.naturalOrder());
    return distances.isEmpty() ? 14 : distances.get(distances.size() / 10);
  }

  private static float characterWidth(List<Fragment> fragments) {
    double width = 0;
    long characters = 0;
    for (var fragment : fragments) {
      width += fragment.right() - fragment.left();
      characters += fragment.text().length();
    }
    return Math.max(1, (float) (width / Math.max(1, characters)));
  }
}
