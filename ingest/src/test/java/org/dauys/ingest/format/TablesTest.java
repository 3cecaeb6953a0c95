package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All words are synthetic. */
class TablesTest {

  @TempDir private Path folder;

  @Test
  void googleFormsIsReadInTwoLanguages() throws IOException {
    var read =
        csv(
            "\uFEFF\"Отметка времени\",\"Ваш регион / Өңіріңіз\",\"Ваше предложение /"
                + " Ұсынысыңыз\",\"Контакты\"\n\"14.02.2026 10:18:29\",\"БҚО\",\"бір\nекі \"\"үш\"\"\",\"тест\"\n\"14.02.2026 10:20:00\",\"\",\"\",\"\"\n");
    assertThat(read.texts()).containsExactly("бір\nекі \"үш\"");
    assertThat(read.all("occurredAt")).containsExactly("14.02.2026 10:18:29");
    assertThat(read.all("place")).containsExactly("БҚО");
    assertThat(read.skipped()).containsEntry("no text", 1L);
  }

  @Test
  void eOtinishIsRead() throws IOException {
    var read =
        csv(
            "Номер обращения;Дата регистрации;Вид"
                + " обращения;Заявитель;ИИН/БИН;Регион;Район;Содержание;Статус\nZT-1;14.02.2026 10:00;Жалоба;СЫНАҚ А.;111;БҚО;Тасқала ауданы;жол керек;жаңа\n");
    assertThat(read.rows().get(0).fields())
        .containsEntry("sourceId", "ZT-1")
        .containsEntry("author", "111")
        .containsEntry("place", "БҚО, Тасқала ауданы")
        .containsEntry("text", "жол керек");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsTold(String delimiter) throws IOException {
    var read =
        csv(
            "date;text;x\n2026-02-14;a, b;\n2026-02-14;c, d;e\n"
                .replace(";", delimiter)
                .replace("a, b", "\"a, b\"")
                .replace("c, d", "\"c, d\""));
    assertThat(read.texts()).containsExactly("a, b", "c, d");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,вода",
    "KZ-1048,'су әөүқғңһі'",
    "UTF-16,'су ә'",
    "UTF-16-no-mark,'су ә'"
  })
  void theEncodingIsTold(String encoding, String word) throws IOException {
    var text = "Дата;Текст\r\n14.02.2026;" + word + "\r\n";
    byte[] bytes =
        switch (encoding) {
          case "KZ-1048" -> kz1048(text);
          case "UTF-16-no-mark" -> text.getBytes(UTF_16LE);
          default -> text.getBytes(Charset.forName(encoding));
        };
    assertThat(Read.bytes(folder, "t.csv", bytes, Read.MAPPING).texts()).containsExactly(word);
  }

  @Test
  void anUnclosedQuoteCostsItsLine() throws IOException {
    var read =
        csv(
            "date,text\n2026-02-14,\"a\n2026-02-14,b\n2026-02-14,ТОО 'X', c\n2026-02-14,the 5\" pipe\n");
    assertThat(read.texts()).containsExactly("b", "the 5\" pipe");
    assertThat(read.problems())
        .containsExactly(
            "2 not-csv: has a quote that is not closed, or is too long",
            "4 not-csv: should have 2 cells, has 3");
  }

  @Test
  void anUnclosedQuoteSwallowsNoOtherRow() throws IOException {
    var read = csv("date,text\n2026-02-14,\"a\n2026-02-14,\"b\"\n2026-02-14,\"c \"x\" y\"\n");
    assertThat(read.texts()).containsExactly("b", "c \"x\" y");
    assertThat(read.problems()).hasSize(1);
  }

  @Test
  void anEndlessCellIsBounded() throws IOException {
    var read =
        csv("date,text\n2026-02-14,a\n2026-02-14,\"" + "x".repeat(3 << 20) + "\n2026-02-14,b\n");
    assertThat(read.texts()).contains("a", "b");
    assertThat(read.problems()).isNotEmpty();
  }

  @Test
  void datesBetweenSlashesAreToldForTheWholeTable() throws IOException {
    assertThat(csv("date,text\n2/3/2026 5:07 PM,a\n2/14/2026,b\n").all("occurredAt"))
        .containsExactly("2026-02-03 17:07", "2026-02-14");
    assertThat(csv("date,text\n2/3/2026,a\n14/2/2026,b\n").all("occurredAt"))
        .containsExactly("2026-03-02", "2026-02-14");
    assertThat(csv("date,text\n2/3/2026,a\n").problems())
        .containsExactly(
            "2 wrong-format: has day and month in an unknown order: say --occurred-at-format");
  }

  @Test
  void theLongestColumnHasTheWordsIfNoneIsNamedSo() throws IOException {
    var read = csv("дата,q1,q2\n14.02.2026,да,жаңа мектеп керек болып тұр біздің ауылға\n");
    assertThat(read.texts()).containsExactly("жаңа мектеп керек болып тұр біздің ауылға");
  }

