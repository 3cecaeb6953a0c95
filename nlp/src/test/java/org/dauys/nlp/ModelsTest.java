package org.dauys.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dauys.contract.event.Tags;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.RegionBasis;
import org.dauys.nlp.train.Corpus;
import org.dauys.nlp.train.LabelledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models as they ship, through the tagger as it runs. */
class ModelsTest {

  private static final Models MODELS = Models.shipped();
  private final Tagger tagger = MODELS.tagger();

  @Test
  void theShippedModelsWereTrainedOnTheCorpusAsItStands() throws IOException {
    assertThat(MODELS.facts())
        .containsEntry("corpus.sha256", Corpus.hash(Path.of("corpus", "train")));
  }

  @Test
  void taggersOfSeveralThreadsAgree() throws Exception {
    var texts =
        Corpus.read(Path.of("corpus", "unseen")).stream()
            .map(LabelledText::text)
            .limit(200)
            .toList();
    Callable<List<Tags>> reading =
        () -> {
          var own = MODELS.tagger();
          return texts.stream().map(text -> own.tag(TagInput.of(text))).toList();
        };
    var threads = Executors.newFixedThreadPool(4);
    try {
      var results = threads.invokeAll(List.of(reading, reading, reading, reading));
      for (var result : results) {
        assertThat(result.get()).isEqualTo(results.get(0).get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Зейнетақы өте аз әрі дәрі қымбат, kk",
    "Пенсии маленькие а лекарства дорогие, ru",
    "My pension is too small for medicine, en",
    "12345 !!! ???, unknown"
  })
  void theLanguageIsRead(String text, String language) {
    assertThat(tagger.tag(TagInput.of(text)).language().code()).isEqualTo(language);
  }

  @Test
  void kazakhInRussianLettersIsKazakh() {
    assertThat(tagger.tag(TagInput.of("жолды кашан жондейсиздер, ауылда су жок")).language())
        .isEqualTo(Language.KK);
  }

  @Test
  void aDeclaredRegionIsTrustedMoreThanTheText() {
    var tags = tagger.tag(new TagInput("В Павлодаре нет воды", "KZ-27", "", ""));
    assertThat(tags.region().code()).isEqualTo("KZ-27");
    assertThat(tags.region().basis()).isEqualTo(RegionBasis.DECLARED);
  }

  @Test
  void aMeetingsPlaceIsTrustedMoreThanTheText() {
    var tags =
        tagger.tag(
            new TagInput(
                "В Павлодаре тоже нет воды", "", "", "ЗКО, Теректинский район, с. Федоровка"));
    assertThat(tags.region().code()).isEqualTo("KZ-27");
    assertThat(tags.region().basis()).isEqualTo(RegionBasis.MEETING);
  }

  @Test
  void aPlaceInTheTextIsReadWhereNothingElseIsKnown() {
    var tags = tagger.tag(TagInput.of("Павлодарда су жоқ"));
    assertThat(tags.region().code()).isEqualTo("KZ-55");
    assertThat(tags.region().basis()).isEqualTo(RegionBasis.TEXT);
  }

  @Test
  void statementsCoverTheTextAndHaveTheirOwnTags() {
    var text = "Спасибо за новую школу! Дорога к ней разбита, яма на яме.";
    var tags = tagger.tag(TagInput.of(text));
    assertThat(tags.statements())
        .extracting(s -> text.substring(s.span().start(), s.span().end()))
        .containsExactly("Спасибо за новую школу!", "Дорога к ней разбита, яма на яме.");
    assertThat(tags.statements().get(0).sentiment().label().code()).isEqualTo("positive");
    assertThat(tags.statements().get(1).sentiment().label().code()).isEqualTo("negative");
  }

  @Test
  void probabilitiesSumToOne() {
    var tags = tagger.tag(TagInput.of("Почему опять подняли тариф на воду?"));
    assertThat(tags.sentiment().p().values().stream().mapToDouble(p -> p).sum())
        .isBetween(0.999, 1.001);
    assertThat(tags.stance().p().values().stream().mapToDouble(p -> p).sum())
        .isBetween(0.999, 1.001);
  }
}
