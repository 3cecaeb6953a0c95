package org.dauys.ingest.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;

/**
 * One line of the keys file. The key itself is not in it: it is 256 random bits, so that its plain
 * SHA-256 can neither be reversed nor guessed.
 *
 * @param name of the client or analyst; stands behind corrections
 * @param sha256 of the key, in hexadecimal
 * @param roles what it may be used for
 * @param consultations for which public discussions; {@code *} for all
 * @param channels for which channels; {@code *} for all
 * @param recordsPerMinute how many feedback, corrections and look-ups a minute
 */
record AccessKey(
    String name,
    String sha256,
    Set<Permission> roles,
    Set<String> consultations,
    Set<String> channels,
    int recordsPerMinute) {

  static final String ALL = "*";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  AccessKey {
    check(name != null && NAME.matcher(name).matches(), "name should be 1 to 64 of a-z 0-9 . _ -");
    check(sha256 != null && SHA256.matcher(sha256).matches(), "sha256 should be 64 hex digits");
    check(roles != null && !roles.isEmpty(), "roles should name at least one");
    check(consultations != null && !consultations.isEmpty(), "consultations should name one, or *");
    check(channels != null && !channels.isEmpty(), "channels should name one, or *");
    check(recordsPerMinute > 0, "recordsPerMinute should be at least 1");
    roles = Set.copyOf(roles);
    consultations = Set.copyOf(consultations);
    channels = Set.copyOf(channels);
    check(
        channels.stream().allMatch(AccessKey::isChannel),
        "channels should be of " + Coded.codes(Channel.class) + ", *");
  }

  private static boolean isChannel(String code) {
    return code.equals(ALL) || Coded.parse(Channel.class, code).isPresent();
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }

  @Override
  public String toString() {
    return "key of " + name;
  }
}
