package org.dauys.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptStoreTest {

  private static final String ID = UUID.randomUUID().toString();
  private static final Origin AT = new Origin("c", "social");

  @TempDir private Path folder;

  @Test
  void whatIsErasedInTheReadingThatBroughtItIsWithdrawn() {
    try (var store = ReceiptStore.open(folder)) {
      try (var reading = store.reading()) {
        reading.accept(IdKey.of(ID), AT);
        reading.erase(IdKey.of(ID));
        reading.done();
      }
      assertThat(store.isWithdrawn(ID)).isTrue();
    }
  }

  @Test
  void withdrawalsAreKnownAfterARestart() {
    try (var store = ReceiptStore.open(folder)) {
      store.withdraw(ID, "c", "social");
    }
    try (var store = ReceiptStore.open(folder)) {
      assertThat(store.isWithdrawn(ID)).isTrue();
      assertThat(store.isWithdrawn(UUID.randomUUID().toString())).isFalse();
    }
  }

  @Test
  void oneProcessHasTheFolder() {
    try (var store = ReceiptStore.open(folder)) {
      assertThat(store.instance()).isEqualTo(store.instance());
      assertThatThrownBy(() -> ReceiptStore.open(folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void aDamagedIndexIsBuiltAnew() throws IOException {
    try (var store = ReceiptStore.open(folder)) {
      store.withdraw(ID, "c", "social");
    }
    Files.writeString(folder.resolve("receipts").resolve("CURRENT"), "nothing that RocksDB knows");
    try (var store = ReceiptStore.open(folder)) {
      assertThat(store.isWithdrawn(ID)).isFalse();
    }
  }

  @Test
  void nobodyIsAnsweredAfterTheEnd() {
    var store = ReceiptStore.open(folder);
    store.withdraw(ID, "c", "social");
    store.close();
    assertThatThrownBy(() -> store.isWithdrawn(ID)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyIdsAreKeys() {
    for (var no :
        new String[] {
          "", "none", ID.toUpperCase(java.util.Locale.ROOT) + "0", ID.replace('-', 'f')
        }) {
      assertThat(IdKey.of(no)).isEmpty();
    }
    assertThat(IdKey.of(ID)).hasSize(16).isNotEqualTo(IdKey.of(UUID.randomUUID().toString()));
  }
}
