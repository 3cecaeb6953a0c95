package org.dauys.sinks.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a page as PDF, in a font that has the Kazakh letters and that PDFBox ships. */
final class Pdf {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private Pdf() {}

  static void print(String html, OutputStream out) throws IOException {
    var printer = new PdfRendererBuilder();
    printer.withHtmlContent(html.replaceFirst("^<!DOCTYPE html>", ""), null);
    printer.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans");
    // Nothing is fetched from anywhere.
    printer.useUriResolver((base, uri) -> null);
    printer.toStream(out);
    printer.run();
  }
}
