package org.dauys.ingest.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.publish.Publisher;
import org.dauys.ingest.receipt.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that clients upload: kept on the disk, which holds what memory cannot, and worked
 * through by threads of their own. What it remembers of them ends with the process; a file sent
 * again counts nothing twice. Thread-safe.
 */
public final class FileImports implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FileImports.class);

  /** Files that arrive or are worked through at once; each has a thread and a batch in memory. */
  private static final int AT_ONCE = 4;

  /** So that one sender cannot shut the others out. */
  private static final int AT_ONCE_OF_ONE = 2;

  /** Files of which the outcome is still told. */
  private static final int REMEMBERED = 64;

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(12);
  private static final String ENDING = ".upload";

  private final FileSettings settings;
  private final Intake intake;
  private final Receipts receipts;
  private final Publisher publisher;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "files"));
  private final Map<String, Integer> busy = new HashMap<>();
  private final Map<String, FileImport> known = new LinkedHashMap<>();

  private FileImports(
      FileSettings settings, Intake intake, Receipts receipts, Publisher publisher) {
    this.settings = settings;
    this.intake = intake;
    this.receipts = receipts;
    this.publisher = publisher;
  }

  /** Makes the folder, and clears it of what a process left that was killed. */
  public static FileImports open(
      FileSettings settings, Intake intake, Receipts receipts, Publisher publisher) {
    try {
      Files.createDirectories(settings.folder());
      try (var left = Files.newDirectoryStream(settings.folder(), "*" + ENDING)) {
        for (var file : left) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + settings.folder(), e);
    }
    return new FileImports(settings, intake, receipts, publisher);
  }

  /** How files are taken. */
  public FileSettings settings() {
    return settings;
  }

  /** Room for one file, or nothing while there is none for this sender. */
  public Optional<Upload> receive(Caller sender) throws IOException {
    if (!enter(sender.name())) {
      return Optional.empty();
    }
    try {
      // Whoever else is on this machine may not read it: the names and numbers are not masked yet.
      var file = Files.createTempFile(settings.folder(), "", ENDING);
      return Optional.of(new Upload(this, sender, file));
    } catch (IOException | RuntimeException e) {
      leave(sender.name());
      throw e;
    }
  }

  /** A file that this sender uploaded. */
  public synchronized Optional<FileImport> find(Caller sender, String id) {
    return Optional.ofNullable(known.get(id)).filter(one -> one.sender().equals(sender.name()));
  }

  /** Works it through and then deletes it. */
  FileImport begin(Caller sender, Path file, FileOptions options) throws IOException {
    var id = UUID.randomUUID().toString();
    var door = new IntakeDoor(sender, intake, receipts, publisher, settings.patience());
    var begun = new FileImport(id, sender.name(), file, options, door);
    remember(begun);
    threads.execute(
        () -> {
          begun.run();
          discard(sender, file);
          begun.tell();
        });
    return begun;
  }

  /** Gives the room of a file back. */
  void discard(Caller sender, Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.error("an uploaded file stays on the disk until the next start", e);
    }
    leave(sender.name());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(CLOSE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("files are still being worked through");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean enter(String sender) {
    int all = busy.values().stream().mapToInt(Integer::intValue).sum();
    int own = busy.getOrDefault(sender, 0);
    if (all == AT_ONCE || own == AT_ONCE_OF_ONE) {
      return false;
    }
    busy.put(sender, own + 1);
    return true;
  }

  private synchronized void leave(String sender) {
    busy.computeIfPresent(sender, (name, own) -> own == 1 ? null : own - 1);
  }

  /** Of the oldest it forgets those that are worked through; the others are few. */
  private synchronized void remember(FileImport one) {
    known.put(one.id(), one);
    known.values().removeIf(old -> known.size() > REMEMBERED && old.finished().isDone());
  }
}
