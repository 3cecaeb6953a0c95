package org.dauys.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/**
 * Makes RocksDB rewrite a file of a store once it is this old. Otherwise a value that was deleted
 * stays on disk, behind its tombstone, until chance compacts the two together.
 */
public final class ErasingStores implements RocksDBConfigSetter {

  /** Property: how long what was deleted may lie in a file of a store. */
  static final String WITHIN_SECONDS = "dauys.stores.erased.within.seconds";

  @Override
  public void setConfig(String store, Options options, Map<String, Object> properties) {
    options.setPeriodicCompactionSeconds(((Number) properties.get(WITHIN_SECONDS)).longValue());
  }

  @Override
  public void close(String store, Options options) {}
}
