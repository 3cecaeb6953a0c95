package org.dauys.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;

/**
 * The JSON dialect of all Kafka topics, files and calls: ISO 8601 times in UTC, absent fields left
 * out, unknown fields ignored by readers, one document and nothing after it.
 */
public final class Json {

  /** The one mapper, fully configured. Thread-safe as long as nobody reconfigures it. */
  public static final ObjectMapper MAPPER =
      dialect().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Looks for no field that stands twice: for what our own writer wrote. */
  static final ObjectMapper TRUSTING = dialect().build();

  private Json() {}

  private static JsonMapper.Builder dialect() {
    return JsonMapper.builder()
        .addModules(new JavaTimeModule(), new Jdk8Module())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
  }

  /**
   * What is wrong and where, without a character of the input: Jackson's own messages quote it, and
   * the input may be a citizen's words.
   */
  public static String explain(JsonProcessingException problem) {
    var place = problem.getLocation();
    var where =
        place == null || place.getLineNr() < 1
            ? ""
            : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    return field(problem) + what(problem) + where;
  }

  private static String what(JsonProcessingException problem) {
    if (problem instanceof ValueInstantiationException
        && problem.getCause() instanceof IllegalArgumentException ours) {
      return ours.getMessage();
    }
    if (problem instanceof UnrecognizedPropertyException) {
      return "unknown field";
    }
    if (problem instanceof JsonMappingException) {
      return "wrong type or value";
    }
    return "not well-formed JSON";
  }

  private static String field(JsonProcessingException problem) {
    if (!(problem instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    var path =
        mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."));
    return (path.length() > 60 ? path.substring(0, 60) + "…" : path) + ": ";
  }
}
