package org.dauys.bench.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Bodies of requests, made before the clock runs. Every record of a run has an id of its own, for a
 * resent one would cost the index of receipts less. The texts are invented: synthetic.
 */
final class Records {

  private static final int POOL = 2_000;
  private static final int ID_DIGITS = 10;
  private static final String ID_FIELD = "\"sourceId\":\"";

  /** What the door's events have more than what comes in. */
  private static final byte[] ADDED =
      """
      "v":1,"id":"17384481-603b-8aed-ae8d-fdb0377c1add","role":"resident",\
      "receivedAt":"2026-11-23T07:45:20.209Z","""
          .getBytes(UTF_8);

  /** With ten digits as long as a feedback's id. */
  private static final String KEY = "17384481-603b-8aed-ae8d-fd";

  /**
   * Each text takes words of one language in any order: so they are packed as badly as people's.
   */
  private static final List<List<String>> WORDS =
      List.of(
          words(
              """
              ауылымызда жолдың жағдайы өте нашар көктемде жүру мүмкін емес мектепте орын жетпейді \
              балалар үш ауысыммен оқып жүр жаңа емхананың құрылысы қашан аяқталатынын білгіміз \
              келеді заң жобасының бұл бабын қолдаймын бірақ мерзімі тым қысқа"""),
          words(
              """
              в нашем районе третий год обещают построить школу дети учатся в три смены предлагаю \
              увеличить финансирование сельских больниц и вернуть выездных врачей тарифы на воду \
              выросли на 15 процентов а качество не изменилось поддерживаю поправки к статье 12 они \
              давно нужны нашему городу автобус по маршруту 17 ходит раз в час люди опаздывают"""),
          words(
              """
              the new law should protect people who live far from the city because buses are late \
              and roads were not repaired since 2019 while our school needs a larger building"""));

  private static final List<String> IDENTIFIERS =
      List.of(
          "Тел. 8 701 123 45 67.",
          "Пишите на example@example.kz.",
          "Менің нөмірім +7 (705) 765-43-21.");

  /**
   * A body.
   *
   * @param ids where the records' ids stand
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody else sees them.
  private record Template(byte[] bytes, int[] ids) {

    static Template of(String body) {
      var ids =
          Pattern.compile(Pattern.quote(ID_FIELD))
              .matcher(body)
              .results()
              .mapToInt(id -> body.substring(0, id.end()).getBytes(UTF_8).length)
              .toArray();
      return new Template(body.getBytes(UTF_8), ids);
    }
  }

  private final List<Template> pool;
  private long nextId;
  private int bodies;

  private Records(List<Template> pool) {
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
                        .collect(Collectors.joining("\n")))
            .map(Template::of)
            .toList();
    var records = new Records(pool);
    records.nextId = run * 100_000_000L;
    return records;
  }

  /** A body whose records have not been seen before; the bytes are a copy. */
  byte[] next() {
    var template = pool.get(bodies++ % pool.size());
    var body = template.bytes().clone();
    for (int at : template.ids()) {
      writeId(body, at);
    }
    return body;
  }

  /** A record as long as the door would write it, without its work. */
  static ProducerRecord<String, byte[]> written(
      String topic, String sourceId, byte[] body, int start, int end) {
    var value = Arrays.copyOf(ADDED, ADDED.length + end - start);
    System.arraycopy(body, start, value, ADDED.length, end - start);
    return new ProducerRecord<>(topic, KEY + sourceId, value);
  }

  private void writeId(byte[] body, int at) {
    long rest = nextId++;
    for (int digit = at + ID_DIGITS - 1; digit >= at; digit--) {
      body[digit] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static String sentence(List<String> words, Random random) {
    var sentence =
        IntStream.range(0, 8 + random.nextInt(6))
            .mapToObj(at -> words.get(random.nextInt(words.size())))
            .collect(Collectors.joining(" "));
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + '.';
  }

  private static String record(Random random) {
    var words = WORDS.get(random.nextInt(WORDS.size()));
    var text =
        IntStream.range(0, 2 + random.nextInt(2))
            .mapToObj(at -> sentence(words, random))
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
