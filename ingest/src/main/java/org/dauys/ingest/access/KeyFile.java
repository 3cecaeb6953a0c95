package org.dauys.ingest.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.dauys.contract.json.Json;

/** The keys of a gateway, one JSON object a line; lines that start with # are remarks. */
final class KeyFile {

  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(AccessKey.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private static final ObjectWriter WRITER = Json.MAPPER.writerFor(AccessKey.class);

  private final Path path;

  KeyFile(Path path) {
    this.path = path;
  }

  /**
   * All keys.
   *
   * @throws IllegalArgumentException if a line is not a key
   */
  List<AccessKey> read() throws IOException {
    var keys = new ArrayList<AccessKey>();
    var lines = Files.readAllLines(path, UTF_8);
    for (int at = 0; at < lines.size(); at++) {
      var line = lines.get(at).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        keys.add(key(line, at + 1));
      }
    }
    return keys;
  }

  private AccessKey key(String line, int number) {
    try {
      return READER.readValue(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(path + " line " + number + ": " + Json.explain(e));
    }
  }

  /** Adds a key; a new file is readable by its owner alone. */
  void add(AccessKey key) throws IOException {
    if (Files.notExists(path)) {
      create();
    }
    Files.writeString(
        path, WRITER.writeValueAsString(key) + "\n", UTF_8, StandardOpenOption.APPEND);
  }

  private void create() throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(path);
    }
  }

  FileTime changedAt() throws IOException {
    return Files.getLastModifiedTime(path);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
