package org.dauys.ingest.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Refusal;
import org.dauys.ingest.intake.RefusalCode;
import org.dauys.ingest.intake.Verdict;

/** Who calls, and what he may do. Thread-safe. */
public final class Caller {

  private final String name;
  private final Set<Permission> roles;
  private final Set<String> consultations;
  private final Set<String> channels;
  private final Optional<Quota> quota;

  private Caller(
      String name,
      Set<Permission> roles,
      Set<String> consultations,
      Set<String> channels,
      Optional<Quota> quota) {
    this.name = name;
    this.roles = roles;
    this.consultations = consultations;
    this.channels = channels;
    this.quota = quota;
  }

  /** Somebody who may do everything: whoever sits at this machine. */
  static Caller unlimited(String name) {
    var all = Set.of(AccessKey.ALL);
    return new Caller(name, EnumSet.allOf(Permission.class), all, all, Optional.empty());
  }

  /** The holder of a key. */
  static Caller of(AccessKey key, Quota quota) {
    return new Caller(
        key.name(), key.roles(), key.consultations(), key.channels(), Optional.of(quota));
  }

  /** A visitor of the public form of one consultation. */
  public static Caller visitor(String consultation, Quota quota) {
    return new Caller(
        "visitor",
        Set.of(Permission.SUBMIT),
        Set.of(consultation),
        Set.of(Channel.WEB_FORM.code()),
        Optional.of(quota));
  }

  /** The key's name. */
  public String name() {
    return name;
  }

  /** Whether he has one of these permissions. */
  public boolean hasOneOf(Set<Permission> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }

  /** Whether a consultation is any of his business. */
  public boolean mayEnter(String consultation) {
    return consultations.contains(AccessKey.ALL) || consultations.contains(consultation);
  }

  /** Whether a channel is. */
  public boolean mayUse(Channel channel) {
    return channels.contains(AccessKey.ALL) || channels.contains(channel.code());
  }

  /** Refuses what is none of his business; any other verdict stands. */
  public Verdict refuseForeign(Verdict verdict, int line) {
    if (!(verdict instanceof Accepted accepted)) {
      return verdict;
    }
    var feedback = accepted.feedback();
    if (!mayEnter(feedback.consultation())) {
      return notAllowed("consultation", line);
    }
    return mayUse(feedback.channel()) ? verdict : notAllowed("channel", line);
  }

  private static Refusal notAllowed(String field, int line) {
    return new Refusal(
        RefusalCode.NOT_ALLOWED, field, "should be one that the key is made for", line);
  }

  /** What he may spend; nothing if he need not count. */
  public Optional<Quota> quota() {
    return quota;
  }
}
