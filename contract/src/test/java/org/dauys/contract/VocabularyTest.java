package org.dauys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.dauys.contract.json.Json;
import org.dauys.contract.place.District;
import org.dauys.contract.place.Places;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.taxonomy.Theme;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.RegionBasis;
import org.dauys.contract.vocabulary.Role;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Channel.class,
        Language.class,
        RegionBasis.class,
        Role.class,
        Sentiment.class,
        Stance.class
      })
  void theCodeIsTheWordInJson(Class<? extends Coded> vocabulary) throws JsonProcessingException {
    for (Coded word : vocabulary.getEnumConstants()) {
      assertThat(Json.MAPPER.writeValueAsString(word)).isEqualTo('"' + word.code() + '"');
    }
  }

  @Test
  void aCodeIsParsedBack() {
    assertThat(Coded.parse(Channel.class, "web-form")).contains(Channel.WEB_FORM);
    assertThat(Coded.parse(Channel.class, "fax")).isEmpty();
  }

  @Test
  void thereAre21GroupsWith77Themes() {
    assertThat(Taxonomy.shipped().groups()).hasSize(21);
    assertThat(Taxonomy.shipped().themes()).hasSize(77);
  }

  @Test
  void everyThemeHasAGroupAndThreeLabels() {
    assertThat(Taxonomy.shipped().themes())
        .allSatisfy(
            theme -> {
              assertThat(Taxonomy.shipped().find(theme.group())).map(Theme::isGroup).contains(true);
              assertThat(theme.ru()).isNotBlank();
              assertThat(theme.kk()).isNotBlank();
              assertThat(theme.en()).isNotBlank();
            });
  }

  @Test
  void thereAre20RegionsWith234Districts() {
    assertThat(Places.shipped().regions()).hasSize(20);
    assertThat(Places.shipped().districts()).hasSize(234);
    assertThat(Places.shipped().districts())
        .extracting(District::region)
        .allSatisfy(code -> assertThat(Places.shipped().region(code)).isPresent());
  }
}
