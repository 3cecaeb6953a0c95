package org.dauys.ingest.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.json.Json;
import org.dauys.ingest.format.Format;
import org.dauys.ingest.format.Mapping;
import org.dauys.ingest.format.Row;
import org.dauys.ingest.format.RowException;
import org.dauys.ingest.intake.FeedbackIds;
import org.dauys.ingest.intake.RefusalCode;

/** Makes complete submissions of the rows of one file. Used by one thread. */
final class Submissions {

  private final Mapping mapping;
  private final Map<String, String> defaults;
  private final ContentIds ids = new ContentIds();

  Submissions(Format format, Mapping mapping) {
    this.mapping = mapping;
    this.defaults = new LinkedHashMap<>(format.defaults());
    this.defaults.putAll(mapping.constants());
  }

  /** What is sent for a row. */
  Outgoing of(Row row) throws RowException {
    var complete = complete(row);
    var said = complete.fields().get("occurredAt");
    if (said != null && time(said).isEmpty()) {
      throw new RowException(
          complete,
          RefusalCode.WRONG_FORMAT,
          "occurredAt",
          "should be a date and time such as 2026-02-14 10:30 or 14.02.2026, or as"
              + " --occurred-at-format says");
    }
    return new Outgoing(complete, json(complete.fields()));
  }

  /**
   * Feedback ids of what the source calls so, if every row has its source and consultation alike.
   */
  List<String> ids(List<String> sourceIds) {
    var consultation = defaults.getOrDefault("consultation", "");
    var source = defaults.getOrDefault("source", "");
    return sourceIds.stream()
        .map(sourceId -> FeedbackIds.ofSource(consultation, source, sourceId))
        .toList();
  }

  /** The row's own fields, the rest as the user or the format has it, and always an id. */
  Row complete(Row row) {
    var fields = new LinkedHashMap<>(row.fields());
    defaults.forEach(fields::putIfAbsent);
    fields.computeIfPresent("occurredAt", (field, said) -> time(said).orElse(said));
    if (!fields.containsKey("sourceId")) {
      fields.put("sourceId", ids.of(fields));
    }
    return new Row(row.number(), fields, row.raw());
  }

  private Optional<String> time(String said) {
    return mapping.times().read(said);
  }

  private static String json(Map<String, String> fields) {
    try {
      return Json.MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always written", e);
    }
  }
}
