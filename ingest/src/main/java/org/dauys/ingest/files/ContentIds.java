package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Ids for rows that bring none: a hash of what was said, by whom, when and where, and the
 * how-many-th time the file says it. So a row keeps its id when the file is renamed, sorted
 * otherwise or grows, and two people who say the same in the same file are two. Used by one thread,
 * for one file.
 */
final class ContentIds {

  private static final List<String> CONTENT =
      List.of("author", "role", "occurredAt", "region", "district", "place", "text");

  private final Occurrences occurrences = new Occurrences();

  String of(Map<String, String> fields) {
    var digest = sha256();
    for (String field : CONTENT) {
      digest.update(fields.getOrDefault(field, "").strip().getBytes(UTF_8));
      // No field holds it, so no two rows give the same bytes.
      digest.update((byte) 0);
    }
    byte[] hash = digest.digest();
    int times = occurrences.add(ByteBuffer.wrap(hash).getLong());
    var id = "content:" + HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
    return times == 1 ? id : id + ':' + times;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
