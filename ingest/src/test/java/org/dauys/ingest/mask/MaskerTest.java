package org.dauys.ingest.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are invented. */
class MaskerTest {

  private final Masker masker = new Masker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Пишите на aigul.s-1@mail.kz.              | Пишите на [email].
          8701@mail.ru и Ivan_P+x@sub.gov.kz        | [email] и [email]
          почта:иван@пошта.қаз, спасибо             | почта:[email], спасибо
          спросите @aigul_kz!                       | спросите [handle]!
          https://t.me/aigul_kz, там всё            | [handle], там всё
          см. www.instagram.com/aigul.kz/           | см. [handle]
          wa.me/77011234567                         | [phone]
          сайт https://egov.kz/cms/ru/2026/02       | сайт https://egov.kz/cms/ru/2026/02
          цена 5 @ 100                              | цена 5 @ 100
          Шот KZ41125KZT1000300101 бар              | Шот [iban] бар
          IBAN kz41 125K ZT10 0030 0101.            | IBAN [iban].
          KZ42125KZT1000300101                      | KZ42125KZT1000300101
          карта 4400 4301 2345 6789                 | карта [card]
          карта 4400430123456789, тел. 112          | карта [card], тел. 112
          4400-4301-2345-6789                       | [card]
          заказ 4400430123456788                    | заказ 4400430123456788
          ИИН 991200300014                          | ИИН [iin]
          991200300502                              | [iin]
          991200 300014 мой                         | [iin] мой
          ЖСН-ім: 991200300015                      | ЖСН-ім: [iin]
          БИН компании 123 456 789 012              | БИН компании [iin]
          номер 991200300015                        | номер [document]
          число 991200300015                        | число 991200300015
          тел. +7 (701) 123-45-67                   | тел. [phone]
          87011234567                               | [phone]
          8-701-123-45-67, 8 701 123 4567           | [phone], [phone]
          +77011234567 немесе 7011234567            | [phone] немесе [phone]
          8 (7112) 50-00-00                         | [phone]
          (7112) 50-12-34                           | [phone]
          тел.: 50-12-34                            | тел.: [phone]
          (тел. 50-12-34), (87011234567)            | (тел. [phone]), ([phone])
          (+7 701 123 45 67)                        | ([phone])
          +998 90 123 45 67                         | [phone]
          кв 15 8 701 123 45 67 жду                 | кв 15 [phone] жду
          машина 123ABC07                           | машина [plate]
          машина 123 АВС 07 стоит                   | машина [plate] стоит
          L 123 ABC                                 | [plate]
          авто 123 abc 07                           | авто [plate]
          удостоверение личности № 012345678        | удостоверение личности № [document]
          жеке куәлігім 012345678                   | жеке куәлігім [document]
          паспорт N12345678                         | паспорт [document]
          водительское удостоверение AB 123456      | водительское удостоверение [document]
          """)
  void anIdentifierIsReplacedByItsKind(String text, String masked) {
    assertThat(masker.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14.02.2026 в 18:37, 2026-02-14T10:30:00",
        "Статья 9, пункт 2; 21-бап 3-тармағы; ст. 70-2",
        "85 000 тг, 1 250 300 400 тенге, 250 300 400 500 тенге",
        "в 2023 2024 2025 годах, 2023-2024-2025, 2020 2021 2022 2023",
        "население 20 123 456 человек, 99,5 %",
        "звоните 109, 112, 1414 или 111",
        "дом 12, кв. 45, 4 этаж, индекс 090000",
        "8.03.2026 12.30 встреча, 8 500 000 000 тенге",
        "район 47, 150 ТОО 12 предприятий, 120 КМ 15 минут",
        "закон № 260220001015, постановление 286",
        "счёт 3:2, 1/4 бюджета, 50-12-34",
        "телевизор за 150000 тенге, 012345678",
        "пункт 8 700 500 тенге",
        "c/о, и/или, км/ч, http://adilet.zan.kz/rus/docs/V2100023901",
      })
  void whatIsNoIdentifierStays(String text) {
    assertThat(masker.mask(text).text()).isEqualTo(text);
    assertThat(masker.mask(text).spans()).isEmpty();
  }

  @Test
  void spansAreOffsetsInTheInput() {
    var text = "😀 a@b.kz, 87011234567; 991200300014";
    var found =
        masker.mask(text).spans().stream()
            .map(span -> span.type() + " " + text.substring(span.start(), span.end()))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo("EMAIL a@b.kz; PHONE 87011234567; IIN 991200300014");
  }
}
