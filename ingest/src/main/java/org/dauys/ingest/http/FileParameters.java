package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.files.FileFormats;
import org.dauys.ingest.files.FileOptions;
import org.dauys.ingest.format.Format;
import org.dauys.ingest.format.Headers;
import org.dauys.ingest.format.Mapping;
import org.dauys.ingest.format.Times;
import org.dauys.ingest.intake.Submission;

/** What the query says of a file: the options of the command line under the same names. */
final class FileParameters {

  /** Fields that a whole file may have in common. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "source", "consultation", "channel", "role", "occurredAt", "region", "district", "place");

  private static final Set<String> REPEATED = Set.of("column", "official");
  private static final Set<String> OTHERS =
      Set.of("name", "format", "occurredAtFormat", "zone", "fillDown");

  private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");
  private static final String DEFAULT_ZONE = "Asia/Almaty";

  private final Map<String, List<String>> query;

  private FileParameters(Map<String, List<String>> query) {
    this.query = query;
  }

  /** Reads them, and refuses what this caller may not do with any row. */
  static FileOptions of(Context ctx, Caller caller) throws ProblemException {
    var parameters = new FileParameters(ctx.queryParamMap());
    parameters.checkNames();
    var options = new FileOptions(parameters.name(), parameters.format(), parameters.mapping());
    checkAllowed(options.mapping().constants(), caller);
    return options;
  }

  private static void checkAllowed(Map<String, String> constants, Caller caller)
      throws ProblemException {
    var consultation = constants.get("consultation");
    var channel = Coded.parse(Channel.class, constants.getOrDefault("channel", ""));
    if ((consultation != null && !caller.mayEnter(consultation))
        || (channel.isPresent() && !caller.mayUse(channel.get()))) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN,
          "not-allowed",
          "consultation and channel should be ones that the key is made for");
    }
  }

  private void checkNames() throws ProblemException {
    for (var parameter : query.entrySet()) {
      var name = parameter.getKey();
      if (!CONSTANTS.contains(name) && !OTHERS.contains(name) && !REPEATED.contains(name)) {
        throw wrong("a parameter is unknown; see /v1/openapi.yaml");
      }
      if (parameter.getValue().size() > 1 && !REPEATED.contains(name)) {
        throw wrong(name + " should be there once");
      }
    }
  }

  private String name() throws ProblemException {
    var name = one("name").orElse("");
    if (!NAME.matcher(name).matches()) {
      throw wrong("name should be the file's name, such as answers.csv");
    }
    return name;
  }

  private Optional<String> format() throws ProblemException {
    var format = one("format");
    if (format.isPresent()
        && FileFormats.ALL.all().stream().map(Format::name).noneMatch(format.get()::equals)) {
      throw wrong("format should be one of " + FileFormats.ALL.names());
    }
    return format;
  }

  private Mapping mapping() throws ProblemException {
    var constants = new HashMap<String, String>();
    CONSTANTS.forEach(field -> one(field).ifPresent(value -> constants.put(field, value)));
    return new Mapping(
        columns(), Headers.shipped(), constants, times(), officials(), isFilledDown());
  }

  private Map<String, String> columns() throws ProblemException {
    var columns = new HashMap<String, String>();
    for (var said : query.getOrDefault("column", List.of())) {
      var parts = said.split("=", 2);
      if (parts.length < 2 || !Submission.FIELDS.contains(parts[0])) {
        throw wrong("column should be a field of a submission, = and a header");
      }
      columns.put(parts[0], parts[1]);
    }
    return columns;
  }

  private Times times() throws ProblemException {
    ZoneId zone;
    try {
      zone = ZoneId.of(one("zone").orElse(DEFAULT_ZONE));
    } catch (DateTimeException e) {
      throw wrong("zone should be a time zone such as " + DEFAULT_ZONE);
    }
    try {
      return new Times(one("occurredAtFormat"), zone);
    } catch (IllegalArgumentException e) {
      throw wrong("occurredAtFormat should be a pattern such as dd.MM.yyyy");
    }
  }

  private Set<String> officials() {
    return new HashSet<>(query.getOrDefault("official", List.of()));
  }

  private boolean isFilledDown() throws ProblemException {
    var said = one("fillDown").orElse("false");
    if (!said.equals("true") && !said.equals("false")) {
      throw wrong("fillDown should be true or false");
    }
    return said.equals("true");
  }

  private Optional<String> one(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static ProblemException wrong(String reason) {
    return new ProblemException(HttpStatus.BAD_REQUEST, "wrong-parameter", reason);
  }
}
