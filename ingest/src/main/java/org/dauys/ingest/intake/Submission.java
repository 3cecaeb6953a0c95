package org.dauys.ingest.intake;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a client sends, field by field as text, nothing checked yet. An absent field is the empty
 * string; the components' names are the fields' names in JSON.
 *
 * @param source where the record comes from
 * @param sourceId the record's id there
 * @param inReplyTo the id there of what it answers
 * @param consultation the public discussion it belongs to
 * @param channel how it was said
 * @param role in what capacity
 * @param author any stable handle of the author; leaves the door only as a pseudonym
 * @param occurredAt when it was said
 * @param region declared region, ISO 3166-2:KZ
 * @param district declared district, KATO
 * @param place where the meeting took place, as written
 * @param text the author's words
 */
public record Submission(
    String source,
    String sourceId,
    String inReplyTo,
    String consultation,
    String channel,
    String role,
    String author,
    String occurredAt,
    String region,
    String district,
    String place,
    String text) {

  /** The names of all fields, in order. */
  public static final Set<String> FIELDS =
      Arrays.stream(Submission.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));

  /** The same under another id. */
  public Submission withSourceId(String id) {
    return new Submission(
        source,
        id,
        inReplyTo,
        consultation,
        channel,
        role,
        author,
        occurredAt,
        region,
        district,
        place,
        text);
  }

  /** A submission from values by field name; what is not there is absent. */
  public static Submission of(Map<String, String> values) {
    return of(FIELDS.stream().map(field -> values.getOrDefault(field, "")).toArray(String[]::new));
  }

  /** A submission from the values of {@link #FIELDS}, in their order. */
  static Submission of(String... values) {
    int at = 0;
    return new Submission(
        values[at++],
        values[at++],
        values[at++],
        values[at++],
        values[at++],
        values[at++],
        values[at++],
        values[at++],
        values[at++],
        values[at++],
        values[at++],
        values[at]);
  }
}
