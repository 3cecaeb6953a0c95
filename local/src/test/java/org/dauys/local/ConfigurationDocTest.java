package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dauys.contract.settings.Env;
import org.dauys.contract.settings.Setting;
import org.dauys.ingest.IngestSettings;
import org.dauys.sinks.SinksSettings;
import org.dauys.streams.StreamsSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual of settings says what the code reads. */
class ConfigurationDocTest {

  private static final Path MANUAL = Path.of("..", "docs", "configuration.md");

  private static final Map<String, Consumer<Env>> PROCESSES =
      Map.of(
          "INGEST_", IngestSettings::read,
          "STREAMS_", StreamsSettings::read,
          "SINKS_", SinksSettings::read);

  @ParameterizedTest
  @ValueSource(strings = {"INGEST_", "STREAMS_", "SINKS_"})
  void everySettingIsInTheManualAsTheCodeReadsIt(String prefix) throws IOException {
    var env = new Env(prefix, Map.of());
    PROCESSES.get(prefix).accept(env);
    var table =
        env.settings().stream()
            .map(ConfigurationDocTest::row)
            .collect(
                Collectors.joining(
                    "\n", "| variable | default | meaning |\n| --- | --- | --- |\n", "\n"));

    assertThat(Files.readString(MANUAL, UTF_8)).contains(table);
  }

  private static String row(Setting setting) {
    var fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
    return "| `%s` | %s | %s |".formatted(setting.name(), fallback, setting.meaning());
  }
}
