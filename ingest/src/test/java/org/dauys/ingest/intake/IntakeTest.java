package org.dauys.ingest.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;
import org.dauys.ingest.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  private final Intake intake = Fixtures.intake();

  @Test
  void aSubmissionBecomesFeedback() {
    var feedback = accepted(Fixtures.good("1042"));
    assertThat(feedback.source()).isEqualTo("form-egov");
    assertThat(feedback.channel()).isEqualTo(Channel.WEB_FORM);
    assertThat(feedback.role()).isEqualTo(Role.RESIDENT);
    assertThat(feedback.occurredAt()).isEqualTo(Instant.parse("2026-02-14T05:18:29Z"));
    assertThat(feedback.receivedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00.123Z"));
    assertThat(feedback.text()).isEqualTo("Жол жөндеу керек.");
  }

  @Test
  void personalDataIsMaskedInTextAndPlace() {
    var feedback = accepted(with("place", "ул. Абая, тел. 8 701 123 45 67"));
    assertThat(feedback.place()).isEqualTo("ул. Абая, тел. [phone]");
    assertThat(accepted(with("text", "Мой ИИН 991200300014")).text()).isEqualTo("Мой ИИН [iin]");
  }

  @Test
  void theAuthorBecomesAPseudonymOfTheConsultation() {
    var here = accepted(with("author", "@aigul")).author();
    assertThat(here).matches("[A-Za-z0-9_-]{22}").doesNotContain("aigul");
    assertThat(accepted(with("author", " @aigul ")).author()).isEqualTo(here);
    var elsewhere = with("author", "@aigul").replace("constitution-2026", "budget-2026");
    assertThat(accepted(elsewhere).author()).isNotEqualTo(here);
  }

  @Test
  void theTextIsNormalisedToNfc() {
    assertThat(accepted(with("text", "и\u0306од")).text()).isEqualTo("йод");
  }

  @Test
  void aDistrictImpliesItsRegion() {
    var json = Fixtures.good("1").replace("\"region\":\"KZ-27\"", "\"district\":\"101000000\"");
    assertThat(accepted(json).region()).isEqualTo("KZ-10");
  }

  @Test
  void nullIsAbsent() {
    var json = Fixtures.good("1").replace("\"KZ-27\"", "null");
    assertThat(accepted(json).region()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "channel":"web-form"       | "channel":"fax"           | UNKNOWN_VALUE       | channel
          "channel":"web-form"       | "channel":7               | WRONG_TYPE          | channel
          "channel":"web-form"       | "chanel":"web-form"       | UNKNOWN_FIELD       | chanel
          "channel":"web-form",      |                           | MISSING             | channel
          "source":"form-egov"       | "source":"Form eGov"      | WRONG_FORMAT        | source
          "source":"form-egov"       | "source":{"a":1}          | WRONG_TYPE          | source
          "region":"KZ-27"           | "region":"KZ-99"          | UNKNOWN_VALUE       | region
          "region":"KZ-27"           | "region":"KZ-27","region":"KZ-27" | REPEATED_FIELD | region
          "region":"KZ-27"           | "district":"999999999"    | UNKNOWN_VALUE       | district
          "region":"KZ-27"           | "region":"KZ-27","district":"101000000" | CONTRADICTION | district
          "region":"KZ-27"           | "role":"king"             | UNKNOWN_VALUE       | role
          2026-02-14T10:18:29+05:00  | 2026-02-14T10:18:29       | WRONG_FORMAT        | occurredAt
          2026-02-14T10:18:29+05:00  | 2026-03-01T10:10:01Z      | FUTURE_DATE         | occurredAt
          2026-02-14T10:18:29+05:00  | 1826-02-14T10:18:29+05:00 | EARLY_DATE          | occurredAt
          Жол жөндеу керек.          | \\u00a0\\n                | MISSING             | text
          Жол жөндеу керек.          | a\\u0000b                 | FORBIDDEN_CHARACTER | text
          Жол жөндеу керек.          | a\\ud83db                 | FORBIDDEN_CHARACTER | text
          """)
  void aMistakeIsNamedByCodeAndField(String right, String wrong, RefusalCode code, String field) {
    var json = Fixtures.good("1").replace(right, wrong == null ? "" : wrong);
    var refusal = refused(json.getBytes(UTF_8));
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.line()).isEqualTo(7);
  }

  @Test
  void aClockMayBeALittleAhead() {
    assertThat(accepted(with("occurredAt", "2026-03-01T10:10:00Z"))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "тайна", "{\"text\":\"тайна\"", "[\"тайна\"]", "{} {}", "{\"a\""})
  void aRefusalNeverQuotesTheInput(String json) {
    var refusal = refused(json.getBytes(UTF_8));
    assertThat(refusal.code()).isIn(RefusalCode.NOT_JSON, RefusalCode.UNKNOWN_FIELD);
    assertThat(refusal.reason()).doesNotContain("тайна").isNotBlank();
  }

  @Test
  void aBrokenByteIsPlacedByLine() {
    var bytes = "{\n\"text\":\"??\"}".getBytes(UTF_8);
    bytes[10] = (byte) 0xC3;
    var refusal = refused(bytes);
    assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_UTF8);
    assertThat(refusal.line()).isEqualTo(8);
    assertThat(refusal.reason()).isEqualTo("byte 11 is not UTF-8");
  }

  @Test
  void aReplacementCharacterThatWasSentIsUtf8() {
    assertThat(accepted(with("text", "a\uFFFDb")).text()).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C080", "C1BF", "E080AF", "EDA0BDEDB880", "F08080AF", "F4908080", "80", "D0"})
  void bytesThatAHurriedDecoderMisreadsAreRefused(String hex) {
    var json = with("text", "Жол #").getBytes(UTF_8);
    int at = new String(json, ISO_8859_1).indexOf('#');
    var broken = HexFormat.of().parseHex(hex);
    var bytes = ByteBuffer.allocate(json.length - 1 + broken.length);
    bytes.put(json, 0, at).put(broken).put(json, at + 1, json.length - at - 1);
    assertThat(refused(bytes.array()).code()).isEqualTo(RefusalCode.NOT_UTF8);
  }

  @Test
  void onlyUtf8IsRead() {
    assertThat(refused(Fixtures.good("1").getBytes(UTF_16BE)).code())
        .isIn(RefusalCode.NOT_UTF8, RefusalCode.NOT_JSON);
  }

  @Test
  void lettersOfAllLengthsAreRead() {
    var text = "a é Жол №1 «Әлі» ကမ္ဘာ 中 \uD83D\uDE00";
    assertThat(accepted(with("text", text)).text()).isEqualTo(text);
    assertThat(accepted(with("text", "Жол \\uD83D\\uDE00")).text()).isEqualTo("Жол \uD83D\uDE00");
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThat(refused(with("text", "ж".repeat(20_001)).getBytes(UTF_8)).code())
        .isEqualTo(RefusalCode.TOO_LONG);
    assertThat(accepted(with("text", "ж".repeat(20_000))).text()).hasSize(20_000);
  }

  @Test
  void aStrangeFieldIsNotRepeatedAtLength() {
    var refusal = refused(("{\"" + "x".repeat(5_000) + "\":1}").getBytes(UTF_8));
    assertThat(refusal.field()).hasSize(61);
  }

  /** A good submission with one field more, or another value. */
  private static String with(String field, String value) {
    var good = Fixtures.good("1").replaceAll(",?\"" + field + "\":\"[^\"]*\"", "");
    return "{\"" + field + "\":\"" + value + "\"," + good.substring(1);
  }

  private FeedbackReceived accepted(String json) {
    var verdict = intake.take(ByteBuffer.wrap(json.getBytes(UTF_8)), 7, "");
    assertThat(verdict).isInstanceOf(Accepted.class);
    return ((Accepted) verdict).feedback();
  }

  private Refusal refused(byte[] json) {
    var verdict = intake.take(ByteBuffer.wrap(json), 7, "");
    assertThat(verdict).isInstanceOf(Refusal.class);
    return (Refusal) verdict;
  }
}
