package org.dauys.ingest.intake;

import java.nio.ByteBuffer;

/** Reads one JSON object of strings into a submission. */
final class SubmissionReader {

  private final ObjectReading objects = new ObjectReading(Submission.FIELDS);

  /**
   * The submission.
   *
   * @param json in UTF-8, backed by an array
   */
  Submission read(ByteBuffer json) throws RefusedException {
    return Submission.of(objects.texts(json));
  }
}
