package org.dauys.streams.campaign;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An index of sketches that finds the nearest one. Bounded: beyond its capacity the sketch that was
 * of use least recently leaves. Not thread-safe.
 */
public final class NearTexts {

  /**
   * From this share on, a long text is a copy of another. Chosen by {@code CampaignQualityTest}.
   */
  static final double COPY = 0.40;

  /** The same for the shortest texts. */
  static final double SHORT = 0.72;

  /** From this length on, {@link #COPY} is enough. */
  static final int LONG_GRAMS = 280;

  /** Shorter texts are copies only if they are the same: too much is alike by chance. */
  static final int FEWEST_GRAMS = 40;

  /** The same n-grams, and not only all of the shorter text's. */
  static final double SAME = 1;

  /** A letter may grow by an addition, but it is no copy of everything that quotes it. */
  static final double LEAST_LENGTH = 0.4;

  private static final int NONE = -1;

  /**
   * The nearest text.
   *
   * @param id whose
   * @param similarity 0 to 1
   */
  public record Match(String id, double similarity) {}

  private final int capacity;
  private final Map<String, Integer> slots = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Integer> free = new ArrayDeque<>();
  private Sketch[] sketches = new Sketch[0];
  private String[] ids = new String[0];

  /** For each band, the first slot of each bucket, and the slot after each slot. */
  private final int[][] heads = new int[Sketch.BANDS][0];

  private final int[][] next = new int[Sketch.BANDS][0];

  /**
   * An empty index.
   *
   * @param capacity most sketches
   */
  public NearTexts(int capacity) {
    this.capacity = capacity;
  }

  /** The nearest copy, which thereby stays. */
  public Optional<Match> nearest(Sketch sketch) {
    int best = NONE;
    double similarity = 0;
    for (int slot : candidates(sketch)) {
      double overlap = similarity(sketch, sketches[slot]);
      if (overlap > similarity) {
        best = slot;
        similarity = overlap;
      }
    }
    if (best == NONE) {
      return Optional.empty();
    }
    slots.get(ids[best]);
    return Optional.of(new Match(ids[best], similarity));
  }

  /** Takes a sketch in; gives the id of the one that had to leave for it, if any. */
  public Optional<String> add(String id, Sketch sketch) {
    remove(id);
    Optional<String> leaves =
        slots.size() < capacity ? Optional.empty() : Optional.of(slots.keySet().iterator().next());
    leaves.ifPresent(this::remove);
    if (free.isEmpty()) {
      grow();
    }
    int slot = free.pop();
    slots.put(id, slot);
    ids[slot] = id;
    sketches[slot] = sketch;
    for (int band = 0; band < Sketch.BANDS; band++) {
      int bucket = bucket(band, sketch);
      next[band][slot] = heads[band][bucket];
      heads[band][bucket] = slot;
    }
    return leaves;
  }

  /** Takes a sketch out, if it is there. */
  public void remove(String id) {
    var slot = slots.remove(id);
    if (slot == null) {
      return;
    }
    for (int band = 0; band < Sketch.BANDS; band++) {
      unlink(band, bucket(band, sketches[slot]), slot);
    }
    ids[slot] = null;
    sketches[slot] = null;
    free.push(slot);
  }

  /** Whether the index holds a sketch of it. */
  public boolean contains(String id) {
    return slots.containsKey(id);
  }

  /** How many sketches there are. */
  public int size() {
    return slots.size();
  }

  /** 0 unless one is a copy of the other. */
  static double similarity(Sketch one, Sketch other) {
    if (one.sameAs(other)) {
      return SAME;
    }
    int fewer = Math.min(one.grams(), other.grams());
    if (fewer < FEWEST_GRAMS || fewer < LEAST_LENGTH * Math.max(one.grams(), other.grams())) {
      return 0;
    }
    double overlap = one.overlap(other);
    return overlap >= enough(fewer) ? Math.min(overlap, Math.nextDown(SAME)) : 0;
  }

  /** Short texts are alike by chance more often: a phrase or two is all they have. */
  private static double enough(int grams) {
    return COPY + (SHORT - COPY) * Math.max(0, LONG_GRAMS - grams) / LONG_GRAMS;
  }

  private Set<Integer> candidates(Sketch sketch) {
    var candidates = new HashSet<Integer>();
    if (ids.length == 0) {
      return candidates;
    }
    for (int band = 0; band < Sketch.BANDS; band++) {
      for (int slot = heads[band][bucket(band, sketch)]; slot != NONE; slot = next[band][slot]) {
        if (sketches[slot].band(band) == sketch.band(band)) {
          candidates.add(slot);
        }
      }
    }
    return candidates;
  }

  private int bucket(int band, Sketch sketch) {
    int key = sketch.band(band);
    return (key ^ (key >>> 16)) & (heads[band].length - 1);
  }

  private void unlink(int band, int bucket, int slot) {
    if (heads[band][bucket] == slot) {
      heads[band][bucket] = next[band][slot];
      return;
    }
    int before = heads[band][bucket];
    while (next[band][before] != slot) {
      before = next[band][before];
    }
    next[band][before] = next[band][slot];
  }

  /** Doubles the slots and links all sketches anew. */
  private void grow() {
    int before = ids.length;
    int after = Math.max(64, 2 * before);
    ids = Arrays.copyOf(ids, after);
    sketches = Arrays.copyOf(sketches, after);
    for (int slot = after - 1; slot >= before; slot--) {
      free.push(slot);
    }
    for (int band = 0; band < Sketch.BANDS; band++) {
      heads[band] = new int[after];
      next[band] = new int[after];
      Arrays.fill(heads[band], NONE);
      for (int slot : slots.values()) {
        int bucket = bucket(band, sketches[slot]);
        next[band][slot] = heads[band][bucket];
        heads[band][bucket] = slot;
      }
    }
  }
}
