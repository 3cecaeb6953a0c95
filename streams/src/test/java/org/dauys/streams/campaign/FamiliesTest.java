package org.dauys.streams.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.streams.campaign.Families.Grouping;
import org.junit.jupiter.api.Test;

class FamiliesTest {

  private static final String LETTER =
      "Біз, төменде қол қойғандар, ауылдағы дәріхананы жаппауды сұраймыз: ең жақыны отыз шақырым"
          + " жерде, ал қарт адамдар ол жерге жете алмайды, сондықтан шешімді қайта қараңыздар";
  private static final String OTHER =
      "Просим отремонтировать дорогу между посёлками до зимы: школьный автобус не может проехать"
          + " по ней после дождя, дети идут пешком по обочине вдоль трассы, где ездят грузовики";

  private final Map<String, Member> members = new HashMap<>();
  private final Families families = new Families(100, CampaignQualityTest.inMemory(members));

  @Test
  void aTextAloneIsNoFamily() {
    assertThat(said("1", LETTER)).isEmpty();
    assertThat(said("2", OTHER)).isEmpty();
  }

  @Test
  void theFirstMemberIsGroupedWhenThereIsASecond() {
    said("1", LETTER);

    assertThat(said("2", LETTER))
        .containsExactly(new Grouping("1", "1", 1), new Grouping("2", "1", 1));
  }

  @Test
  void caseAndPunctuationDoNotMatter() {
    said("1", "Рахмет!");
    assertThat(said("2", "рахмет")).hasSize(2);
  }

  @Test
  void aShortTextIsNoCopyOfALongerOne() {
    said("1", "жол жөндеу керек");
    assertThat(said("2", "жол жөндеу керек, су құбыры да")).isEmpty();
  }

  @Test
  void anAdditionLeavesTheCopyInTheFamily() {
    said("1", LETTER);
    assertThat(said("2", LETTER + " Менің әжем сексен жаста.")).hasSize(2);
  }

  @Test
  void theSameTextIsNeverInTwoFamilies() {
    var half = LETTER.substring(0, 80);
    var brief = half + " кешке дейін жұмыс";
    said("1", half + OTHER.substring(0, 80));
    said("2", half + OTHER.substring(0, 80));
    said("3", brief);
    said("4", brief + ", " + OTHER.substring(85));
    said("5", brief);

    assertThat(members.get("5").family()).isEqualTo("1").isEqualTo(members.get("3").family());
  }

  @Test
  void theSameTextGoesWhereItWentHoweverLargeTheFamily() {
    for (int i = 0; i < 20; i++) {
      said("letter" + i, LETTER.replace("отыз", "отыз" + i));
    }
    var between = LETTER.substring(0, 105) + OTHER.substring(0, 65);
    said("between", between);
    assertThat(said("other", LETTER.substring(55, 105) + OTHER.substring(0, 120))).isEmpty();

    assertThat(said("again", between)).containsExactly(new Grouping("again", "letter0", 1));
  }

  @Test
  void aResentTextChangesNothing() {
    said("1", LETTER);
    said("2", LETTER);
    assertThat(said("1", LETTER)).isEmpty();
    assertThat(said("2", LETTER)).isEmpty();
  }

  @Test
  void aTextThatIsEditedAwayLeavesItsFamily() {
    said("1", LETTER);
    said("2", LETTER);
    assertThat(said("2", OTHER)).containsExactly(new Grouping("2", "", 0));
  }

  @Test
  void theFamilySurvivesItsFirstMember() {
    said("1", LETTER);
    said("2", LETTER);

    assertThat(families.withdrawn("1")).containsExactly(new Grouping("1", "", 0));
    assertThat(said("3", LETTER)).containsExactly(new Grouping("3", "1", 1));
  }

  @Test
  void noNameIsGivenTwice() {
    said("1", LETTER);
    said("2", LETTER);
    said("1", OTHER);

    assertThat(said("3", OTHER))
        .containsExactly(new Grouping("1", "1.1", 1), new Grouping("3", "1.1", 1));
  }

  @Test
  void aWithdrawnTextLeavesNoSketchBehind() {
    said("1", LETTER);
    said("2", OTHER);
    families.withdrawn("1");
    families.withdrawn("2");

    assertThat(members).isEmpty();
  }

  @Test
  void consultationsDoNotMeet() {
    families.said("1", Sketch.of("one", LETTER));
    assertThat(families.said("2", Sketch.of("another", LETTER))).isEmpty();
  }

  @Test
  void theLeastRecentlyUsefulTextLeavesAFullIndex() {
    var small = new Families(2, CampaignQualityTest.inMemory(members));
    small.said("1", Sketch.of("", LETTER));
    small.said("2", Sketch.of("", OTHER));
    small.said("3", Sketch.of("", "жол"));

    assertThat(small.said("4", Sketch.of("", OTHER))).hasSize(2);
    assertThat(members).doesNotContainKey("1");
  }

  @Test
  void familiesAreRecalledAfterARestart() {
    said("1", LETTER);
    said("2", LETTER);
    said("4", LETTER);
    var serde = Member.serde();
    var restarted = new Families(100, CampaignQualityTest.inMemory(members));
    Map.copyOf(members)
        .forEach(
            (id, member) ->
                restarted.recall(
                    id,
                    serde
                        .deserializer()
                        .deserialize("", serde.serializer().serialize("", member))));
    restarted.withdrawn("1");
    restarted.withdrawn("2");

    assertThat(restarted.said("3", Sketch.of("", LETTER)))
        .containsExactly(new Grouping("3", "1", 1));
  }

  private List<Grouping> said(String id, String text) {
    return families.said(id, Sketch.of("", text));
  }
}
