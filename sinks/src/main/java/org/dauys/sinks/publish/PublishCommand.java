package org.dauys.sinks.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.sinks.SinksSettings;
import org.dauys.sinks.files.Folders;
import org.dauys.sinks.postgres.Database;
import org.dauys.sinks.query.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dauys publish}: open data in which nobody can be found. */
@Command(
    name = "publish",
    description = {
      "Publishes what has come in since the last publication, as open data in which nobody can be"
          + " found, and writes the files of all publications.",
      "The database is the one of the sinks process: SINKS_DATABASE_URL, _USER, _PASSWORD.",
      "Too few new pieces wait for the next time; run it as often as you like, for instance daily."
    },
    mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {

  @Option(names = "--consultation", required = true, description = "What to publish.")
  private String consultation;

  @Option(
      names = "--to",
      defaultValue = "public",
      description = "Folder of the files: ${DEFAULT-VALUE}")
  private Path folder;

  @Option(
      names = "--at-least",
      defaultValue = "500",
      description = {
        "Publish once there are so many new pieces: ${DEFAULT-VALUE}.",
        "The more, the smaller the groups that can be told."
      })
  private int atLeast;

  @Option(
      names = "--last",
      description = "Publish what there is, and never mind the tones and stances.")
  private boolean isLast;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, SQLException {
    var settings = SinksSettings.from(System.getenv());
    try (var database =
        Database.open(
            settings.databaseUrl(), settings.databaseUser(), settings.databasePassword().value())) {
      var published =
          new Publisher(database, Taxonomy.shipped(), Clock.systemUTC())
              .publish(consultation, atLeast, isLast);
      say(
          published
              .map(one -> "Published number " + one.number() + ".")
              .orElse("Too little is new; nothing was published."));
      var all =
          new Snapshots(database)
              .ask(connection -> new Publications().of(connection, consultation));
      if (!all.isEmpty()) {
        var to = Folders.of(folder, consultation);
        new PublicationFiles(to).write(all);
        say("Files: " + to);
      }
      return 0;
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
