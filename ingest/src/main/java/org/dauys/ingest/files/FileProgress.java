package org.dauys.ingest.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.dauys.contract.vocabulary.Coded;

/**
 * How far a file is, and what became of its rows.
 *
 * @param id of the file, made here
 * @param state whether it is worked through
 * @param bytes of the file
 * @param bytesRead by now; 0 where it cannot be told, as within archives
 * @param accepted rows, on the broker
 * @param refused rows, by the reader or by the intake
 * @param takenBack feedback that an earlier version of the document had and this one has not
 * @param leftStanding the same, if it was too much to be believed
 * @param leftOut pieces that are no feedback, by reason
 * @param refusals the first {@value FileImport#TOLD} refused rows
 * @param refusedFor how many rows for which code and field
 * @param code why the file could not be worked through; empty otherwise
 * @param reason the same for people
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FileProgress(
    String id,
    State state,
    @JsonInclude(JsonInclude.Include.ALWAYS) long bytes,
    @JsonInclude(JsonInclude.Include.ALWAYS) long bytesRead,
    @JsonInclude(JsonInclude.Include.ALWAYS) long accepted,
    @JsonInclude(JsonInclude.Include.ALWAYS) long refused,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long takenBack,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long leftStanding,
    Map<String, Long> leftOut,
    List<Refused> refusals,
    List<RefusedFor> refusedFor,
    String code,
    String reason) {

  /** Whether a file is worked through. */
  public enum State implements Coded {
    /** Not yet. */
    @JsonProperty("running")
    RUNNING,
    /** All of it. */
    @JsonProperty("done")
    DONE,
    /** It could not be; what was accepted stays. */
    @JsonProperty("failed")
    FAILED
  }

  /**
   * How often one thing was wrong.
   *
   * @param code for programs
   * @param field empty if it is about the whole row
   * @param rows how many
   */
  public record RefusedFor(String code, String field, long rows) {}

  public FileProgress {
    leftOut = Map.copyOf(leftOut);
    refusals = List.copyOf(refusals);
    refusedFor = List.copyOf(refusedFor);
  }
}
