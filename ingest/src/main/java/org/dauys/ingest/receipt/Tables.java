package org.dauys.ingest.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.FlushOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The tables of the index, in RocksDB. There is no log of writes; all tables reach the disk
 * together, in the order of the changes, so that after a kill they are as they once were.
 * Thread-safe.
 */
final class Tables implements AutoCloseable {

  private static final long CACHE = 12 << 20;
  private static final long UNWRITTEN = 8 << 20;
  private static final int OPEN_FILES = 64;
  private static final byte[] NOTHING = {};

  /** Behind all keys. */
  private static final byte[] END = new byte[32];

  static {
    RocksDB.loadLibrary();
    Arrays.fill(END, (byte) 0xFF);
  }

  /** The tables; RocksDB always has one that it calls default. */
  enum Table {
    DEFAULT,
    ACCEPTED,
    WITHDRAWN,
    POSITIONS
  }

  private final Memory memory;
  private final RocksDB db;
  private final Map<Table, ColumnFamilyHandle> handles;

  /** RocksDB does not survive a question after its end. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  /** What lies outside the heap and is not freed by itself. */
  private record Memory(
      LRUCache cache,
      BloomFilter bloom,
      ColumnFamilyOptions table,
      DBOptions db,
      WriteOptions write)
      implements AutoCloseable {

    static Memory take() {
      var cache = new LRUCache(CACHE);
      var bloom = new BloomFilter();
      var format =
          new BlockBasedTableConfig()
              .setBlockCache(cache)
              .setCacheIndexAndFilterBlocks(true)
              .setFilterPolicy(bloom);
      return new Memory(
          cache,
          bloom,
          new ColumnFamilyOptions()
              .setTableFormatConfig(format)
              .setCompressionType(CompressionType.LZ4_COMPRESSION),
          new DBOptions()
              .setCreateIfMissing(true)
              .setCreateMissingColumnFamilies(true)
              .setAtomicFlush(true)
              .setDbWriteBufferSize(UNWRITTEN)
              .setMaxOpenFiles(OPEN_FILES)
              .setKeepLogFileNum(1)
              .setInfoLogLevel(InfoLogLevel.WARN_LEVEL),
          new WriteOptions().setDisableWAL(true));
    }

    @Override
    public void close() {
      write.close();
      db.close();
      table.close();
      bloom.close();
      cache.close();
    }
  }

  private Tables(Memory memory, RocksDB db, Map<Table, ColumnFamilyHandle> handles) {
    this.memory = memory;
    this.db = db;
    this.handles = handles;
  }

  /** Opens the tables in a folder, which one process has at a time. */
  static Tables open(Path folder) throws RocksDBException {
    var memory = Memory.take();
    try {
      var names = new ArrayList<ColumnFamilyDescriptor>();
      for (var table : Table.values()) {
        var name = table.name().toLowerCase(Locale.ROOT).getBytes(UTF_8);
        names.add(new ColumnFamilyDescriptor(name, memory.table()));
      }
      var opened = new ArrayList<ColumnFamilyHandle>();
      var db = RocksDB.open(memory.db(), folder.toString(), names, opened);
      var handles = new EnumMap<Table, ColumnFamilyHandle>(Table.class);
      for (var table : Table.values()) {
        handles.put(table, opened.get(handles.size()));
      }
      return new Tables(memory, db, handles);
    } catch (RocksDBException e) {
      memory.close();
      throw e;
    }
  }

  /** Whether opening failed because another process has the tables. */
  static boolean isLocked(RocksDBException failure) {
    return failure.getStatus() != null
        && failure.getStatus().getCode() == Status.Code.IOError
        && failure.getMessage().toLowerCase(Locale.ROOT).contains("lock");
  }

  /** Deletes tables that cannot be opened. */
  static void destroy(Path folder) throws RocksDBException {
    try (var options = new Options()) {
      RocksDB.destroyDB(folder.toString(), options);
    }
  }

  /** The value of a key; empty if there is none, for no value is. */
  byte[] get(Table table, byte[] key) {
    return using(
        () -> {
          var value = db.get(handle(table), key);
          return value == null ? NOTHING : value;
        });
  }

  void forEachKey(Table table, Consumer<byte[]> each) {
    using(
        () -> {
          try (var entries = db.newIterator(handle(table))) {
            for (entries.seekToFirst(); entries.isValid(); entries.next()) {
              each.accept(entries.key());
            }
          }
          return NOTHING;
        });
  }

  /** Changes that are made together. */
  Changes changes() {
    return new Changes();
  }

  /** Some changes, for one thread; closed without {@link #make()} none of them is made. */
  final class Changes implements AutoCloseable {

    private final WriteBatch batch = new WriteBatch();

    private Changes() {}

    Changes put(Table table, byte[] key, byte[] value) {
      return collect(() -> batch.put(handle(table), key, value));
    }

    Changes remove(Table table, byte[] key) {
      return collect(() -> batch.delete(handle(table), key));
    }

    Changes clear(Table table) {
      return collect(() -> batch.deleteRange(handle(table), NOTHING, END));
    }

    /** Makes them, and begins anew. */
    void make() {
      using(
          () -> {
            db.write(memory.write(), batch);
            return NOTHING;
          });
      batch.clear();
    }

    private Changes collect(Change change) {
      try {
        change.run();
      } catch (RocksDBException e) {
        throw failed(e);
      }
      return this;
    }

    @Override
    public void close() {
      batch.close();
    }
  }

  private interface Change {
    void run() throws RocksDBException;
  }

  private interface Use {
    byte[] run() throws RocksDBException;
  }

  /** Puts on disk what was changed so far. */
  void flush() {
    using(
        () -> {
          try (var options = new FlushOptions()) {
            db.flush(options, List.copyOf(handles.values()));
          }
          return NOTHING;
        });
  }

  private ColumnFamilyHandle handle(Table table) {
    return handles.get(table);
  }

  private byte[] using(Use what) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the index of receipts is closed");
      }
      return what.run();
    } catch (RocksDBException e) {
      throw failed(e);
    } finally {
      use.readLock().unlock();
    }
  }

  private static IllegalStateException failed(RocksDBException problem) {
    return new IllegalStateException("the index of receipts", problem);
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        flush();
        closed = true;
        handles.values().forEach(ColumnFamilyHandle::close);
        db.close();
        memory.close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
