package org.dauys.sinks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.contract.json.Json;
import org.dauys.contract.settings.Secret;
import org.dauys.contract.vocabulary.Coded;

/**
 * Who may do what: analysts by their keys, people whom a proxy has signed in by OpenID Connect, or,
 * on the loopback alone and only if so told, everybody. Immutable.
 */
public final class ReportAccess {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final int LEAST_SECRET = 16;

  /** One line of the keys file. */
  private record Key(String name, String sha256, List<String> roles) {}

  private final Map<String, Set<Permission>> keys;
  private final Secret proxy;
  private final boolean open;

  private ReportAccess(Map<String, Set<Permission>> keys, Secret proxy, boolean open) {
    this.keys = keys;
    this.proxy = proxy;
    this.open = open;
  }

  /** Everybody whose request names the loopback as its host. */
  public static ReportAccess openOnLoopback() {
    return new ReportAccess(Map.of(), new Secret(""), true);
  }

  /**
   * The keys of a file, one JSON object a line with name, sha256 and roles; further fields and
   * roles of other programs are passed over, so that it may be the door's file.
   *
   * @param file empty for none
   * @param proxy what the proxy shows in {@code Dauys-Proxy-Secret}; empty for none
   * @throws IllegalArgumentException if a line is not a key or the secret is short
   */
  public static ReportAccess of(String file, Secret proxy) {
    if (!proxy.value().isEmpty() && proxy.value().length() < LEAST_SECRET) {
      throw new IllegalArgumentException(
          "SINKS_PROXY_SECRET should have at least " + LEAST_SECRET + " characters");
    }
    return new ReportAccess(file.isEmpty() ? Map.of() : read(Path.of(file)), proxy, false);
  }

  /** What the caller of a request may do; nothing if he is not known. */
  Set<Permission> permissions(Context context) {
    if (open) {
      return LOOPBACK.matcher(header(context, Header.HOST)).matches()
          ? EnumSet.allOf(Permission.class)
          : Set.of();
    }
    if (isProxy(context)) {
      return header(context, "X-Forwarded-User").isEmpty()
          ? Set.of()
          : parse(Arrays.asList(COMMA.split(header(context, "X-Forwarded-Groups"))));
    }
    var bearer = BEARER.matcher(header(context, Header.AUTHORIZATION));
    return bearer.matches() ? keys.getOrDefault(sha256(bearer.group(1)), Set.of()) : Set.of();
  }

  private boolean isProxy(Context context) {
    return !proxy.value().isEmpty()
        && MessageDigest.isEqual(
            proxy.value().getBytes(UTF_8), header(context, "Dauys-Proxy-Secret").getBytes(UTF_8));
  }

  private static Map<String, Set<Permission>> read(Path file) {
    var keys = new HashMap<String, Set<Permission>>();
    try {
      for (var line : Files.readAllLines(file, UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var key = Json.MAPPER.readValue(line, Key.class);
          keys.put(key.sha256(), parse(key.roles()));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": " + Json.explain(e));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return Map.copyOf(keys);
  }

  private static Set<Permission> parse(List<String> roles) {
    var permissions = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> Coded.parse(Permission.class, role).ifPresent(permissions::add));
    return permissions;
  }

  private static String sha256(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String header(Context context, String name) {
    return Optional.ofNullable(context.header(name)).orElse("").strip();
  }
}
