package org.dauys.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Totals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of every event are fixed: old files are read, the same bytes are written. */
class GoldenFilesTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaIdResolvers(
                  resolvers ->
                      resolvers.mapPrefix(
                          "https://dauys.org/schema", "classpath:org/dauys/contract/schema")));

  @ParameterizedTest
  @CsvSource({
    "feedback-received, feedback-received",
    "feedback-received-meeting, feedback-received",
    "feedback-tagged, feedback-tagged",
    "totals, totals",
    "daily-cell, daily-cell"
  })
  void aGoldenFileIsReadAndWrittenByteForByte(String file, String schema) throws IOException {
    assertThat(rewritten(golden(file), schema)).isEqualTo(golden(file));
  }

  @ParameterizedTest
  @CsvSource({
    "feedback-received, feedback-received",
    "feedback-received-meeting, feedback-received",
    "feedback-tagged, feedback-tagged",
    "totals, totals",
    "daily-cell, daily-cell"
  })
  void aGoldenFileKeepsItsSchema(String file, String schema) throws IOException {
    assertThat(problems(golden(file), schema)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "feedback-received, feedback-received, \"channel\":\"web-form\", \"channel\":\"fax\"",
    "feedback-tagged, feedback-tagged, \"confidence\":0.7, \"confidence\":1.7",
    "totals, totals, \"feedback\":2, \"feedback\":\"2\"",
    "daily-cell, daily-cell, 2026-02-14, 14.02.2026"
  })
  void aSchemaRefusesWhatTheEventIsNot(String file, String schema, String right, String wrong)
      throws IOException {
    assertThat(problems(golden(file).replace(right, wrong), schema)).isNotEmpty();
  }

  private static String problems(String json, String schema) {
    var location = SchemaLocation.of("https://dauys.org/schema/" + schema + ".json");
    var errors =
        SCHEMAS
            .getSchema(location)
            .validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    return errors.isEmpty() ? "" : errors.toString();
  }

  private static String rewritten(String json, String schema) {
    var type =
        switch (schema) {
          case "feedback-received" -> FeedbackReceived.class;
          case "feedback-tagged" -> FeedbackTagged.class;
          case "totals" -> Totals.class;
          default -> DailyCell.class;
        };
    return rewritten(json, JsonSerde.of(type));
  }

  private static <T> String rewritten(String json, JsonSerde<T> serde) {
    T event = serde.deserializer().deserialize("any", json.getBytes(UTF_8));
    return new String(serde.serializer().serialize("any", event), UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (var in = GoldenFilesTest.class.getResourceAsStream("/golden/" + name + ".v1.json")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
