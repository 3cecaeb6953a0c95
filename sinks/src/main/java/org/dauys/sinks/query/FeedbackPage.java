package org.dauys.sinks.query;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * Some pieces of feedback, the newest first.
 *
 * @param feedback the pieces
 * @param next cursor of the next page; empty if there is none
 */
public record FeedbackPage(@JsonInclude(ALWAYS) List<Item> feedback, String next) {

  public FeedbackPage {
    feedback = List.copyOf(feedback);
  }

  /**
   * One piece. Spans count UTF-16 units of {@code text}. The author's pseudonym is not shown:
   * nothing lists what one person said.
   *
   * @param id feedback id
   * @param consultation the public discussion
   * @param channel how it arrived
   * @param role in what capacity the author spoke
   * @param countedAs in which of the three counts it stands
   * @param saidAt when it was said
   * @param day the day in Kazakhstan
   * @param region where the matter lies
   * @param district KATO code; empty if unknown
   * @param language of the whole text
   * @param themes the surest first
   * @param sentiment tone
   * @param stance what the author wants
   * @param text the words
   * @param statements the sentences with tags of their own
   * @param model version of the models
   * @param taxonomy version of the themes
   * @param family feedback id of the first of several near-identical texts; empty if it has none
   * @param similarity share of character n-grams in common with that one, 0 to 1
   * @param correction who set tags in place of the models'
   * @param hits the words that were searched for, where they stand in the text
   */
  public record Item(
      String id,
      String consultation,
      String channel,
      String role,
      String countedAs,
      Instant saidAt,
      LocalDate day,
      RegionTag region,
      String district,
      String language,
      @JsonInclude(ALWAYS) List<ThemeTag> themes,
      Scored<Sentiment> sentiment,
      Scored<Stance> stance,
      String text,
      @JsonInclude(ALWAYS) List<StatementItem> statements,
      String model,
      String taxonomy,
      String family,
      double similarity,
      Optional<Correction> correction,
      List<Span> hits) {

    public Item {
      themes = List.copyOf(themes);
      statements = List.copyOf(statements);
      hits = List.copyOf(hits);
    }

    Item with(List<StatementItem> its) {
      return new Item(
          id,
          consultation,
          channel,
          role,
          countedAs,
          saidAt,
          day,
          region,
          district,
          language,
          themes,
          sentiment,
          stance,
          text,
          its,
          model,
          taxonomy,
          family,
          similarity,
          correction,
          hits);
    }
  }

  /**
   * That an analyst set tags.
   *
   * @param by name of the analyst's key
   * @param why the reason
   * @param at when
   */
  public record Correction(String by, String why, Instant at) {}

  /**
   * A sentence or clause.
   *
   * @param span where it stands
   * @param language its language
   * @param themes its themes, the surest first
   * @param sentiment code of its tone
   * @param stance code of its stance
   */
  public record StatementItem(
      Span span,
      String language,
      @JsonInclude(ALWAYS) List<ThemeTag> themes,
      String sentiment,
      String stance) {

    public StatementItem {
      themes = List.copyOf(themes);
    }
  }
}
