package org.dauys.ingest.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Gives each turn of a meeting an id that a corrected version of the minutes gives it again: the
 * meeting, a slot, and the how-many-th turn in this slot it is. A named speaker's turns share a
 * slot; a turn without a name has the slot of its opening words. So an edited turn replaces the old
 * one, and what others say before or behind does not matter. Used by one thread, for one file.
 *
 * <p>There are only {@value #SLOTS} slots, because an id that depended on the whole name would let
 * anybody test whether somebody spoke; two speakers who share one do no harm.
 */
final class TurnIds {

  private static final int SLOTS = 256;

  /** So many turns of one slot may vanish from one version to the next. */
  private static final int FORMER_TURNS = 32;

  private static final int MEETING_BYTES = 10;
  private static final int OPENING_WORDS = 2;

  private final String meeting;
  private final Map<Integer, Integer> turns = new HashMap<>();

  /**
   * Ids of the turns of that meeting.
   *
   * @param file name of the file, for minutes that do not even say their day
   */
  TurnIds(Meeting meeting, String file) {
    var day = meeting.began().map(time -> time.toLocalDate().toString()).orElse(file);
    var where = letters(meeting.place()) + meeting.region() + meeting.district();
    this.meeting =
        HexFormat.of()
            .formatHex(sha256(day + '\n' + meeting.number() + '\n' + where), 0, MEETING_BYTES);
  }

  String of(Turn turn) {
    var anchor = turn.speaker().isEmpty() ? opening(turn) : "name\n" + turn.speaker();
    int slot = sha256(meeting + '\n' + anchor)[0] & (SLOTS - 1);
    return id(slot, turns.merge(slot, 1, Integer::sum));
  }

  /**
   * What could follow the turns by now, in every slot: a version of these minutes that had more
   * turns has them there.
   */
  List<String> former() {
    var ids = new ArrayList<String>(SLOTS * FORMER_TURNS);
    for (int slot = 0; slot < SLOTS; slot++) {
      int last = turns.getOrDefault(slot, 0);
      for (int turn = last + 1; turn <= last + FORMER_TURNS; turn++) {
        ids.add(id(slot, turn));
      }
    }
    return ids;
  }

  private String id(int slot, int turn) {
    return meeting + ':' + slot + ':' + turn;
  }

  private static String opening(Turn turn) {
    var words = Folded.of(turn.text()).replaceAll("[^\\p{L}\\d]+", " ").strip().split(" ", -1);
    var opening = new StringBuilder(turn.kind().name());
    for (int i = 0; i < Math.min(OPENING_WORDS, words.length); i++) {
      opening.append('\n').append(words[i]);
    }
    return opening.toString();
  }

  private static String letters(String place) {
    return Folded.of(place).replaceAll("[^\\p{L}\\d]", "");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
