package org.dauys.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.query.ConsultationsQuery;
import org.dauys.sinks.query.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ConsultationLabelsIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  @TempDir Path folder;

  @Test
  void aDiscussionIsCalledWhatTheFileSaysLast() throws Exception {
    var database = POSTGRES.migrated();
    var store = new Snapshots(database);

    ConsultationLabels.read(file("roads-2026.kk=Жол\nroads-2026.ru=Дороги\nroads-2026.en=Roads"))
        .store(database);
    ConsultationLabels.read(
            file("roads-2026.kk = Жолдар\nroads-2026.ru = Путь\nroads-2026.en=Ways"))
        .store(database);
    Rebuild.start(database);

    assertThat(labels(store, "roads-2026"))
        .isEqualTo(Map.of("kk", "Жолдар", "ru", "Путь", "en", "Ways"));
  }

  @Test
  void withoutLabelsItIsCalledByItsId() throws Exception {
    var store = new Snapshots(POSTGRES.migrated());

    assertThat(labels(store, "roads-2026")).containsEntry("kk", "Roads 2026").hasSize(3);
  }

  @Test
  void aLanguageThatLacksIsNamed() throws Exception {
    var file = file("roads-2026.kk = Жолдар\nroads-2026.ru =");

    assertThatThrownBy(() -> ConsultationLabels.read(file))
        .hasMessageContaining("roads-2026 should have labels in kk, ru and en");
  }

  @Test
  void aLineOfNoLanguageIsNamed() throws Exception {
    var file = file("roads-2026 = Roads");

    assertThatThrownBy(() -> ConsultationLabels.read(file))
        .hasMessageContaining("roads-2026 should be an id with .kk, .ru or .en");
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("consultations.properties"), lines);
  }

  private static Map<String, String> labels(Snapshots store, String id) throws SQLException {
    return store.ask(connection -> new ConsultationsQuery().labels(connection, id));
  }
}
