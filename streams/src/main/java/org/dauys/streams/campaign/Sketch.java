package org.dauys.streams.campaign;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What is kept of a text in order to recognise its copies: hashes of its character 5-grams, from
 * which the text cannot be read. The bands find candidates (MinHash with banding: two texts share a
 * band with a probability that grows steeply with what they have in common), the sample verifies
 * them. Immutable.
 *
 * <p>Source of the method: A. Z. Broder, On the resemblance and containment of documents, 1997.
 */
public final class Sketch {

  /** Character n-grams of this length survive edited words, and are rare in other texts. */
  static final int GRAM = 5;

  static final int BANDS = 32;
  private static final int ROWS = 3;

  /** The smallest hashes of a text; most texts have no more than these. */
  static final int SAMPLE = 192;

  private static final int MOST_CHARS = 4_000;
  private static final int[] MULTIPLIERS =
      new SplittableRandom(97).ints(BANDS * ROWS).map(random -> random | 1).toArray();

  private final int grams;
  private final int[] bands;
  private final int[] sample;

  private Sketch(int grams, int[] bands, int[] sample) {
    this.grams = grams;
    this.bands = bands;
    this.sample = sample;
  }

  /**
   * The sketch of a text: letters and digits count, their case and what stands between do not.
   *
   * @param realm texts of different realms never share a band
   */
  public static Sketch of(String realm, String text) {
    int[] grams = IntStream.of(grams(text)).sorted().distinct().toArray();
    return new Sketch(
        grams.length,
        bands(grams, realm.hashCode()),
        Arrays.copyOf(grams, Math.min(SAMPLE, grams.length)));
  }

  /** How many different n-grams the text has. */
  int grams() {
    return grams;
  }

  int band(int index) {
    return bands[index];
  }

  /**
   * The share of the shorter text's n-grams that the longer one has, too: a letter with an addition
   * contains the letter. Estimated from the samples, exact for texts within them.
   */
  double overlap(Sketch other) {
    int limit = Math.min(limit(), other.limit());
    int mine = 0;
    int others = 0;
    int common = 0;
    while (mine < sample.length
        && others < other.sample.length
        && sample[mine] <= limit
        && other.sample[others] <= limit) {
      int order = Integer.compare(sample[mine], other.sample[others]);
      common += order == 0 ? 1 : 0;
      mine += order <= 0 ? 1 : 0;
      others += order >= 0 ? 1 : 0;
    }
    int fewer = Math.min(upTo(limit), other.upTo(limit));
    return fewer == 0 ? 0 : (double) common / fewer;
  }

  /** The same for the same text in the same realm, and for no other; never 0. */
  long print() {
    long print = grams;
    for (int part : bands) {
      print = mix(print + part);
    }
    for (int part : sample) {
      print = mix(print + part);
    }
    return print == 0 ? 1 : print;
  }

  private static long mix(long hash) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** Whether both are sketches of the same n-grams. */
  boolean sameAs(Sketch other) {
    return grams == other.grams && Arrays.equals(sample, other.sample);
  }

  /** Up to which hash the sample has all of the text's. */
  private int limit() {
    return grams > sample.length ? sample[sample.length - 1] : Integer.MAX_VALUE;
  }

  private int upTo(int limit) {
    int found = Arrays.binarySearch(sample, limit);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static int[] grams(String text) {
    var normal = normal(text);
    if (normal.length() <= GRAM) {
      return new int[] {hash(normal, 0, normal.length())};
    }
    return IntStream.rangeClosed(0, normal.length() - GRAM)
        .map(from -> hash(normal, from, from + GRAM))
        .toArray();
  }

  private static String normal(String text) {
    var normal = new StringBuilder(Math.min(text.length(), MOST_CHARS));
    boolean gap = false;
    for (int i = 0; i < text.length() && normal.length() < MOST_CHARS; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        gap = normal.length() > 0;
        continue;
      }
      if (gap) {
        normal.append(' ');
        gap = false;
      }
      normal.append(c);
    }
    return normal.toString().toLowerCase(Locale.ROOT);
  }

  private static int hash(String text, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = mix(hash + text.charAt(i) + 1);
    }
    return (int) ((hash * 0xBF58476D1CE4E5B9L) >>> 32);
  }

  private static int[] bands(int[] grams, int realm) {
    int[] minima = new int[MULTIPLIERS.length];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int gram : grams) {
      for (int i = 0; i < minima.length; i++) {
        int product = gram * MULTIPLIERS[i];
        minima[i] = Math.min(minima[i], product ^ (product >>> 15));
      }
    }
    return IntStream.range(0, BANDS)
        .map(band -> Arrays.hashCode(Arrays.copyOfRange(minima, band * ROWS, (band + 1) * ROWS)))
        .map(band -> (band ^ realm) * 0x9E3779B1)
        .toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch && sameAs(sketch) && Arrays.equals(bands, sketch.bands);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sample);
  }

  /** Its bytes: number of n-grams, bands, sample. */
  public byte[] bytes() {
    var bytes = ByteBuffer.allocate(Integer.BYTES * (1 + BANDS + sample.length)).putInt(grams);
    Arrays.stream(bands).forEach(bytes::putInt);
    Arrays.stream(sample).forEach(bytes::putInt);
    return bytes.array();
  }

  /** The sketch with these bytes. */
  public static Sketch read(byte[] bytes) {
    if (bytes.length < Integer.BYTES * (1 + BANDS)) {
      throw new SerializationException("not a Sketch: " + bytes.length + " bytes");
    }
    var ints = ByteBuffer.wrap(bytes).asIntBuffer();
    int grams = ints.get();
    int[] bands = new int[BANDS];
    ints.get(bands);
    int[] sample = new int[ints.remaining()];
    ints.get(sample);
    return new Sketch(grams, bands, sample);
  }
}
