package org.dauys.streams.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.Statement;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.OverallCell;

/**
 * What one version of the models read in a feedback, without a word of it and without its author.
 *
 * @param contribution what it adds to the totals
 * @param signs its tags
 */
record Reading(Contribution contribution, List<Sign> signs) {

  /**
   * A tag.
   *
   * @param what its kind
   * @param label its word
   * @param span the words that carry it; nothing if it is about the whole text
   */
  record Sign(TagChange.What what, String label, Optional<Span> span) {

    Sign {
      label = label == null ? "" : label;
    }
  }

  Reading {
    signs = List.copyOf(signs);
  }

  static Reading of(FeedbackTagged tagged) {
    var tags = tagged.tags();
    var signs = new ArrayList<Sign>();
    tags.themes()
        .forEach(
            theme ->
                signs.add(new Sign(TagChange.What.THEME, theme.id(), Optional.of(theme.span()))));
    signs.add(new Sign(TagChange.What.REGION, tags.region().code(), Optional.empty()));
    var sentiment = tags.sentiment().label();
    signs.add(
        new Sign(
            TagChange.What.SENTIMENT,
            sentiment.code(),
            first(tags.statements(), one -> one.sentiment().label() == sentiment)));
    var stance = tags.stance().label();
    signs.add(
        new Sign(
            TagChange.What.STANCE,
            stance.code(),
            first(tags.statements(), one -> one.stance().label() == stance)));
    signs.add(new Sign(TagChange.What.LANGUAGE, tags.language().code(), Optional.empty()));
    signs.add(new Sign(TagChange.What.COUNTED, CountedAs.of(tagged).code(), Optional.empty()));
    return new Reading(Contribution.of(tagged).anonymous(), signs);
  }

  /** The signs of a kind, by label. */
  Map<String, Sign> signs(TagChange.What what) {
    return signs.stream()
        .filter(sign -> sign.what() == what)
        .collect(
            Collectors.toMap(Sign::label, sign -> sign, (one, other) -> one, LinkedHashMap::new));
  }

  List<OverallCell> cells() {
    return contribution.place().map(Place::cells).orElse(List.of());
  }

  private static Optional<Span> first(List<Statement> statements, Predicate<Statement> carries) {
    return statements.stream().filter(carries).map(Statement::span).findFirst();
  }
}
