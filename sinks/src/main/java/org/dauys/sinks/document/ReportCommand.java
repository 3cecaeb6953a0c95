package org.dauys.sinks.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dauys.sinks.SinksSettings;
import org.dauys.sinks.files.AtomicFile;
import org.dauys.sinks.postgres.Database;
import org.dauys.sinks.publish.Publications;
import org.dauys.sinks.query.ConsultationsQuery;
import org.dauys.sinks.query.Snapshots;
import org.dauys.sinks.query.VocabularyQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dauys report}: what was published as one file to send, print and answer in. */
@Command(
    name = "report",
    description = {
      "Writes what was published (./dauys publish) as one HTML file and one PDF, in kk, ru or en.",
      "The database is the one of the sinks process: SINKS_DATABASE_URL, _USER, _PASSWORD."
    },
    mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

  @Option(names = "--consultation", required = true, description = "What it is about.")
  private String consultation;

  @Option(names = "--language", defaultValue = "ru", description = "kk, ru or en: ${DEFAULT-VALUE}")
  private String language;

  @Option(names = "--from", defaultValue = "0001-01-01", description = "First day of publications.")
  private LocalDate from;

  @Option(names = "--to", defaultValue = "9999-12-31", description = "Last day of publications.")
  private LocalDate to;

  @Option(
      names = "--out",
      defaultValue = "report",
      description = "Name of the files, without .html and .pdf: ${DEFAULT-VALUE}")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, SQLException {
    var settings = SinksSettings.from(System.getenv());
    var words = new Words(language);
    try (var database =
        Database.open(
            settings.databaseUrl(), settings.databaseUser(), settings.databasePassword().value())) {
      var html = new Snapshots(database).ask(connection -> html(connection, words));
      if (html.isEmpty()) {
        spec.commandLine().getErr().println("Nothing of it was published; see ./dauys publish.");
        return 1;
      }
      write(html);
      return 0;
    }
  }

  private String html(Connection connection, Words words) throws SQLException {
    var publications =
        new Publications()
            .of(connection, consultation).stream()
                .filter(one -> !one.on().isBefore(from) && !one.on().isAfter(to))
                .toList();
    return publications.isEmpty()
        ? ""
        : new Page(
                words,
                new ConsultationsQuery().labels(connection, consultation).get(words.language()),
                labels(connection, words.language()),
                publications,
                Quotes.of(connection, consultation))
            .html();
  }

  private void write(String html) throws IOException {
    var page = out.resolveSibling(out.getFileName() + ".html");
    var print = out.resolveSibling(out.getFileName() + ".pdf");
    AtomicFile.write(page, file -> file.write(html));
    AtomicFile.replace(
        print,
        part -> {
          try (var file = Files.newOutputStream(part)) {
            Pdf.print(html, file);
          }
        });
    List.of(page, print).forEach(file -> spec.commandLine().getOut().println("File: " + file));
  }

  private static Map<String, String> labels(Connection connection, String language)
      throws SQLException {
    var vocabulary = new VocabularyQuery().answer(connection);
    var labels = new HashMap<String, String>();
    vocabulary.themes().forEach(theme -> labels.put(theme.id(), theme.labels().get(language)));
    vocabulary.regions().forEach(one -> labels.put(one.id(), one.labels().get(language)));
    labels.remove("unknown");
    return labels;
  }
}
