package org.dauys.ingest.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.files.FileProgress.RefusedFor;
import org.dauys.ingest.files.FileProgress.State;
import org.dauys.ingest.format.FormatException;
import org.dauys.ingest.format.Input;
import org.dauys.ingest.format.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One uploaded file on its way through the intake. Run by one thread, asked by any: what it says of
 * refused rows is bounded, whatever the file holds.
 */
public final class FileImport {

  /** Refused rows that are told one by one. */
  static final int TOLD = 1_000;

  /** The file is damaged, of no known format or without a row. */
  public static final String UNREADABLE = "unreadable-file";

  /** Kafka does not acknowledge. */
  public static final String UNAVAILABLE = "unavailable";

  private static final Logger LOG = LoggerFactory.getLogger(FileImport.class);

  private record What(String code, String field) implements Comparable<What> {
    @Override
    public int compareTo(What other) {
      int byCode = code.compareTo(other.code);
      return byCode == 0 ? field.compareTo(other.field) : byCode;
    }
  }

  private final String id;
  private final String sender;
  private final Path file;
  private final long bytes;
  private final FileOptions options;
  private final IntakeDoor door;
  private final CompletableFuture<FileProgress> finished = new CompletableFuture<>();

  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<What, Long> refusedFor = new TreeMap<>();
  private final List<Refused> refusals = new ArrayList<>();
  private State state = State.RUNNING;
  private Summary rows = Summary.NONE;
  private long bytesRead;
  private long takenBack;
  private long leftStanding;
  private String code = "";
  private String reason = "";

  FileImport(String id, String sender, Path file, FileOptions options, IntakeDoor door)
      throws IOException {
    this.id = id;
    this.sender = sender;
    this.file = file;
    this.bytes = Files.size(file);
    this.options = options;
    this.door = door;
  }

  /** What the answers call it. */
  public String id() {
    return id;
  }

  String sender() {
    return sender;
  }

  /** Completes, always well, when nothing more will happen to it. */
  public CompletableFuture<FileProgress> finished() {
    return finished.copy();
  }

  /** How far it is. */
  public synchronized FileProgress progress() {
    var counts =
        refusedFor.entrySet().stream()
            .map(one -> new RefusedFor(one.getKey().code(), one.getKey().field(), one.getValue()))
            .toList();
    return new FileProgress(
        id,
        state,
        bytes,
        bytesRead,
        rows.accepted(),
        rows.rejected(),
        takenBack,
        leftStanding,
        leftOut,
        refusals,
        counts,
        code,
        reason);
  }

  void run() {
    try {
      for (var input : Input.all(file, options.name())) {
        try (input) {
          run(input);
        }
      }
      end(State.DONE, "", "");
    } catch (FormatException e) {
      end(State.FAILED, UNREADABLE, e.getMessage());
    } catch (ImportException e) {
      LOG.warn("file not imported id={} reason={}", id, e.getMessage());
      end(State.FAILED, UNAVAILABLE, e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.error("file not imported id={}", id, e);
      end(State.FAILED, "internal-error", "the file could not be worked through");
    }
  }

  /** Tells those who wait, when the file itself is gone. */
  void tell() {
    finished.complete(progress());
  }

  private void run(Input input) throws IOException {
    var format = FileFormats.ALL.choose(options.format(), input.head());
    var name = input.isInArchive() ? input.head().name() : "";
    var before = rows;
    try (var read = format.open(input, options.mapping())) {
      Importer.Settled settled = summary -> at(before.plus(summary), input.position());
      var submissions = new Submissions(format, options.mapping());
      var summary =
          new Importer(
                  read,
                  submissions,
                  door,
                  (rejection, column) -> refuse(name, rejection),
                  Summary.NONE,
                  settled)
              .run();
      leaveOut(read.skipped());
      takeBack(submissions.ids(read.formerIds()), summary.rows());
    }
  }

  /**
   * What an earlier version of the same document had and this one has not. If that is more than it
   * has, it is hardly a version of it: then all stays, and is told.
   */
  private void takeBack(List<String> former, long rowsNow) {
    var standing = former.isEmpty() ? former : door.standing(former);
    if (standing.size() > rowsNow) {
      tookBack(0, standing.size());
    } else if (!standing.isEmpty()) {
      door.takeBack(standing);
      tookBack(standing.size(), 0);
    }
  }

  private synchronized void tookBack(long gone, long left) {
    takenBack += gone;
    leftStanding += left;
  }

  private synchronized void at(Summary known, long position) {
    rows = known;
    bytesRead = position;
  }

  private synchronized void refuse(String name, Rejection one) {
    refusedFor.merge(new What(one.code(), one.field()), 1L, Long::sum);
    if (refusals.size() < TOLD) {
      refusals.add(new Refused(name, one.row().number(), one.code(), one.field(), one.reason()));
    }
  }

  private synchronized void leaveOut(Map<String, Long> skipped) {
    skipped.forEach((why, count) -> leftOut.merge(why, count, Long::sum));
  }

  private synchronized void end(State last, String why, String forPeople) {
    state = last;
    code = why;
    reason = forPeople;
    if (last == State.DONE) {
      bytesRead = bytes;
    }
  }
}
