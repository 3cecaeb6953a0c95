package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;

/**
 * The pieces that came one after another from one partition. Whoever remembers them looks into
 * {@code feedback_block} whether they still are what they were. What comes changes only the last
 * block of its partition, whatever days it is about.
 */
final class FeedbackBlock {

  /** So few that a block is read again in no time, and so many that the blocks are few. */
  private static final int OFFSETS = 4096;

  private static final String CHANGE =
      "insert into feedback_block (block, revision)"
          + " select block, nextval('feedback_block_revision') from unnest(?) as block"
          + " on conflict (block) do update set revision = excluded.revision";

  private FeedbackBlock() {}

  /** The number of the block that a record of a partition belongs to. */
  static long of(int partition, long offset) {
    return ((long) partition << Integer.SIZE) | (offset / OFFSETS);
  }

  /**
   * Gives the blocks revisions that they never had; the caller commits.
   *
   * @param blocks in one order for all instances, so that two of them cannot lock each other out
   */
  static void haveChanged(Connection connection, SortedSet<Long> blocks) throws SQLException {
    try (var change = connection.prepareStatement(CHANGE)) {
      change.setArray(1, connection.createArrayOf("int8", blocks.toArray()));
      change.executeUpdate();
    }
  }
}
