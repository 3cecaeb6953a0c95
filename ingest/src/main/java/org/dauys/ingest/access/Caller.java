package org.dauys.ingest.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dauys.contract.vocabulary.Channel;

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

  /** What he may spend; nothing if he need not count. */
  public Optional<Quota> quota() {
    return quota;
  }
}
