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
  private static final float LEADING = SIZE * 1.4f;
  private static final float NUMBER = 40;
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

  /** A piece of text, so many lines below the first of what is kept together. */
  private record Piece(String text, float left, int line) {}

  /** A line, or a row of a table, which no page's end cuts. */
  private record Kept(List<Piece> pieces) {

    int lines() {
      return pieces.stream().mapToInt(Piece::line).max().orElse(0) + 1;
    }
  }

  /** Set in lines that are wrapped, tables cell by cell, with a running title and page numbers. */
  static byte[] pdf(String source) {
    try (var document = new PDDocument()) {
      var font = font(document);
      var page = new ArrayList<Kept>();
      int lines = 0;
      int number = 1;
      for (var kept : kept(source, font)) {
        if (lines + kept.lines() > LINES_ON_PAGE) {
          addPage(document, font, page, number++);
          page.clear();
          lines = 0;
        }
        page.add(kept);
        lines += kept.lines();
      }
      addPage(document, font, page, number);
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

  private static List<Kept> kept(String source, PDFont font) throws IOException {
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    var kept = new ArrayList<Kept>();
    for (var paragraph : source.split("\n", -1)) {
      if (paragraph.startsWith("|")) {
        kept.add(row(cells(paragraph), width, font));
      } else {
        for (var line : wrapped(paragraph, width, font)) {
          kept.add(new Kept(List.of(new Piece(line, 0, 0))));
        }
      }
    }
    return kept;
  }

  /** A narrow column for the number, the others alike. */
  private static Kept row(String[] cells, float width, PDFont font) throws IOException {
    var pieces = new ArrayList<Piece>();
    float column = (width - NUMBER) / (cells.length - 1);
    for (int cell = 0; cell < cells.length; cell++) {
      float left = cell == 0 ? 0 : NUMBER + (cell - 1) * column;
      int line = 0;
      for (var part : cells[cell].split("<br>", -1)) {
        for (var text : wrapped(part, (cell == 0 ? NUMBER : column) - SIZE, font)) {
          pieces.add(new Piece(text, left, line++));
        }
      }
    }
    return new Kept(pieces);
  }

  private static List<String> wrapped(String paragraph, float width, PDFont font)
      throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : paragraph.split(" ", -1)) {
      var longer = line.length() == 0 ? word : line + " " + word;
      if (font.getStringWidth(longer) / 1000 * SIZE > width && line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static void addPage(PDDocument document, PDFont font, List<Kept> page, int number)
      throws IOException {
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    try (var content = new PDPageContentStream(document, sheet)) {
      float y = PDRectangle.A4.getHeight() - MARGIN;
      show(content, font, "Материалы обсуждения, 2026", MARGIN, y + 25);
      for (var kept : page) {
        for (var piece : kept.pieces()) {
          show(content, font, piece.text(), MARGIN + piece.left(), y - piece.line() * LEADING);
        }
        y -= kept.lines() * LEADING;
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
