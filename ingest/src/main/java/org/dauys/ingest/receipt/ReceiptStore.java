package org.dauys.ingest.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dauys.ingest.receipt.Tables.Table.ACCEPTED;
import static org.dauys.ingest.receipt.Tables.Table.DEFAULT;
import static org.dauys.ingest.receipt.Tables.Table.POSITIONS;
import static org.dauys.ingest.receipt.Tables.Table.WITHDRAWN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk: some tens of bytes for each feedback, and bounded memory whatever the number.
 * It keeps its place in Kafka beside what was read up to there, so a restart reads only what is
 * new. Losing the files loses nothing: it is read from Kafka again. Thread-safe.
 */
public final class ReceiptStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiptStore.class);

  private static final String FOLDER = "receipts";
  private static final byte[] INSTANCE = "instance".getBytes(UTF_8);
  private static final byte[] CLUSTER = "cluster".getBytes(UTF_8);
  private static final char SEPARATOR = '/';

  private final Tables tables;
  private final IdFilter everWithdrawn = new IdFilter();

  private ReceiptStore(Tables tables) {
    this.tables = tables;
    tables.forEachKey(WITHDRAWN, everWithdrawn::add);
  }

  /**
   * Opens the index in a folder, which one process holds at a time.
   *
   * @throws IllegalStateException if another process has it
   */
  public static ReceiptStore open(Path parent) {
    var folder = parent.resolve(FOLDER);
    try {
      Files.createDirectories(folder);
      return new ReceiptStore(Tables.open(folder));
    } catch (RocksDBException e) {
      if (Tables.isLocked(e)) {
        throw new IllegalStateException(folder + " is in use by another gateway", e);
      }
      LOG.warn("index of receipts is damaged and will be built anew folder={}", folder);
      return anew(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + folder, e);
    }
  }

  private static ReceiptStore anew(Path folder) {
    try {
      Tables.destroy(folder);
      return new ReceiptStore(Tables.open(folder));
    } catch (RocksDBException e) {
      throw new IllegalStateException("cannot build anew " + folder, e);
    }
  }

  /** A name of this gateway that nobody else has and that survives a restart. */
  public String instance() {
    var known = tables.get(DEFAULT, INSTANCE);
    if (known.length > 0) {
      return new String(known, UTF_8);
    }
    var name = UUID.randomUUID().toString();
    try (var changes = tables.changes()) {
      changes.put(DEFAULT, INSTANCE, name.getBytes(UTF_8)).make();
    }
    tables.flush();
    return name;
  }

  /** Forgets what was read from another cluster. */
  void follow(String cluster) {
    if (cluster.equals(new String(tables.get(DEFAULT, CLUSTER), UTF_8))) {
      return;
    }
    try (var changes = tables.changes()) {
      changes
          .clear(ACCEPTED)
          .clear(WITHDRAWN)
          .clear(POSITIONS)
          .put(DEFAULT, CLUSTER, cluster.getBytes(UTF_8))
          .make();
    }
  }

  /** What is known of a feedback. */
  Optional<Receipt> find(String id) {
    var key = IdKey.of(id);
    if (key.length == 0) {
      return Optional.empty();
    }
    var gone = withdrawnAt(key);
    return gone.length > 0
        ? Optional.of(receipt(Receipt.Status.WITHDRAWN, gone))
        : Optional.of(tables.get(ACCEPTED, key))
            .filter(at -> at.length > 0)
            .map(at -> receipt(Receipt.Status.ACCEPTED, at));
  }

  boolean isWithdrawn(String id) {
    var key = IdKey.of(id);
    return key.length > 0 && withdrawnAt(key).length > 0;
  }

  /** A withdrawal that this gateway has just written. */
  void withdraw(String id, String consultation, String channel) {
    try (var reading = reading()) {
      reading.withdraw(IdKey.of(id), new Origin(consultation, channel));
      reading.done();
    }
  }

  long position(TopicPartition partition) {
    var position = tables.get(POSITIONS, key(partition));
    return position.length == 0 ? 0 : ByteBuffer.wrap(position).getLong();
  }

  /** What is read of Kafka at one go. */
  Reading reading() {
    return new Reading();
  }

  /** Goes into the index at one go, with the place up to which it was read. For one thread. */
  final class Reading implements AutoCloseable {

    private final Tables.Changes changes = tables.changes();

    private Reading() {}

    /**
     * Takes a feedback, unless it was withdrawn: that it stays.
     *
     * @return whether it was taken
     */
    boolean accept(byte[] key, Origin at) {
      if (withdrawnAt(key).length > 0) {
        return false;
      }
      changes.put(ACCEPTED, key, bytes(at));
      return true;
    }

    void withdraw(byte[] key, Origin at) {
      withdraw(key, bytes(at));
    }

    /** A tombstone of a feedback that may come back. */
    void forget(byte[] key) {
      changes.remove(ACCEPTED, key);
    }

    /** A tombstone of a feedback whose withdrawal was not read yet. */
    void erase(byte[] key) {
      // It may have been accepted in the same reading.
      changes.make();
      var at = tables.get(ACCEPTED, key);
      if (at.length > 0) {
        withdraw(key, at);
      }
    }

    private void withdraw(byte[] key, byte[] at) {
      changes.put(WITHDRAWN, key, at).remove(ACCEPTED, key).make();
      everWithdrawn.add(key);
    }

    void moveTo(TopicPartition partition, long next) {
      changes.put(POSITIONS, key(partition), ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    }

    void done() {
      changes.make();
    }

    @Override
    public void close() {
      changes.close();
    }
  }

  @Override
  public void close() {
    tables.close();
  }

  private byte[] withdrawnAt(byte[] key) {
    return everWithdrawn.mayHave(key) ? tables.get(WITHDRAWN, key) : new byte[0];
  }

  private static byte[] key(TopicPartition partition) {
    return partition.toString().getBytes(UTF_8);
  }

  private static byte[] bytes(Origin at) {
    return (at.channel() + SEPARATOR + at.consultation()).getBytes(UTF_8);
  }

  private static Receipt receipt(Receipt.Status status, byte[] written) {
    var at = new String(written, UTF_8);
    int end = at.indexOf(SEPARATOR);
    var channel = Coded.parse(Channel.class, at.substring(0, end)).orElseThrow();
    return new Receipt(status, at.substring(end + 1), channel);
  }
}
