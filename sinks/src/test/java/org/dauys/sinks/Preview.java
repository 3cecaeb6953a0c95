package org.dauys.sinks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.json.Json;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Role;

/** Made-up tags over an NDJSON file of synthetic submissions, so that every page has content. */
public final class Preview {

  private static final String LETTER =
      "Мы, жители области, просим сохранить статью о государственной поддержке сельских школ."
          + " Закрытие малых школ заставит семьи уезжать из аулов. Просим учесть наше мнение.";
  private static final String HAT =
      "Ауыл мектептерін жаппауды сұраймыз. Мектеп жабылса, ауыл да жабылады.";

  private Preview() {}

  /** Everything that the store mirrors. */
  public static SyntheticTopics topics(Path file) throws IOException {
    var pieces = new ArrayList<FeedbackTagged>();
    var tagger = new SyntheticFeedback(new Random(7));
    for (var line : Files.readAllLines(file, UTF_8)) {
      for (int copy = 0; copy < 6; copy++) {
        pieces.add(tagger.tagged(received(line, copy)));
      }
    }
    return withLetters(pieces, tagger);
  }

  /** The same for these pieces, to which two form letters with their copies are added. */
  public static SyntheticTopics withLetters(List<FeedbackTagged> pieces, SyntheticFeedback tagger) {
    var families = new LinkedHashMap<String, FeedbackGrouped>();
    letters(tagger, "letter", LETTER, 46, pieces, families);
    letters(tagger, "hat", HAT, 17, pieces, families);
    return new SyntheticTopics().write(pieces).writeDerived(pieces, families);
  }

  private static void letters(
      SyntheticFeedback tagger,
      String name,
      String text,
      int copies,
      List<FeedbackTagged> pieces,
      Map<String, FeedbackGrouped> families) {
    var first = OffsetDateTime.parse("2026-02-20T09:00:00+05:00");
    for (int copy = 0; copy < copies; copy++) {
      boolean own = copy % 5 == 4;
      var words = own ? text + " В нашем ауле " + (30 + copy) + " учеников." : text;
      var at = first.plusHours(9L * copy).toInstant();
      var id = name + "-" + copy;
      pieces.add(
          tagger.tagged(
              new FeedbackReceived(
                  FeedbackReceived.VERSION,
                  id,
                  "form-preview",
                  id,
                  "constitution-2026",
                  Channel.WEB_FORM,
                  Role.RESIDENT,
                  "signer-" + copy % 40,
                  at,
                  at,
                  "",
                  "",
                  "",
                  words)));
      families.put(
          id, new FeedbackGrouped(FeedbackGrouped.VERSION, id, name + "-0", own ? 0.86 : 1));
    }
  }

  private static FeedbackReceived received(String line, int copy) throws IOException {
    var json = Json.MAPPER.readTree(line);
    var at =
        OffsetDateTime.parse(json.get("occurredAt").asText())
            .toInstant()
            .plus(Duration.ofHours(31L * copy));
    return new FeedbackReceived(
        FeedbackReceived.VERSION,
        json.get("source").asText() + json.get("sourceId").asText() + copy,
        json.get("source").asText(),
        json.get("sourceId").asText(),
        json.get("consultation").asText(),
        Coded.parse(Channel.class, json.get("channel").asText()).orElseThrow(),
        Coded.parse(Role.class, json.path("role").asText("resident")).orElseThrow(),
        json.path("author").asText(""),
        at,
        at,
        json.path("region").asText(""),
        "",
        "",
        json.get("text").asText());
  }
}
