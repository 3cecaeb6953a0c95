package org.dauys.sinks.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.sinks.StoredFeedback;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PublisherIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final String CONSULTATION = "constitution-2026";
  private static final Clock MARCH =
      Clock.fixed(Instant.parse("2026-03-14T20:00:00Z"), ZoneOffset.UTC);

  private DataSource database;
  private StoredFeedback feedback;
  private Publisher publisher;

  @BeforeEach
  void create() {
    database = POSTGRES.migrated();
    feedback = new StoredFeedback(database, SyntheticFeedback.uneven(new Random(3)));
    publisher = new Publisher(database, Taxonomy.shipped(), MARCH);
  }

  @Test
  void whatIsPublishedIsReadBack() throws SQLException {
    feedback.add("a", 3000);

    var publication = publisher.publish(CONSULTATION, 1000, false).orElseThrow();

    assertThat(publication.number()).isEqualTo(1);
    assertThat(publication.on()).isEqualTo(LocalDate.of(2026, 3, 15));
    assertThat(all()).containsExactly(publication);
    assertThat(publication.figures())
        .extracting(Figure::dimension)
        .contains("all", "region", "theme", "day", "channel", "language");
  }

  @Test
  void noPieceIsPublishedTwice() throws SQLException {
    feedback.add("a", 1500);
    long first = total(publisher.publish(CONSULTATION, 1, false).orElseThrow());
    assertThat(publisher.publish(CONSULTATION, 1, true)).isEmpty();
    feedback.add("b", 1500);
    long second = total(publisher.publish(CONSULTATION, 1, false).orElseThrow());

    assertThat(first + second)
        .isEqualTo(
            number(
                "select count(*) from feedback where consultation = 'constitution-2026' and"
                    + " counted_as = 'opinion'"));
  }

  @Test
  void tooFewPiecesWaitForTheNextTime() throws SQLException {
    feedback.add("a", 1500);

    assertThat(publisher.publish(CONSULTATION, 5000, false)).isEmpty();
    assertThat(number("select count(*) from published_piece")).isZero();
    feedback.add("b", 1500);
    assertThat(publisher.publish(CONSULTATION, 2000, false)).isPresent();
  }

  @Test
  void theLastPublicationTellsWhatItCan() throws SQLException {
    feedback.add("a", 40);

    assertThat(publisher.publish(CONSULTATION, 1, false)).isEmpty();
    var last = publisher.publish(CONSULTATION, 1, true).orElseThrow();
    assertThat(last.figures().get(0).measures()).isEmpty();
  }

  @Test
  void whatWasPublishedStaysWhenAPieceIsWithdrawn() throws SQLException {
    feedback.add("a", 1500);
    var before = publisher.publish(CONSULTATION, 1, false).orElseThrow();
    try (var connection = database.getConnection();
        var delete = connection.createStatement()) {
      delete.execute("delete from feedback");
      connection.commit();
    }

    assertThat(publisher.publish(CONSULTATION, 1, true)).isEmpty();
    assertThat(all()).containsExactly(before);
  }

  @Test
  void writtenTwiceTheFilesAreTheSameBytes(@TempDir Path folder) throws Exception {
    feedback.add("a", 1500);
    publisher.publish(CONSULTATION, 1, false);
    feedback.add("b", 1500);
    publisher.publish(CONSULTATION, 1, false);

    new PublicationFiles(folder.resolve("one")).write(all());
    new PublicationFiles(folder.resolve("two")).write(all());

    assertThat(names(folder.resolve("one"))).containsExactly("0001.csv", "0002.csv", "total.csv");
    for (var name : names(folder.resolve("one"))) {
      assertThat(folder.resolve("one").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
    }
  }

  private List<Publication> all() throws SQLException {
    try (var connection = database.getConnection()) {
      return new Publications().of(connection, CONSULTATION);
    }
  }

  private static long total(Publication publication) {
    return publication.figures().get(0).feedback();
  }

  private long number(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