  @Test
  void aTableOfSomethingElseSaysWhatWasExpected() {
    assertThatThrownBy(() -> csv("id;parent_id;code;name\n1;0;100000000;Абай\n"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("--column text=HEADER");
  }

  @Test
  void columnsCanBeNamed() throws IOException {
    var mapping = Read.mapping(Map.of("text", "Q2", "author", "кім"), false);
    var read = Read.bytes(folder, "t.csv", "Текст,Кім,q2\nx,y,z\n".getBytes(UTF_8), mapping);
    assertThat(read.rows().get(0).fields()).containsEntry("text", "z").containsEntry("author", "y");
  }

  @Test
  void namesOfColumnsCanBeAdded() throws IOException {
    var file = Files.writeString(folder.resolve("h.tsv"), "text\tсөзі\n");
    assertThat(Headers.shipped().and(file).places(List.of("Күні", "Сөзі")))
        .containsEntry("text", 1)
        .containsEntry("occurredAt", 0);
    var wrong = Files.writeString(folder.resolve("w.tsv"), "texts\tсөзі\n");
    assertThatThrownBy(() -> Headers.shipped().and(wrong)).hasMessageContaining("line 1");
  }

  @Test
  void aSummaryTableInAWorkbookIsRead() throws IOException {
    var file =
        workbook(
            sheet -> {
              row(sheet, 0, "Свод предложений за февраль");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
              row(sheet, 2, "№ п/п", "Регион / Район", "Предложение / Статья", "Дата");
              row(sheet, 3, "1", "2", "3", "4");
              row(sheet, 4, 1, "БҚО", "жол керек", LocalDateTime.of(2026, 2, 14, 10, 30));
              row(sheet, 5, 2, null, "су керек", "15.02.2026");
              sheet.addMergedRegion(new CellRangeAddress(4, 5, 1, 1));
              row(sheet, 6, 3, "Алматы", null, "15.02.2026");
              row(sheet, 7, "ИТОГО", null, "3");
            });
    var read = Read.file(file, Read.MAPPING);
    assertThat(read.texts()).containsExactly("жол керек", "су керек");
    assertThat(read.all("place")).containsExactly("БҚО", "БҚО");
    assertThat(read.all("occurredAt")).containsExactly("2026-02-14T10:30", "15.02.2026");
    assertThat(read.rows()).extracting(Row::number).containsExactly(5, 6);
    assertThat(read.skipped())
        .containsEntry("header again", 1L)
        .containsEntry("row of totals", 1L)
        .containsEntry("no text", 1L);
  }

  @Test
  void microsoftFormsIsRead() throws IOException {
    var file =
        workbook(
            sheet -> {
              row(
                  sheet,
                  0,
                  "Идентификатор",
                  "Время начала",
                  "Время выполнения",
                  "Адрес электронной почты",
                  "Имя",
                  "Ваше предложение");
              row(
                  sheet,
                  1,
                  7,
                  LocalDateTime.of(2026, 2, 14, 10, 0),
                  LocalDateTime.of(2026, 2, 14, 10, 5),
                  "anonymous",
                  "Сынақ",
                  "жол");
            });
    assertThat(Read.file(file, Read.MAPPING).rows().get(0).fields())
        .containsEntry("sourceId", "7")
        .containsEntry("occurredAt", "2026-02-14T10:05")
        .containsEntry("text", "жол")
        .doesNotContainKey("author");
  }

  @Test
  void blankCellsOfATextTableAreFilledOnRequest() throws IOException {
    var table = "Өңір;Күні;Пікір\nБҚО;14.02.2026;a\n;;b\n".getBytes(UTF_8);
    var read = Read.bytes(folder, "t.csv", table, Read.mapping(Map.of(), true));
    assertThat(read.all("place")).containsExactly("БҚО", "БҚО");
  }

  @Test
  void aDamagedWorkbookIsTold() throws IOException {
    var file = workbook(sheet -> row(sheet, 0, "дата", "текст"));
    var bytes = Files.readAllBytes(file);
    var cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> Read.file(cut, Read.MAPPING)).isInstanceOf(FormatException.class);
  }

  @Test
  void aBombIsNotUnpacked() {
    var bomb = new BoundedStream(new ZeroStream(), () -> 1000);
    assertThatThrownBy(() -> bomb.transferTo(OutputStream.nullOutputStream()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("200 times");
  }

  /** Zeros without end. */
  private static final class ZeroStream extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      return length;
    }
  }

  private Read csv(String text) throws IOException {
    return Read.text(folder, "t.csv", text);
  }

  private interface Content {
    void fill(Sheet sheet);
  }

  private Path workbook(Content content) throws IOException {
    var file = folder.resolve("w.xlsx");
    try (var workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      content.fill(workbook.createSheet());
      workbook.write(out);
    }
    return file;
  }

  private static void row(Sheet sheet, int number, Object... values) {
    var style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat((short) 22);
    var row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof LocalDateTime time) {
        row.createCell(i).setCellValue(time);
        row.getCell(i).setCellStyle(style);
      } else if (values[i] instanceof Integer whole) {
        row.createCell(i).setCellValue(whole);
      } else if (values[i] != null) {
        row.createCell(i).setCellValue((String) values[i]);
      }
    }
  }

  private static byte[] kz1048(String text) {
    var kazakh =
        Map.of('ә', 0xBC, 'ө', 0xB4, 'ү', 0xBF, 'қ', 0x9D, 'ғ', 0xBA, 'ң', 0xBE, 'һ', 0x9E);
    var bytes = text.getBytes(Charset.forName("windows-1251"));
    for (int i = 0; i < bytes.length; i++) {
      var special = kazakh.get(text.charAt(i));
      bytes[i] = special == null ? bytes[i] : special.byteValue();
    }
    return bytes;
  }
}
