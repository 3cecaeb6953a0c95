package org.dauys.local;

import java.sql.SQLException;
import org.dauys.ingest.access.KeyCommand;
import org.dauys.ingest.files.ImportCommand;
import org.dauys.ingest.mask.MaskCommand;
import org.dauys.nlp.command.TagCommand;
import org.dauys.sinks.document.ReportCommand;
import org.dauys.sinks.files.ExportCommand;
import org.dauys.sinks.postgres.RebuildCommand;
import org.dauys.sinks.publish.PublishCommand;
import org.dauys.sinks.reconcile.ReconcileCommand;
import org.dauys.streams.retag.RetagCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The command line. Each command belongs to the module that does its work. */
@Command(
    name = "dauys",
    description = "Public feedback, read in Kazakh, Russian and English, counted while it arrives.",
    subcommands = {
      LocalCommand.class,
      ImportCommand.class,
      KeyCommand.class,
      TagCommand.class,
      MaskCommand.class,
      ExportCommand.class,
      PublishCommand.class,
      ReportCommand.class,
      ReconcileCommand.class,
      RetagCommand.class,
      RebuildCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class Dauys {

  private Dauys() {}

  /** Runs one command; its exit status is the process's. */
  public static void main(String[] args) {
    int status = commandLine().execute(args.length == 0 ? new String[] {"help"} : args);
    if (status != 0) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Dauys()).setExecutionExceptionHandler(Dauys::told);
  }

  /** A database that does not answer is told in a line; other faults are ours and leave a trace. */
  private static int told(Exception problem, CommandLine command, ParseResult given)
      throws Exception {
    SQLException unanswered = null;
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      unanswered = cause instanceof SQLException sql && isUnanswered(sql) ? sql : unanswered;
    }
    if (unanswered == null) {
      throw problem;
    }
    command
        .getErr()
        .println("The database (SINKS_DATABASE_URL) does not answer: " + unanswered.getMessage());
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  /** Class 08 of the SQL standard's states; such a message tells the address and quotes no row. */
  private static boolean isUnanswered(SQLException problem) {
    return problem.getSQLState() != null && problem.getSQLState().startsWith("08");
  }
}
