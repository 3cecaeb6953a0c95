package org.dauys.ingest.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word file (.docx). Archives that unpack to far more than they are were refused by POI. */
final class WordText {

  private static final String NO_DOCX =
      "is no whole .docx: it is damaged or was cut off; open it in Word and save it again";

  private WordText() {}

  static List<Block> blocks(byte[] bytes) throws UnreadableMinutesException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var blocks = new ArrayList<Block>();
      for (IBodyElement element : document.getBodyElements()) {
        add(element, blocks);
      }
      return ordered(blocks);
    } catch (IOException | RuntimeException e) {
      // POI has a dozen exceptions for damaged files, most of them unchecked.
      throw new UnreadableMinutesException(NO_DOCX);
    }
  }

  private static List<Block> ordered(List<Block> blocks) {
    var texts =
        Timestamps.ordered(
            blocks.stream()
                .map(block -> block instanceof Block.Paragraph said ? said.text() : "")
                .toList());
    var ordered = new ArrayList<Block>();
    for (int i = 0; i < blocks.size(); i++) {
      ordered.add(
          blocks.get(i) instanceof Block.Paragraph
              ? new Block.Paragraph(texts.get(i))
              : blocks.get(i));
    }
    return ordered;
  }

  private static void add(IBodyElement element, List<Block> blocks) {
    if (element instanceof XWPFParagraph paragraph) {
      addLines(text(paragraph), blocks);
    } else if (element instanceof XWPFTable table) {
      blocks.add(new Block.Grid(table.getRows().stream().map(WordText::cells).toList()));
    } else if (element instanceof XWPFSDT control) {
      addLines(control.getContent().getText(), blocks);
    }
  }

  private static void addLines(String text, List<Block> blocks) {
    for (var line : text.split("\\R", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Block.Paragraph(line.strip()));
      }
    }
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(WordText::cell).toList();
  }

  private static String cell(XWPFTableCell cell) {
    var lines = new ArrayList<String>();
    for (var element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        lines.add(text(paragraph));
      } else if (element instanceof XWPFTable table) {
        lines.add(table.getText());
      }
    }
    return String.join("\n", lines).strip();
  }

  /**
   * With the mark of a list, which Word does not keep in the text, and a colon behind a bold name.
   */
  private static String text(XWPFParagraph paragraph) {
    var text = withColon(paragraph).replace('\u00A0', ' ').replace("\u00AD", "");
    return paragraph.getNumID() != null && !text.isBlank() ? "• " + text : text;
  }

  private static String withColon(XWPFParagraph paragraph) {
    var text = paragraph.getText();
    int bold = 0;
    for (var run : paragraph.getRuns()) {
      if (!run.isBold() && !run.text().isBlank()) {
        break;
      }
      bold += run.text().length();
    }
    if (bold == 0 || bold >= text.length() || !text.startsWith(boldText(paragraph, bold))) {
      return text;
    }
    var head = text.substring(0, bold).replaceAll("[\\s,–—-]+$|(?<!\\P{L}\\p{Lu})\\.$", "");
    boolean label =
        !head.endsWith(":")
            && !text.substring(bold).strip().startsWith(":")
            && Character.isUpperCase(text.substring(bold).strip().codePointAt(0))
            && Label.alone(Mark.of(text.substring(0, bold)).text()).isPresent();
    return label ? head + ": " + text.substring(bold).strip() : text;
  }

  private static String boldText(XWPFParagraph paragraph, int length) {
    var bold = new StringBuilder();
    for (var run : paragraph.getRuns()) {
      if (bold.length() >= length) {
        break;
      }
      bold.append(run.text());
    }
    return bold.toString();
  }
}
