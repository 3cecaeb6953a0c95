package org.dauys.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Submissions of synthetic words at random places and days. */
final class RandomFeedback {

  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
  private static final List<String> TEXTS =
      List.of(
          "Прибавка к пенсии смешная, на лекарства не хватает.",
          "Жол жөндеуді қашан бастайсыздар? Ауылға автобус та жүрмейді.",
          "Поддерживаю новую статью о языке, хорошее решение!",
          "I support the draft, but the road to our village is broken.",
          "Предлагаю построить школу и детский сад в нашем районе.",
          "Судьялар тәуелсіз болсын, сот әділ болуы керек.");
  private static final List<String> REGIONS = List.of("KZ-27", "KZ-75", "KZ-71", "");
  private static final List<String> CHANNELS = List.of("web-form", "social", "meeting");

  private RandomFeedback() {}

  static String json(Random random, String consultation, int number) {
    return """
    {"source":"test","sourceId":"%d","consultation":"%s","channel":"%s",\
    "occurredAt":"%sT10:00:00+05:00","region":"%s","text":"%s №%d"}\
    """
        .formatted(
            number,
            consultation,
            pick(random, CHANNELS),
            FIRST.plusDays(random.nextInt(20)),
            pick(random, REGIONS),
            pick(random, TEXTS),
            number);
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
