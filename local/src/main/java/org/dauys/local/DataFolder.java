package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder in which everything lies that survives a restart, held by one process at a time. It
 * remembers the broker's ports and the key of the pseudonyms.
 */
final class DataFolder implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final String CONSULTATIONS = "consultations.properties";
  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final FileChannel lock;
  private final Properties remembered;

  private DataFolder(Path folder, FileChannel lock, Properties remembered) {
    this.folder = folder;
    this.lock = lock;
    this.remembered = remembered;
  }

  /**
   * Takes the folder.
   *
   * @param fresh whether to delete what lies in it
   * @throws IOException if another process has it
   */
  static DataFolder open(Path folder, boolean fresh) throws IOException {
    Files.createDirectories(folder);
    var lock =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(lock)) {
      throw new IOException(
          folder.toAbsolutePath() + " is in use by another ./dauys local; stop it or use --data");
    }
    if (fresh) {
      EmbeddedDatabase.stopOrphan(folder.resolve("postgres"));
      deleteContents(folder);
    }
    return new DataFolder(folder, lock, remembered(folder.resolve("local.properties")));
  }

  Path kafka() {
    return folder.resolve("kafka");
  }

  Path postgres() {
    return folder.resolve("postgres");
  }

  Path streams() {
    return folder.resolve("streams");
  }

  Path ingest() {
    return folder.resolve("ingest");
  }

  /** The names of the public discussions, for everybody to change. */
  Path consultations() throws IOException {
    var file = folder.resolve(CONSULTATIONS);
    if (!Files.exists(file)) {
      try (var names = DataFolder.class.getResourceAsStream(CONSULTATIONS)) {
        Files.copy(names, file);
      }
    }
    return file;
  }

  int brokerPort() {
    return Integer.parseInt(remembered.getProperty("broker.port"));
  }

  int controllerPort() {
    return Integer.parseInt(remembered.getProperty("controller.port"));
  }

  String pseudonymKey() {
    return remembered.getProperty("pseudonym.key");
  }

  /** Whether the sample has been fed into this folder completely. */
  boolean hasSample() {
    return Files.exists(folder.resolve("sample-fed"));
  }

  void rememberSample() throws IOException {
    Files.writeString(folder.resolve("sample-fed"), "", UTF_8);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // Somebody in this very process has it.
    }
  }

  private static Properties remembered(Path file) throws IOException {
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file, UTF_8)) {
        properties.load(in);
      }
      return properties;
    }
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    properties.put("pseudonym.key", Base64.getEncoder().encodeToString(key));
    try (var broker = freePort();
        var controller = freePort()) {
      properties.put("broker.port", Integer.toString(broker.getLocalPort()));
      properties.put("controller.port", Integer.toString(controller.getLocalPort()));
    }
    try (var out = Files.newBufferedWriter(file, UTF_8)) {
      properties.store(out, "Made by ./dauys local; without it the log cannot be opened again");
    }
    return properties;
  }

  private static ServerSocket freePort() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static void deleteContents(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder) && !path.equals(folder.resolve(LOCK))) {
          Files.delete(path);
        }
      }
    }
  }
}
