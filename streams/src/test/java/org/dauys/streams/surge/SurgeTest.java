package org.dauys.streams.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.AlertRaised.FamilyShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the rule is wrong and how often it is right, on days that are drawn by chance. */
class SurgeTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 120;
  private static final int SERIES = 200;

  private final RandomGenerator random = new SplittableRandom(11);

  @ParameterizedTest
  @CsvSource({
    // pieces a day, dispersion, at weekends, most false alarms per series and day
    "0.3,   1, 1.0, 0.0005",
    "2,     1, 1.0, 0.0005",
    "2,     2, 1.0, 0.001",
    "10,    1, 1.0, 0.0005",
    "10,    3, 1.0, 0.0015",
    "50,    5, 1.0, 0.002",
    "50,    5, 0.5, 0.0005",
    "500,  20, 0.5, 0.0005"
  })
  void ordinaryDaysSeldomStandOut(
      double mean, double dispersion, double weekend, double mostFalseAlarms) {
    long alarms = 0;
    for (int one = 0; one < SERIES; one++) {
      alarms += judged(ordinary(mean, dispersion, weekend)).alerts().size();
    }
    double share = (double) alarms / (SERIES * DAYS);

    assertThat(share).isLessThanOrEqualTo(mostFalseAlarms);
  }

  @ParameterizedTest
  @CsvSource({
    // pieces a day, dispersion, times as many on the day, fewest found
    "2,   1, 10, 0.9",
    "10,  1, 4, 0.95",
    "10,  3, 6, 0.9",
    "50,  5, 4, 0.95",
    "500, 20, 3, 0.95"
  })
  void dayFarAboveTheUsualIsRaised(double mean, double dispersion, double times, double fewest) {
    var day = FIRST.plusDays(60);
    int found = 0;
    for (int one = 0; one < SERIES; one++) {
      var series = ordinary(mean, dispersion, 1);
      long more =
          count(mean * times, dispersion) - series.days().getOrDefault(day, Day.NOTHING).own();
      if (judged(series.plus(day, "", more)).alerts().containsKey(day)) {
        found++;
      }
    }
    double share = (double) found / SERIES;

    assertThat(share).isGreaterThanOrEqualTo(fewest);
  }

  @Test
  void anEarlierSurgeDoesNotHideTheNextOne() {
    var first = FIRST.plusDays(60);
    var second = FIRST.plusDays(70);
    var series = steady(10).plus(first, "", 190).plus(second, "", 60);

    assertThat(judged(series).alerts()).containsOnlyKeys(first, second);
  }

  @Test
  void aLetterIsCalledACampaign() {
    var day = FIRST.plusDays(60);
    var alert = judged(steady(10).plus(day, "letter", 200)).alerts().get(day);

    assertThat(alert.kind()).isEqualTo(AlertRaised.Kind.CAMPAIGN);
    assertThat(alert.all().observed()).isEqualTo(210);
    assertThat(alert.own().observed()).isEqualTo(10);
    assertThat(alert.families()).containsExactly(new FamilyShare("letter", 200));
  }

  @Test
  void wordsOfTheirOwnBesideALetterAreASurge() {
    var day = FIRST.plusDays(60);
    var alert = judged(steady(10).plus(day, "letter", 200).plus(day, "", 60)).alerts().get(day);

    assertThat(alert.kind()).isEqualTo(AlertRaised.Kind.SURGE);
  }

  @Test
  void whatIsWithdrawnTakesTheAlertBack() {
    var day = FIRST.plusDays(60);
    var raised = judged(steady(10).plus(day, "", 100));

    assertThat(judged(raised.plus(day, "", -98)).alerts()).isEmpty();
  }

  @Test
  void nobodyKnowsWhatIsUsualInTheFirstWeek() {
    var day = FIRST.plusDays(6);

    assertThat(judged(steady(10).plus(day, "", 500)).alerts()).isEmpty();
  }

  /** A whole consultation that goes through no ordinary day without a word. */
  private static Series judged(Series series) {
    var all = series.days().keySet().stream().toList();
    return series.judged(all, steady(1));
  }

  private static Series steady(long pieces) {
    var series = Series.NONE;
    for (int day = 0; day < DAYS; day++) {
      series = series.plus(FIRST.plusDays(day), "", pieces);
    }
    return series;
  }

  private Series ordinary(double mean, double dispersion, double weekend) {
    var series = Series.NONE;
    for (int day = 0; day < DAYS; day++) {
      var date = FIRST.plusDays(day);
      boolean free = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(date.getDayOfWeek());
      long count = count(free ? mean * weekend : mean, dispersion);
      if (count > 0) {
        series = series.plus(date, "", count);
      }
    }
    return series;
  }

  /** Negative binomial: a Poisson count around a mean that is drawn from a gamma distribution. */
  private long count(double mean, double dispersion) {
    return poisson(dispersion == 1 ? mean : gamma(mean / (dispersion - 1)) * (dispersion - 1));
  }

  /** Marsaglia and Tsang; a shape below one by way of the next. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  /** By the times between arrivals. */
  private long poisson(double mean) {
    long count = 0;
    for (double time = random.nextExponential(); time < mean; time += random.nextExponential()) {
      count++;
    }
    return count;
  }
}
