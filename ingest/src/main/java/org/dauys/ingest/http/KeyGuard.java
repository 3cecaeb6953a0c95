package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.ingest.access.Access;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.access.Permission;

/** Lets in whoever has a key with one of some roles. */
final class KeyGuard implements Guard {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");

  /** A page elsewhere that gives our address a name of its own would come with that name. */
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?");

  private final Access access;
  private final Set<Permission> oneOf;

  KeyGuard(Access access, Permission... oneOf) {
    this.access = access;
    this.oneOf = Set.of(oneOf);
  }

  @Override
  public Caller admit(Context ctx) throws ProblemException {
    var caller = identify(ctx);
    Spending.check(ctx, caller);
    return caller;
  }

  /** The same for calls that are free: whoever waits for his quota may look how far he is. */
  Caller identify(Context ctx) throws ProblemException {
    if (access.isOpen() && !LOOPBACK.matcher(header(ctx, Header.HOST)).matches()) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "wrong-host", "without keys the host should be localhost");
    }
    var caller = access.caller(key(ctx)).orElseThrow(ProblemException::unauthorized);
    require(caller, oneOf);
    return caller;
  }

  static void require(Caller caller, Set<Permission> oneOf) throws ProblemException {
    if (!caller.hasOneOf(oneOf)) {
      var roles = oneOf.stream().map(Coded::code).sorted().toList();
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "forbidden", "the key should have a role of " + roles);
    }
  }

  private static String key(Context ctx) {
    var authorization = BEARER.matcher(header(ctx, Header.AUTHORIZATION));
    return authorization.matches() ? authorization.group(1) : "";
  }

  private static String header(Context ctx, String name) {
    return Optional.ofNullable(ctx.header(name)).orElse("").strip();
  }
}
