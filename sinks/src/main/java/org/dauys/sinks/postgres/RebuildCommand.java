package org.dauys.sinks.postgres;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.dauys.sinks.SinksSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./dauys rebuild}: the reporting store anew from its topics. */
@Command(
    name = "rebuild",
    description = {
      "Empties the reporting store and has it filled anew from its topics.",
      "The sinks process may run meanwhile: it notices, and its figures grow back.",
      "The database is the one of the sinks process: SINKS_DATABASE_URL, _USER, _PASSWORD."
    },
    mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws SQLException {
    var settings = SinksSettings.from(System.getenv());
    try (var database =
        Database.open(
            settings.databaseUrl(), settings.databaseUser(), settings.databasePassword().value())) {
      Database.migrate(database);
      Rebuild.start(database);
      spec.commandLine().getOut().println("The store is empty and fills again from its topics.");
      return 0;
    }
  }
}
