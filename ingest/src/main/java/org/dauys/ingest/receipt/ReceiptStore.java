package org.dauys.ingest.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk: about 60 bytes of file for each feedback, and a cache of {@value #CACHE_MB} MB
 * whatever the number. It keeps its place in Kafka in the same file, written together, so a restart
 * reads only what is new. Losing the file loses nothing: it is read from Kafka again. Thread-safe.
 */
public final class ReceiptStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiptStore.class);

  private static final int CACHE_MB = 16;
  private static final String FILE = "receipts-by-id.mv";
  private static final char SEPARATOR = '/';

  private final MVStore store;
  private final MVMap<UUID, String> accepted;
  private final MVMap<UUID, String> withdrawn;
  private final MVMap<String, Long> positions;
  private final MVMap<String, String> names;

  private ReceiptStore(MVStore store) {
    this.store = store;
    this.accepted = openIds(store, "acceptedById");
    this.withdrawn = openIds(store, "withdrawnById");
    this.positions = store.openMap("positions");
    this.names = store.openMap("names");
  }

  private static MVMap<UUID, String> openIds(MVStore store, String name) {
    return store.openMap(
        name,
        new MVMap.Builder<UUID, String>()
            .keyType(IdType.INSTANCE)
            .valueType(StringDataType.INSTANCE));
  }

  /**
   * Opens the index in a folder, which one process holds at a time.
   *
   * @throws IllegalStateException if another process has it
   */
  public static ReceiptStore open(Path folder) {
    var file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      return new ReceiptStore(opened(file));
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new IllegalStateException(file + " is in use by another gateway", e);
      }
      LOG.warn("index of receipts is damaged and will be built anew file={}", file);
      return anew(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + folder, e);
    }
  }

  private static MVStore opened(Path file) {
    return new MVStore.Builder().fileName(file.toString()).cacheSize(CACHE_MB).open();
  }

  private static ReceiptStore anew(Path file) {
    try {
      Files.delete(file);
      return new ReceiptStore(opened(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  /** A name of this gateway that nobody else has and that survives a restart. */
  public String instance() {
    return names.computeIfAbsent("instance", absent -> UUID.randomUUID().toString());
  }

  /** Forgets what was read from another cluster. */
  void follow(String cluster) {
    if (!cluster.equals(names.put("cluster", cluster))) {
      accepted.clear();
      withdrawn.clear();
      positions.clear();
    }
  }

  /** What is known of a feedback. */
  Optional<Receipt> find(String id) {
    var key = key(id);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    var gone = withdrawn.get(key.get());
    return gone == null
        ? Optional.ofNullable(accepted.get(key.get()))
            .map(at -> receipt(Receipt.Status.ACCEPTED, at))
        : Optional.of(receipt(Receipt.Status.WITHDRAWN, gone));
  }

  boolean isWithdrawn(String id) {
    return key(id).map(withdrawn::containsKey).orElse(false);
  }

  /** Feedback that was withdrawn stays withdrawn. */
  void accept(String id, String consultation, String channel) {
    var key = key(id);
    if (key.isPresent() && !withdrawn.containsKey(key.get())) {
      accepted.put(key.get(), at(consultation, channel));
    }
  }

  void withdraw(String id, String consultation, String channel) {
    key(id)
        .ifPresent(
            key -> {
              withdrawn.put(key, at(consultation, channel));
              accepted.remove(key);
            });
  }

  /** A tombstone of a feedback that may come back. */
  void forget(String id) {
    key(id).ifPresent(accepted::remove);
  }

  /** A tombstone of a feedback whose withdrawal was not read yet. */
  void erase(String id) {
    key(id)
        .ifPresent(
            key -> {
              var at = accepted.remove(key);
              if (at != null) {
                withdrawn.put(key, at);
              }
            });
  }

  long position(TopicPartition partition) {
    return positions.getOrDefault(partition.toString(), 0L);
  }

  void moveTo(TopicPartition partition, long next) {
    positions.put(partition.toString(), next);
  }

  @Override
  public void close() {
    store.close();
  }

  /** Nothing if no feedback can have that id. */
  private static Optional<UUID> key(String id) {
    try {
      return Optional.of(UUID.fromString(id)).filter(key -> key.toString().equals(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String at(String consultation, String channel) {
    return channel + SEPARATOR + consultation;
  }

  private static Receipt receipt(Receipt.Status status, String at) {
    int end = at.indexOf(SEPARATOR);
    var channel = Coded.parse(Channel.class, at.substring(0, end)).orElseThrow();
    return new Receipt(status, at.substring(end + 1), channel);
  }
}
