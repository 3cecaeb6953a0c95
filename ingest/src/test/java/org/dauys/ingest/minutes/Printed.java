package org.dauys.ingest.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Makes Word and PDF files of sources that can be read in a review: a line is a paragraph, {@code
 * #} a heading, {@code |} cells with {@code <br>} between paragraphs, {@code **} bold.
 */
final class Printed {

  private static final int LINES_ON_PAGE = 24;
  private static final float SIZE = 11;
  private static final float MARGIN = 60;

  private Printed() {}

  static byte[] docx(String source) {
    try (var document = new XWPFDocument()) {
      var rows = new ArrayList<String[]>();
      for (var line : (source + "\n\n").split("\n", -1)) {
        if (line.startsWith("|")) {
          rows.add(cells(line));
          continue;
        }
        if (!rows.isEmpty()) {
          addTable(document, rows);
          rows.clear();
        }
        addParagraph(document.createParagraph(), line);
      }
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(String::strip)
        .toArray(String[]::new);
  }

  private static void addTable(XWPFDocument document, List<String[]> rows) {
    var table = document.createTable(rows.size(), rows.get(0).length);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).length; column++) {
        var lines = rows.get(row)[column].split("<br>", -1);
        var cell = table.getRow(row).getCell(column);
        cell.setText(lines[0]);
        for (int line = 1; line < lines.length; line++) {
          cell.addParagraph().createRun().setText(lines[line]);
        }
      }
    }
  }

  private static void addParagraph(XWPFParagraph paragraph, String line) {
    boolean bold = line.startsWith("#");
    for (var part : (bold ? line.substring(1).strip() : line).split("\\*\\*", -1)) {
      if (!part.isEmpty()) {
        var run = paragraph.createRun();
        run.setText(part);
        run.setBold(bold);
      }
      bold = !bold;
    }
  }

  /** Set in lines that are wrapped, with a running title and page numbers. */
  static byte[] pdf(String source) {
    try (var document = new PDDocument()) {
      var font = font(document);
      var lines = wrapped(source, font);
      int pages = (lines.size() + LINES_ON_PAGE - 1) / LINES_ON_PAGE;
      for (int page = 0; page < pages; page++) {
        var on =
            lines.subList(page * LINES_ON_PAGE, Math.min(lines.size(), (page + 1) * LINES_ON_PAGE));
        addPage(document, font, on, page + 1);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A font with Kazakh letters that comes with PDFBox. */
  private static PDFont font(PDDocument document) throws IOException {
    try (var ttf =
        Loader.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return PDType0Font.load(document, ttf);
    }
  }

  private static List<String> wrapped(String source, PDFont font) throws IOException {
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    var lines = new ArrayList<String>();
    for (var paragraph : source.split("\n", -1)) {
      var line = new StringBuilder();
      for (var word : paragraph.split(" ", -1)) {
        var longer = line.length() == 0 ? word : line + " " + word;
        if (font.getStringWidth(longer) / 1000 * SIZE > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(word);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static void addPage(PDDocument document, PDFont font, List<String> lines, int number)
      throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      float y = PDRectangle.A4.getHeight() - MARGIN;
      show(content, font, "Материалы обсуждения, 2026", MARGIN, y + 25);
      for (var line : lines) {
        show(content, font, line, MARGIN, y);
        y -= SIZE * 1.4f;
      }
      show(content, font, Integer.toString(number), PDRectangle.A4.getWidth() / 2, 30);
    }
  }

  private static void show(PDPageContentStream content, PDFont font, String text, float x, float y)
      throws IOException {
    content.beginText();
    content.setFont(font, SIZE);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}
