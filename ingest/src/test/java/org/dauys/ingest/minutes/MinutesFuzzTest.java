package org.dauys.ingest.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dauys.ingest.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** No minutes bring the reader down or keep it; every name in them is invented. */
class MinutesFuzzTest {

  private static final String RU =
      "ПРОТОКОЛ № 1\nг. Костанай\n2 марта 2026 года\nПовестка дня:\n1. О дорогах\nСЛУШАЛИ: Полевую Р.Р.,"
          + " заместителя акима.\nВЫСТУПИЛИ:\nЛесной П.П. (житель): Дорога разбита.\nВопрос: Когда?\n"
          + "Ответ: В мае.\nГОЛОСОВАЛИ: за 12, против 1.\nРЕШИЛИ: принять к сведению.\n";
  private static final String KK =
      "ХАТТАМА № 2\nОрал қаласы\n2026 жылғы 3 наурыз\nКүн тәртібі: жол жөндеу\nСөз сөйледі: Далабаев Т.,"
          + " тұрғын: – Жол нашар.\nСұрақ: Қашан?\nЖауап: Мамырда.\nШЕШІМ: назарға алынсын.\n";

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void allMinutesAreReadOrRefused() {
    var samples =
        List.of(
            RU.getBytes(UTF_8),
            KK.getBytes(UTF_8),
            Printed.docx(RU),
            Printed.pdf(RU),
            Printed.docx(KK));
    Fuzz.trying(
        "minutes",
        500,
        random -> {
          var bytes = Fuzz.mutated(samples.get(random.nextInt(samples.size())), random);
          try {
            assertThat(MinutesReader.read(bytes).turns()).noneMatch(turn -> turn.text().isBlank());
          } catch (UnreadableMinutesException e) {
            assertThat(e).message().isNotBlank();
          }
        });
  }
}
