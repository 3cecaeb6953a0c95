package org.dauys.streams.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Language;
import org.junit.jupiter.api.Test;

/** What an earlier version left in the store is read and moved from, without a reset. */
class EntryTest {

  /** The bytes that version 1 wrote. */
  private static final String FIRST_VERSION =
      "{\"consultation\":\"trial\",\"day\":\"2026-03-02\",\"themes\":[\"all\",\"social\",\"pensions\"],"
          + "\"region\":\"KZ-27\",\"channel\":\"social\",\"language\":\"kk\",\"figures\":{"
          + "\"feedback\":0,\"official\":1,\"offTopic\":0,"
          + "\"sentiment\":{\"negative\":0,\"neutral\":0,\"positive\":0},"
          + "\"stance\":{\"support\":0,\"oppose\":0,\"propose\":0,\"question\":0,\"complain\":0,"
          + "\"none\":0},"
          + "\"sentimentMillionths\":{\"negative\":0,\"neutral\":0,\"positive\":0},"
          + "\"stanceMillionths\":{\"support\":0,\"oppose\":0,\"propose\":0,\"question\":0,"
          + "\"complain\":0,\"none\":0}}}";

  private static final Contribution SAME_WITH_HOUR =
      new Contribution(
          "trial",
          LocalDate.of(2026, 3, 2),
          List.of("all", "social", "pensions"),
          "KZ-27",
          Channel.SOCIAL,
          Language.KK,
          Figures.ofOfficial(),
          Optional.of(Instant.parse("2026-03-02T07:00:00Z")),
          "ann");

  @Test
  void aContributionOfTheFirstVersionIsRead() {
    var contribution = read(FIRST_VERSION).contribution().orElseThrow();

    assertThat(contribution.figures()).isEqualTo(Figures.ofOfficial());
    assertThat(contribution.hour()).isEmpty();
    assertThat(contribution.author()).isEmpty();
  }

  @Test
  void whatIsWrittenIsRead() {
    var entry = new Entry(Entry.VERSION, Optional.of(SAME_WITH_HOUR), "family");
    var written = Entry.serde().serializer().serialize("any", entry);

    assertThat(Entry.serde().deserializer().deserialize("any", written)).isEqualTo(entry);
  }

  @Test
  void theFirstVersionStoodInDailyCellsOnly() {
    var now = new Entry(Entry.VERSION, Optional.of(SAME_WITH_HOUR), "");
    var move = new Move(read(FIRST_VERSION), now);

    assertThat(move.daily()).isEmpty();
    assertThat(move.hourly()).hasSize(1);
    assertThat(move.overall()).hasSize(6);
  }

  @Test
  void whatEarlierVersionsStoredStandsInNoSeriesUntilItIsReadAgain() {
    var opinion =
        new Contribution(
            "trial",
            LocalDate.of(2026, 3, 2),
            List.of("all", "social", "pensions"),
            "KZ-27",
            Channel.SOCIAL,
            Language.KK,
            new Figures(1, 0, 0, Map.of(), Map.of(), Map.of(), Map.of()),
            SAME_WITH_HOUR.hour(),
            "ann");
    var before = new Entry(2, Optional.of(opinion), "");
    var move = new Move(before, new Entry(Entry.VERSION, Optional.of(opinion), ""));

    assertThat(move.series()).hasSize(4).allMatch(day -> day.value == 1);
    assertThat(move.daily()).isEmpty();
    assertThat(move.distinct()).isEmpty();
  }

  private static Entry read(String json) {
    return Entry.serde().deserializer().deserialize("any", json.getBytes(UTF_8));
  }
}
