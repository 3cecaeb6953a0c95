package org.dauys.ingest.intake;

import java.util.HashMap;

/** Reads one JSON object of strings into a submission. */
final class SubmissionReader {

  private final ObjectReading objects = new ObjectReading(Submission.FIELDS);

  Submission read(String json) throws RefusedException {
    var values = new HashMap<String, String>();
    objects.read(json, (field, in) -> values.put(field, ObjectReading.text(field, in)));
    return Submission.of(values);
  }
}
