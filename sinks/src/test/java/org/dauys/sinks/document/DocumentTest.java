package org.dauys.sinks.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dauys.sinks.publish.Crowd;
import org.dauys.sinks.publish.Figure;
import org.dauys.sinks.publish.Measure;
import org.dauys.sinks.publish.Protection;
import org.dauys.sinks.publish.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class DocumentTest {

  private static final int MEGABYTE = 1 << 20;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void thePageIsWellFormedAndNeedsNothingBesideIt(String language) throws Exception {
    var html = page(language, List.of("Жобаны қолдаймын <бәрі> & рахмет")).html();

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    assertThat(document.getElementsByTagName("table").getLength()).isGreaterThan(7);
    assertThat(document.getElementsByTagName("blockquote").item(0).getTextContent())
        .isEqualTo("Жобаны қолдаймын <бәрі> & рахмет");
    assertThat(html).doesNotContain("src=", "<script", "@import", "url(");
    assertThat(html.length()).isLessThan(5 * MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void thePdfSaysTheSameInEmbeddedFonts(String language) throws Exception {
    var out = new ByteArrayOutputStream();

    Pdf.print(page(language, List.of()).html(), out);

    try (var pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(new Words(language).of("title"));
      for (var page : pdf.getPages()) {
        assertThat(StreamSupport.stream(page.getResources().getFontNames().spliterator(), false))
            .allSatisfy(
                name -> assertThat(page.getResources().getFont(name).isEmbedded()).isTrue());
      }
    }
    assertThat(out.size()).isLessThan(5 * MEGABYTE);
  }

  @Test
  void kazakhLettersComeThroughInThePdf() throws Exception {
    var out = new ByteArrayOutputStream();

    Pdf.print(page("kk", List.of("Әділ, ғаділ, қызық, таң, өлең, ұл, үй, һәм, іс")).html(), out);

    try (var pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Әділ, ғаділ, қызық, таң, өлең, ұл, үй, һәм, іс");
    }
  }

  @Test
  void whatIsNotToldIsNotDrawn() {
    var closed = new Figure("region", Figure.ALL, "KZ-10", 12, Map.of());
    var withheld = new Figure("region", Figure.ALL, Figure.WITHHELD, 11, Map.of());
    var all = new Figure(Figure.ALL, Figure.ALL, Figure.ALL, 23, Map.of());

    var html =
        new Page(
                new Words("en"),
                "Synthetic",
                Map.of("KZ-10", "Abai"),
                List.of(new Publication("c", 1, DAY, List.of(all, closed, withheld))),
                List.of())
            .html();

    assertThat(html).contains("Abai", "not told", "Others together").doesNotContain("class=\"bar");
  }

  @Test
  void everyLanguageHasEveryWord() {
    for (var key : Measure.values()) {
      for (var language : List.of("kk", "ru", "en")) {
        assertThat(new Words(language).of(key.code())).isNotBlank();
      }
    }
    assertThat(new Words("kk").keys())
        .isEqualTo(new Words("ru").keys())
        .isEqualTo(new Words("en").keys());
  }

  @Test
  void scoresComeFromTheModelCards() {
    assertThat(Score.shipped())
        .extracting(Score::model)
        .contains("theme", "sentiment", "stance", "language");
  }

  private static Page page(String language, List<String> quotes) {
    var figures = new Protection(10).protect(new Crowd(new Random(5)).on(0, 3000));
    return new Page(
        new Words(language),
        "Synthetic",
        Map.of(),
        List.of(new Publication("synthetic", 1, DAY, figures)),
        quotes);
  }
}
