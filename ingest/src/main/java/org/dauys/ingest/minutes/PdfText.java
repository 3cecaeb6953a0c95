package org.dauys.ingest.minutes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF with text in it. */
final class PdfText {

  static final int MOST_PAGES = 2000;

  private PdfText() {}

  /** Its lines in the order in which they were written to the file, which is how people read. */
  static List<Block> blocks(byte[] bytes) throws UnreadableMinutesException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableMinutesException("should have at most " + MOST_PAGES + " pages");
      }
      var pages = new Pages();
      pages.getText(document);
      if (pages.fragments.isEmpty()) {
        throw new UnreadableMinutesException(
            "has "
                + document.getNumberOfPages()
                + " pages and no text: a scan should be recognised (OCR) before");
      }
      return PdfLayout.blocks(pages.fragments);
    } catch (InvalidPasswordException e) {
      throw new UnreadableMinutesException("is locked by a password: save it without");
    } catch (IOException | RuntimeException e) {
      throw new UnreadableMinutesException("is no whole PDF: it is damaged or was cut off");
    }
  }

  /** Collects pieces of lines: text without a wide gap. */
  private static final class Pages extends PDFTextStripper {

    private static final float GAP_IN_BLANKS = 3.5f;

    private final List<Fragment> fragments = new ArrayList<>();

    Pages() throws IOException {
      setSuppressDuplicateOverlappingText(true);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      var piece = new ArrayList<TextPosition>();
      for (var position : positions) {
        if (!piece.isEmpty() && isFar(piece.get(piece.size() - 1), position)) {
          add(piece);
        }
        piece.add(position);
      }
      add(piece);
    }

    private static boolean isFar(TextPosition before, TextPosition position) {
      float gap = position.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
      return gap
              > GAP_IN_BLANKS * Math.max(before.getWidthOfSpace(), before.getFontSizeInPt() * .2f)
          || gap < -before.getFontSizeInPt();
    }

    private void add(List<TextPosition> piece) {
      if (piece.isEmpty()) {
        return;
      }
      var text = new StringBuilder();
      for (var position : piece) {
        text.append(position.getUnicode());
      }
      var first = piece.get(0);
      var last = piece.get(piece.size() - 1);
      if (!text.toString().isBlank()) {
        fragments.add(
            new Fragment(
                text.toString().replace('\u00A0', ' ').strip(),
                getCurrentPageNo(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                Math.max(4, first.getFontSizeInPt())));
      }
      piece.clear();
    }
  }

  /**
   * A piece of a line.
   *
   * @param left edge, in points from the page's
   * @param right edge
   * @param y of the base line, from above
   * @param size of the font
   */
  record Fragment(String text, int page, float left, float right, float y, float size) {}
}
