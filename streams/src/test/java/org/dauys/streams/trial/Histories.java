package org.dauys.streams.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * Random histories of one consultation: feedback arrives up to 60 days late, is sent again, edited,
 * corrected, set back, copied, grouped, ungrouped and withdrawn, in any order, also before it
 * arrives and after it has gone. All text is synthetic.
 */
public final class Histories {

  private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
  private static final List<String> THEMES =
      List.of("pensions", "disability", "roads", "schools", "off-topic", "never-heard-of");
  private static final List<String> REGIONS = List.of("", "KZ-27", "KZ-71", "KZ-75");

  /** So that some texts are near-identical beside the families of the history. */
  private static final String LETTER =
      "we the undersigned ask that the bus to the village runs in the evening, too, because the"
          + " last one leaves at five and nobody who works in town can come home by it";

  private final RandomGenerator random;
  private final String consultation;
  private final int feedback;
  private final int authors;
  private final int families;
  private final List<Event<?>> events = new ArrayList<>();

  private Histories(RandomGenerator random, String consultation, int size) {
    this.random = random;
    this.consultation = consultation;
    this.feedback = Math.max(1, size / (1 + random.nextInt(6)));
    this.authors = Math.max(1, feedback / (1 + random.nextInt(4)));
    this.families = 1 + feedback / 8;
  }

  /** A history of that many events. */
  public static List<Event<?>> of(RandomGenerator random, String consultation, int size) {
    var history = new Histories(random, consultation, size);
    while (history.events.size() < size) {
      history.next();
    }
    return history.events;
  }

  private void next() {
    var id = consultation + "-" + random.nextInt(feedback);
    int choice = random.nextInt(100);
    if (choice < 50) {
      events.add(new Event<>(Topics.RECEIVED, id, received(id)));
    } else if (choice < 58) {
      resend();
    } else if (choice < 70) {
      events.add(new Event<>(Topics.CORRECTED, id, corrected(id)));
    } else if (choice < 75) {
      events.add(new Event<>(Topics.CORRECTED, id, null));
    } else if (choice < 87) {
      events.add(new Event<>(Topics.GROUPED, id, grouped(id)));
    } else if (choice < 91) {
      events.add(new Event<>(Topics.GROUPED, id, null));
    } else {
      events.add(new Event<>(Topics.RECEIVED, id, null));
    }
  }

  private void resend() {
    if (!events.isEmpty()) {
      events.add(pick(events));
    }
  }

  private FeedbackReceived received(String id) {
    var author = random.nextInt(4) == 0 ? "" : consultation + "-author" + random.nextInt(authors);
    return new FeedbackReceived(
        1,
        id,
        "trial",
        id,
        consultation,
        pick(List.of(Channel.values())),
        random.nextInt(10) == 0 ? pick(List.of(Role.values())) : Role.RESIDENT,
        author,
        NOW.minus(Duration.ofMinutes(random.nextLong(60 * 24 * 60))),
        NOW,
        pick(REGIONS),
        "",
        "",
        text());
  }

  private String text() {
    var themes = random.nextInt(8) == 0 ? "-" : String.join(",", themes());
    return "%s %s %s %s"
        .formatted(
            themes,
            random.nextBoolean() ? "good" : "bad",
            pick(List.of(Stance.values())).code(),
            random.nextInt(3) == 0 ? LETTER : somethingElse());
  }

  private String somethingElse() {
    return random
        .longs(6)
        .mapToObj(number -> Long.toString(number, 36))
        .collect(Collectors.joining(" "));
  }

  private List<String> themes() {
    var themes = new ArrayList<String>();
    for (int wanted = 1 + random.nextInt(3); themes.size() < wanted; ) {
      var theme = pick(THEMES);
      if (!themes.contains(theme)) {
        themes.add(theme);
      }
    }
    return themes;
  }

  private FeedbackCorrected corrected(String id) {
    Optional<List<String>> themes =
        random.nextBoolean()
            ? Optional.of(random.nextInt(5) == 0 ? List.of() : themes())
            : Optional.empty();
    return new FeedbackCorrected(
        1,
        id,
        themes,
        random.nextBoolean() ? Optional.of(pick(List.of("KZ-27", "unknown"))) : Optional.empty(),
        random.nextBoolean() ? Optional.of(pick(List.of(Sentiment.values()))) : Optional.empty(),
        Optional.of(pick(List.of(Stance.values()))),
        "analyst",
        "trial",
        NOW);
  }

  private FeedbackGrouped grouped(String id) {
    return new FeedbackGrouped(1, id, consultation + "-family" + random.nextInt(families), 0.9);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
