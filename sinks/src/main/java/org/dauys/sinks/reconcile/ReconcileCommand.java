package org.dauys.sinks.reconcile;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.dauys.contract.topic.TopicReader;
import org.dauys.sinks.SinksSettings;
import org.dauys.sinks.postgres.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dauys reconcile}: do the sums hold? */
@Command(
    name = "reconcile",
    description = {
      "Reads the topics and the database and says whether the sums hold:",
      "  received = withdrawn + tagged + rejected + in flight, and",
      "  tagged = counted in totals.daily = rows stored = counted in totals_daily.",
      "KAFKA_BOOTSTRAP_SERVERS and SINKS_DATABASE_URL, _USER, _PASSWORD say where they are."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:they hold",
      "1:they do not, and nothing is on its way any more",
      "3:they do not yet: records are still being read"
    },
    mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Callable<Integer> {

  private static final int DIFFERENT = 1;
  private static final int UNSETTLED = 3;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Option(
      names = "--group",
      defaultValue = "dauys-streams",
      description = "STREAMS_APPLICATION_ID of the topology: ${DEFAULT-VALUE}")
  private String group;

  @Option(
      names = "--wait",
      defaultValue = "PT30S",
      description = "How long what is on its way may take: ${DEFAULT-VALUE}")
  private Duration patience;

  @Spec private CommandSpec spec;

  private final Map<String, String> environment;

  /** The command as the command line has it. */
  public ReconcileCommand() {
    this(System.getenv());
  }

  /** The command with an environment of its own. */
  public ReconcileCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Draws the sums up until they hold or patience ends, and prints the last. */
  @Override
  public Integer call() throws SQLException {
    var settings = SinksSettings.from(environment);
    Map<String, Object> kafka =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    try (var database =
            Database.open(
                settings.databaseUrl(),
                settings.databaseUser(),
                settings.databasePassword().value());
        var admin = Admin.create(kafka);
        var topics = TopicReader.ofCommitted(settings.bootstrapServers())) {
      var books = new Books(database, admin, topics, group);
      long deadline = System.nanoTime() + patience.toNanos();
      var balance = books.balance();
      long unread = books.unread();
      while (!balance.holds() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        balance = books.balance();
        unread = books.unread();
      }
      print(balance);
      if (balance.holds()) {
        say("The sums hold.");
        return 0;
      }
      if (unread > 0) {
        say("Still on their way: " + unread + " records.");
        return UNSETTLED;
      }
      say("The sums do not hold, and nothing is on its way.");
      return DIFFERENT;
    }
  }

  private void print(Balance balance) {
    var heads =
        Arrays.stream(Figure.values())
            .map(figure -> "%17s".formatted(Balance.name(figure)))
            .collect(Collectors.joining());
    say("%-34s%s".formatted("consultation, channel", heads));
    for (var part : balance.sums().keySet()) {
      var numbers =
          Arrays.stream(Figure.values())
              .map(figure -> "%17d".formatted(balance.of(part, figure)))
              .collect(Collectors.joining());
      say("%-34s%s".formatted(name(part), numbers));
      balance.faults(part).forEach(fault -> say("  does not hold: " + fault));
    }
  }

  private static String name(Part part) {
    return part.equals(Part.UNKNOWN) ? "(unknown)" : part.consultation() + ", " + part.channel();
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
