package org.dauys.sinks.files;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.dauys.sinks.SinksSettings;
import org.dauys.sinks.postgres.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dauys export}: the store as files for analysts. */
@Command(
    name = "export",
    description = {
      "Writes figures and tagged feedback by consultation and day, as CSV and Parquet, with a"
          + " dictionary of the columns.",
      "The database is the one of the sinks process: SINKS_DATABASE_URL, _USER, _PASSWORD.",
      "For analysts only: what may leave their circle is written by ./dauys publish."
    },
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

  @Option(
      names = "--to",
      defaultValue = "export",
      description = "Folder of the files: ${DEFAULT-VALUE}")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, SQLException {
    export(SinksSettings.from(System.getenv()), folder);
    spec.commandLine().getOut().println("Files: " + folder);
    return 0;
  }

  /** Writes the files of the database that these settings name. */
  public static void export(SinksSettings settings, Path folder) throws IOException, SQLException {
    try (var database =
        Database.open(
            settings.databaseUrl(), settings.databaseUser(), settings.databasePassword().value())) {
      new Export(folder).write(database);
    }
  }
}
