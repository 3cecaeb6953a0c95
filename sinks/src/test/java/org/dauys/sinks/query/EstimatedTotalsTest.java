package org.dauys.sinks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.sinks.query.TotalsAnswer.Part;
import org.dauys.sinks.query.TotalsAnswer.Share;
import org.junit.jupiter.api.Test;

class EstimatedTotalsTest {

  private static final Narrowed ALL = new Narrowed(Selection.ALL, "", "", "", "");
  private final EstimatedTotals estimated = new EstimatedTotals();

  @Test
  void theCountsStayAsTheyAre() {
    var counted = new TotalsAnswer(figures(100), List.of(part("kk", 60), part("ru", 20)));
    var answer = estimated.of(counted, ALL, Optional.of(PiecesBy.LANGUAGE));
    assertThat(answer.total()).isEqualTo(counted.total());
    assertThat(answer.rows())
        .extracting(row -> ((Part) row).figures())
        .containsExactly(figures(60), figures(20));
  }

  @Test
  void onlyPartsOfEnoughPiecesAreEstimated() {
    var counted = new TotalsAnswer(figures(100), List.of(part("kk", 60), part("ru", 20)));
    var answer = estimated.of(counted, ALL, Optional.of(PiecesBy.LANGUAGE));
    assertThat(answer.estimates()).isPresent();
    assertThat(answer.rows())
        .extracting(row -> ((Part) row).estimates().isPresent())
        .containsExactly(true, false);
  }

  @Test
  void aPartOfOneLanguageIsJudgedAsASelectionOfIt() {
    var counted = new TotalsAnswer(figures(100), List.of(part("kk", 100)));
    var kazakh = new Selection("", Selection.FIRST_DAY, Selection.LAST_DAY, "", "", "", "kk");
    var byLanguage = estimated.of(counted, ALL, Optional.of(PiecesBy.LANGUAGE));
    var selected =
        estimated.of(counted, new Narrowed(kazakh, "", "", "", ""), Optional.of(PiecesBy.CHANNEL));
    assertThat(((Part) byLanguage.rows().get(0)).estimates()).isEqualTo(selected.estimates());
    assertThat(byLanguage.estimates()).isNotEqualTo(selected.estimates());
  }

  @Test
  void aRowThatIsAShareHasTheEstimateOfItsLabel() {
    var counted = new TotalsAnswer(figures(100), List.of(new Share("oppose", 50, 50_000_000)));
    var answer = estimated.of(counted, ALL, Optional.of(PiecesBy.STANCE));
    assertThat(((Share) answer.rows().get(0)).estimate())
        .hasValue(answer.estimates().orElseThrow().stance().get(Stance.OPPOSE));
  }

  @Test
  void whatWasChosenByStanceIsNoMeasureOfHowStancesAreRead() {
    var counted = new TotalsAnswer(figures(100), List.of());
    var against = new Narrowed(Selection.ALL, "", "", "", "oppose");
    assertThat(estimated.of(counted, against, Optional.empty())).isEqualTo(counted);
  }

  private static Part part(String key, long feedback) {
    return new Part(key, Map.of(), "", figures(feedback));
  }

  private static Figures figures(long feedback) {
    long half = feedback * 500_000;
    long tenth = feedback * 100_000;
    return new Figures(
        feedback,
        0,
        0,
        Map.of(Sentiment.NEGATIVE, feedback),
        Map.of(Stance.OPPOSE, feedback),
        Map.of(Sentiment.NEGATIVE, half, Sentiment.NEUTRAL, half / 2, Sentiment.POSITIVE, half / 2),
        Map.ofEntries(
            Map.entry(Stance.SUPPORT, tenth),
            Map.entry(Stance.OPPOSE, half),
            Map.entry(Stance.PROPOSE, tenth),
            Map.entry(Stance.QUESTION, tenth),
            Map.entry(Stance.COMPLAIN, tenth),
            Map.entry(Stance.NONE, tenth)));
  }
}
