package org.dauys.ingest.minutes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What minutes say of one meeting.
 *
 * @param number of the minutes, empty if they have none
 * @param place as written, empty if not
 * @param region ISO 3166-2:KZ, empty if not known
 * @param district KATO code, empty if not known
 * @param began day and, if said, time of the beginning; else the first moment of the day
 * @param agenda its items
 * @param turns in the order of the minutes
 * @param procedure votes and decisions: nobody's words, so they are no turns
 */
record Meeting(
    String number,
    String place,
    String region,
    String district,
    Optional<OffsetDateTime> began,
    List<String> agenda,
    List<Turn> turns,
    List<String> procedure) {

  Meeting {
    agenda = List.copyOf(agenda);
    turns = List.copyOf(turns);
    procedure = List.copyOf(procedure);
  }
}
