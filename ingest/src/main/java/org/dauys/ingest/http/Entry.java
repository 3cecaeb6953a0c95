package org.dauys.ingest.http;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Refusal;

/**
 * The answer to one line of NDJSON.
 *
 * @param line counted from 1
 * @param status accepted or refused
 * @param id of accepted feedback
 * @param code of a refusal
 * @param field of a refusal
 * @param reason of a refusal
 */
@JsonSerialize(using = EntryWriter.class)
record Entry(int line, String status, String id, String code, String field, String reason) {

  static final String ACCEPTED = "accepted";

  static Entry of(int line, Accepted accepted) {
    return new Entry(line, ACCEPTED, accepted.feedback().id(), "", "", "");
  }

  static Entry of(Refusal refusal) {
    return new Entry(
        refusal.line(), "refused", "", refusal.code().code(), refusal.field(), refusal.reason());
  }
}
