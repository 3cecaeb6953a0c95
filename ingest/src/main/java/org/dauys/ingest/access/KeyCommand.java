package org.dauys.ingest.access;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dauys.contract.vocabulary.Coded;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code key}: makes a key, prints it once, and stores its hash. */
@Command(
    name = "key",
    description = {
      "Makes a key for a client or an analyst and prints it once.",
      "FILE gets its hash and what it may be used for; give FILE to the gateway as"
          + " INGEST_KEYS_FILE."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class KeyCommand implements Callable<Integer> {

  private static final int KEY_BYTES = 32;

  /** So that a key that went astray can be found by a search. */
  private static final String PREFIX = "dauys_";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The keys file; made if it is not there.")
  private Path file;

  @Option(
      names = "--name",
      required = true,
      description = "Whose key it is; stands behind corrections. 1 to 64 of a-z 0-9 . _ -")
  private String name;

  @Option(
      names = "--role",
      required = true,
      split = ",",
      converter = Words.class,
      description = "submit, import, correct, withdraw; several with commas.")
  private Set<Permission> roles;

  @Option(
      names = "--consultation",
      required = true,
      split = ",",
      description = "For which consultations; * for all.")
  private Set<String> consultations;

  @Option(
      names = "--channel",
      split = ",",
      defaultValue = "*",
      description = "For which channels: meeting, web-form, social, *. Default: ${DEFAULT-VALUE}")
  private Set<String> channels;

  @Option(
      names = "--per-minute",
      defaultValue = "6000",
      description = "How many records a minute. Default: ${DEFAULT-VALUE}")
  private int perMinute;

  /** The words of the keys file. */
  static final class Words implements ITypeConverter<Permission> {
    @Override
    public Permission convert(String word) {
      return Coded.parse(Permission.class, word)
          .orElseThrow(
              () ->
                  new TypeConversionException("should be one of " + Coded.codes(Permission.class)));
    }
  }

  @Override
  public Integer call() {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      new KeyFile(file)
          .add(new AccessKey(name, Sha256.of(key), roles, consultations, channels, perMinute));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
    } catch (IOException e) {
      spec.commandLine().getErr().println("cannot write " + file + ": " + e);
      return CommandLine.ExitCode.SOFTWARE;
    }
    spec.commandLine().getOut().println(key);
    return CommandLine.ExitCode.OK;
  }
}
