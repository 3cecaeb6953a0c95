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
import org.junit.jupiter.params.provider.EnumSource;

/** The manual of settings says what the code reads. */
class ConfigurationDocTest {

  private static final Path MANUAL = Path.of("..", "docs", "configuration.md");

  private enum Process {
    INGEST(IngestSettings::read),
    STREAMS(StreamsSettings::read),
    SINKS(SinksSettings::read);

    private final Consumer<Env> reader;

    Process(Consumer<Env> reader) {
      this.reader = reader;
    }

    String table() {
      var env = new Env(name() + "_", Map.of());
      reader.accept(env);
      return env.settings().stream()
          .map(Process::row)
          .collect(
              Collectors.joining(
                  "\n", "| variable | default | meaning |\n| --- | --- | --- |\n", "\n"));
    }

    private static String row(Setting setting) {
      var fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
      return "| `%s` | %s | %s |".formatted(setting.name(), fallback, setting.meaning());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySettingIsInTheManualAsTheCodeReadsIt(Process process) throws IOException {
    assertThat(Files.readString(MANUAL, UTF_8)).contains(process.table());
  }
}
