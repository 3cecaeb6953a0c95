package org.dauys.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.FamilyCounted;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackRefused;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.FeedbackWithdrawn;
import org.dauys.contract.event.TaggerApplied;
import org.dauys.contract.event.TaggerChosen;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
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
    "feedback-received-reply, feedback-received",
    "feedback-tagged, feedback-tagged",
    "feedback-corrected, feedback-corrected",
    "feedback-grouped, feedback-grouped",
    "family-counted, family-counted",
    "feedback-refused, feedback-refused",
    "feedback-withdrawn, feedback-withdrawn",
    "overall-cell, overall-cell",
    "overall-totals, overall-totals",
    "hourly-cell, hourly-cell",
    "alert-cell, alert-cell",
    "alert-raised, alert-raised",
    "tagger-chosen, tagger-chosen",
    "tagger-applied, tagger-applied",
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
    "feedback-received-reply, feedback-received",
    "feedback-tagged, feedback-tagged",
    "feedback-corrected, feedback-corrected",
    "feedback-grouped, feedback-grouped",
    "family-counted, family-counted",
    "feedback-refused, feedback-refused",
    "feedback-withdrawn, feedback-withdrawn",
    "overall-cell, overall-cell",
    "overall-totals, overall-totals",
    "hourly-cell, hourly-cell",
    "alert-cell, alert-cell",
    "alert-raised, alert-raised",
    "tagger-chosen, tagger-chosen",
    "tagger-applied, tagger-applied",
    "totals, totals",
    "daily-cell, daily-cell"
  })
  void aGoldenFileKeepsItsSchema(String file, String schema) throws IOException {
    assertThat(problems(golden(file), schema)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "feedback-received, feedback-received, \"channel\":\"web-form\", \"channel\":\"fax\"",
    "feedback-received-reply, feedback-received, \"inReplyTo\":\"1041\", \"inReplyTo\":\"\"",
    "feedback-corrected, feedback-corrected, \"stance\":\"complain\", \"stance\":\"angry\"",
    "feedback-grouped, feedback-grouped, 0.93, 1.93",
    "feedback-withdrawn, feedback-withdrawn, \"channel\":\"meeting\", \"channel\":\"fax\"",
    "family-counted, family-counted, \"size\":3, \"size\":0",
    "feedback-refused, feedback-refused, \"offset\":41, \"offset\":-1",
    "overall-totals, overall-totals, \"people\":2, \"people\":-2",
    "overall-cell, overall-cell, \"region\":\"all\", \"region\":\"everywhere\"",
    "hourly-cell, hourly-cell, 2026-02-14T05:00:00Z, 2026-02-14",
    "feedback-tagged, feedback-tagged, \"confidence\":0.7, \"confidence\":1.7",
    "alert-cell, alert-cell, 2026-02-16, 16.02.2026",
    "alert-raised, alert-raised, campaign, rumour",
    "tagger-chosen, tagger-chosen, \"by\":\"operator\", \"by\":\"\"",
    "tagger-applied, tagger-applied, \"state\":\"reading\", \"state\":\"soon\"",
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
          case "feedback-corrected" -> FeedbackCorrected.class;
          case "feedback-grouped" -> FeedbackGrouped.class;
          case "feedback-withdrawn" -> FeedbackWithdrawn.class;
          case "feedback-refused" -> FeedbackRefused.class;
          case "family-counted" -> FamilyCounted.class;
          case "alert-cell" -> AlertCell.class;
          case "alert-raised" -> AlertRaised.class;
          case "tagger-chosen" -> TaggerChosen.class;
          case "tagger-applied" -> TaggerApplied.class;
          case "totals" -> Totals.class;
          case "overall-cell" -> OverallCell.class;
          case "overall-totals" -> OverallTotals.class;
          case "hourly-cell" -> HourlyCell.class;
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
