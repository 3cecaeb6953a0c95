package org.dauys.bench.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bodies of requests, made before the clock runs. Every record of a run has an id of its own, for a
 * resent one would cost the index of receipts less. The texts are invented: synthetic.
 */
final class Records {

  private static final int POOL = 2_000;
  private static final int ID_DIGITS = 10;
  private static final String ID_FIELD = "\"sourceId\":\"";

  private static final List<String> SENTENCES =
      List.of(
          "Ауылымызда жолдың жағдайы өте нашар, көктемде жүру мүмкін емес.",
          "Мектепте орын жетпейді, балалар үш ауысыммен оқып жүр.",
          "Жаңа емхананың құрылысы қашан аяқталатынын білгіміз келеді.",
          "Заң жобасының бұл бабын қолдаймын, бірақ мерзімі тым қысқа.",
          "В нашем районе третий год обещают построить школу, дети учатся в три смены.",
          "Предлагаю увеличить финансирование сельских больниц и вернуть выездных врачей.",
          "Тарифы на воду выросли на 15 процентов, а качество не изменилось.",
          "Поддерживаю поправки к статье 12, они давно нужны нашему городу.",
          "Автобус по маршруту 17 ходит раз в час, люди опаздывают на работу.",
          "The new law should protect people who live far from the city.");

  private static final List<String> IDENTIFIERS =
      List.of(
          "Тел. 8 701 123 45 67.",
          "Пишите на example@example.kz.",
          "Менің нөмірім +7 (705) 765-43-21.");

  private final List<byte[]> pool;
  private long nextId;

  private Records(List<byte[]> pool) {
    this.pool = pool;
  }

  /**
   * Bodies of so many records each.
   *
   * @param run its ids are used in no other run
   */
  static Records of(int recordsPerRequest, int run) {
    var random = new Random(recordsPerRequest);
    var pool =
        IntStream.range(0, Math.max(20, POOL / recordsPerRequest))
            .mapToObj(
                at ->
                    IntStream.range(0, recordsPerRequest)
                        .mapToObj(line -> record(random))
                        .collect(Collectors.joining("\n"))
                        .getBytes(UTF_8))
            .toList();
    var records = new Records(pool);
    records.nextId = run * 100_000_000L;
    return records;
  }

  /** A body whose records have not been seen before; the bytes are a copy. */
  byte[] next() {
    var body = pool.get((int) (nextId % pool.size())).clone();
    for (int at = find(body, 0); at >= 0; at = find(body, at)) {
      writeId(body, at);
    }
    return body;
  }

  private void writeId(byte[] body, int at) {
    long rest = nextId++;
    for (int digit = at + ID_DIGITS - 1; digit >= at; digit--) {
      body[digit] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** The place of the next id from there on. */
  private static int find(byte[] body, int from) {
    var field = ByteBuffer.wrap(ID_FIELD.getBytes(UTF_8));
    int length = field.remaining();
    for (int at = from; at + length + ID_DIGITS <= body.length; at++) {
      if (body[at] == '"' && ByteBuffer.wrap(body, at, length).equals(field)) {
        return at + length;
      }
    }
    return -1;
  }

  private static String record(Random random) {
    var text =
        IntStream.range(0, 2 + random.nextInt(2))
            .mapToObj(at -> SENTENCES.get(random.nextInt(SENTENCES.size())))
            .collect(Collectors.joining(" "));
    // One in ten leaves an identifier, one in two a handle.
    var identifier =
        random.nextInt(10) == 0 ? ' ' + IDENTIFIERS.get(random.nextInt(IDENTIFIERS.size())) : "";
    var author = random.nextBoolean() ? "\"author\":\"user-" + random.nextInt(99_999) + "\"," : "";
    return """
    {"source":"form-bench","%s0000000000","consultation":"constitution-2026",\
    "channel":"web-form","occurredAt":"2026-02-14T10:18:29+05:00",%s"region":"KZ-27","text":"%s%s"}\
    """
        .formatted(ID_FIELD.substring(1), author, text, identifier);
  }
}
