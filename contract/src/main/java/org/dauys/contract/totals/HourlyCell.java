package org.dauys.contract.totals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.dauys.contract.vocabulary.Channel;

/**
 * Key of {@code totals.hourly}: all themes and languages together.
 *
 * @param consultation the public discussion
 * @param hour start of the hour in which it was said
 * @param region ISO 3166-2:KZ code, or {@code unknown}
 * @param channel how the feedback arrived
 */
public record HourlyCell(String consultation, Instant hour, String region, Channel channel) {

  public HourlyCell {
    Objects.requireNonNull(consultation, "consultation");
    Objects.requireNonNull(hour, "hour");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(channel, "channel");
  }

  /** The hour of an instant; Kazakhstan's offset is whole hours, so it is an hour there too. */
  public static Instant hourOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.HOURS);
  }
}
