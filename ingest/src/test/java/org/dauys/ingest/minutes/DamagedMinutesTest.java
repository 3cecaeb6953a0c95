package org.dauys.ingest.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/** Files that cannot be read, and such as look so; every name in them is invented. */
class DamagedMinutesTest {

  private static final String MINUTES =
      "ПРОТОКОЛ № 1\nг. Костанай\n2 марта 2026 года\nВыступили:\nЛесной П.П. (житель): Дорога разбита.\n";

  @Test
  void windows1251IsReadWithoutBeingTold() throws UnreadableMinutesException {
    var meeting = MinutesReader.read(MINUTES.getBytes(Charset.forName("windows-1251")));
    assertThat(meeting.turns()).extracting(Turn::text).containsExactly("Дорога разбита.");
    assertThat(meeting.region()).isEqualTo("KZ-39");
  }

  @Test
  void anEmptyFileSaysSo() {
    assertRefused(new byte[0], "is empty");
    assertRefused(" \n\n ".getBytes(UTF_8), "is empty");
  }

  @Test
  void aTextWithoutSpeakersSaysWhatWasExpected() {
    assertRefused("Список покупок\nхлеб\n".getBytes(UTF_8), "expected names");
  }

  @Test
  void aDocumentThatWasCutOffSaysSo() {
    var whole = Printed.docx(MINUTES);
    assertRefused(Arrays.copyOf(whole, whole.length / 2), ".docx: it is damaged or was cut off");
  }

  @Test
  void aPdfThatWasCutOffSaysSo() {
    assertRefused("%PDF-1.7\n1 0 obj\n<<".getBytes(UTF_8), "PDF");
  }

  @Test
  void aScanAsksForRecognition() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    assertRefused(bytes.toByteArray(), "(OCR)");
  }

  @Test
  void aLockedPdfAsksForOneWithoutAPassword() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(Printed.pdf(MINUTES))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    assertRefused(bytes.toByteArray(), "password");
  }

  @Test
  void anOldWordFileAsksForDocx() {
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, ".docx");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(new byte[200 << 20]);
    }
    assertRefused(bytes.toByteArray(), ".docx");
  }

  @Test
  void noMessageRepeatsTheText() {
    assertThatThrownBy(() -> MinutesReader.read("Список покупок\nхлеб\n".getBytes(UTF_8)))
        .hasMessageNotContaining("хлеб");
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> MinutesReader.read(file))
        .isInstanceOf(UnreadableMinutesException.class)
        .hasMessageContaining(reason);
  }
}
