package org.dauys.nlp.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dauys.contract.place.Places;
import org.dauys.nlp.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {

  private static final PlaceFinder FINDER = PlaceFinder.shipped();

  @ParameterizedTest
  @CsvSource({
    "В Карагандинской области нет воды, KZ-35",
    "по западно казахстанской области, KZ-27",
    "областью Абай гордимся, KZ-10",
    "Батыс Қазақстан облысының әкімі, KZ-27",
    "Шығыс Қазақстанда қар көп, KZ-63",
    "на улицах Павлодара темно, KZ-55",
    "гордимся Темиртау, KZ-35",
    "В Рудном закрыли школу, KZ-39",
    "Жители Костаная просят, KZ-39",
    "до Житикары не доехать, KZ-39",
    "дорога на Булаево разбита, KZ-59",
    "Талдықорғаннан келдім, KZ-33",
    "Қызылордадағы мектеп, KZ-43",
    "Екібастұзбен байланыс жоқ, KZ-55",
    "Степногорскідегі жол, KZ-11",
    "Бөкей ордасында мал дәрігері жоқ, KZ-27"
  })
  void aNameIsFoundInAnyCase(String text, String region) {
    assertThat(regions(text)).containsExactly(region);
  }

  @ParameterizedTest
  @CsvSource({
    "ЗКО ждёт дорогу, KZ-27",
    "зко ждёт дорогу, KZ-27",
    "БҚО-да жол нашар, KZ-27",
    "ОҚО-дағы мектеп, KZ-61",
    "ШҚО-да қар көп, KZ-63",
    "WKO needs roads, KZ-27",
    "Алма-Ата не молчит, KZ-75",
    "в Целинограде моего детства, KZ-71",
    "у нас в джамбуле старый проект, KZ-31",
    "чимкентские рабочие, KZ-79",
    "Зыряновску нужна больница, KZ-63"
  })
  void abbreviationsAndFormerNamesAreFound(String text, String region) {
    assertThat(regions(text)).containsExactly(region);
  }

  @ParameterizedTest
  @CsvSource({
    "талдыкорганда жумыс жок, KZ-33",
    "Mangystaudaǵy jol, KZ-47",
    "Atyraudan keldım, KZ-23",
    "aqtobege deiin zhol zhaqsy, KZ-15",
    "Öskemende jylu joq, KZ-63",
    "Qostanaıda qar, KZ-39",
    "the hospital in Ust-Kamenogorsk, KZ-63",
    "buses of Uralsk, KZ-27",
    "West Kazakhstan needs roads, KZ-27",
    "The Mangystau fields, KZ-47"
  })
  void aNameIsFoundInAnySpelling(String text, String region) {
    assertThat(regions(text)).containsExactly(region);
  }

  @ParameterizedTest
  @CsvSource({
    "актюбинские дороги, KZ-15",
    "карагандинцы против, KZ-35",
    "Костанайцев не обманете, KZ-39",
    "столичные школы переполнены, KZ-71",
    "павлодарлықтар наразы, KZ-55",
    "алматинский ЖК не сдан, KZ-75"
  })
  void adjectivesAndPeopleCount(String text, String region) {
    assertThat(regions(text)).containsExactly(region);
  }

  @ParameterizedTest
  @CsvSource({
    "Алматинская область, KZ-19, ''",
    "Алматы облысында, KZ-19, ''",
    "город Алматы, KZ-75, ''",
    "Ақтөбе қаласы, KZ-15, 151000000",
    "Ақтөбе облысы, KZ-15, ''",
    "город Алатау, KZ-19, 191800000",
    "Алатау ауданы, KZ-75, 751210000",
    "Абай облысы, KZ-10, ''",
    "Костанайский район, KZ-39, 395400000",
    "костанайский рынок, KZ-39, ''",
    "районе Биржан сал, KZ-11, 114500000",
    "район имени Габита Мусрепова, KZ-59, 596600000",
    "району Т. Рыскулова, KZ-31, 315000000",
    "Кордайскому р-ну, KZ-31, 314800000",
    "Бостандық ауданының тұрғыны, KZ-75, 751410000",
    "Жақсы ауданы, KZ-11, 115200000",
    "Есіл ауданының учаскелігі, KZ-71, 711210000"
  })
  void theWordBesideANameTellsWhatItMeans(String text, String region, String district) {
    assertThat(find(text))
        .singleElement()
        .satisfies(place -> assertThat(place.region()).isEqualTo(region))
        .satisfies(place -> assertThat(place.district()).isEqualTo(district));
  }

  @ParameterizedTest
  @CsvSource({
    "'Абайский район, Карагандинская область', 353200000",
    "Абайский район Шымкента, 791110000",
    "Есильский район Астаны, 711210000",
    "Жамбылский район Алматинской области, 194200000",
    "'Ақтөбе қаласы, Астана ауданы', 151011100",
    "'Есильский район, Акмолинская область', 114800000"
  })
  void amongDistrictsOfOneNameTheRegionDecides(String text, String district) {
    assertThat(find(text)).extracting(PlaceMention::district).contains(district);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Абайский район", "Жамбыл ауданы", "Актогайский район"})
  void amongDistrictsOfOneNameNoneIsGuessed(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void namesInAListShareTheirKind() {
    assertThat(find("на стыке Бурлинского и Теректинского районов"))
        .extracting(PlaceMention::district)
        .containsExactly("273600000", "276200000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "на улице Абая в соцзащите",
        "Алматы көшесіндегі үй",
        "стоим на проспекте Астана",
        "живу на улице актюбинской",
        "у нас на Уральской темно",
        "угол улиц Кокшетауской и Мира",
        "на углу Алматинской и Пушкина",
        "Алматинская, Павлодарская улица в Омске",
        "мкр Аксай-4",
        "Жетісу-3 лифт жоқ",
        "на Карагандинской пробка"
      })
  void streetsAreNoPlaces(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Газета «Павлодарские новости» напечатала проект",
        "«Орал өңірі» газетінің сайты",
        "магазин астана за углом",
        "Клуб «Астана» проведёт сбор",
        "матч «Кайрат» — «Актобе»",
        "болею за Астану",
        "Тобол проиграл Ордабасы",
        "Air Astana cancelled my flight",
        "Астана Арлансының доп айдағаны",
        "Жетісу-Строй исчез с деньгами",
        "«Семей-Стиль» обувь"
      })
  void namesOfThingsAreNoPlaces(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Жамбыл Үлгіев деген маман",
        "Депутат Семипалатинский выступил с запросом",
        "Сатпаев сказал",
        "Орал ағай айтты",
        "учительница Астана Ермековна",
        "мою дочь зовут Астана",
        "Кандидат Актюбинцев подарил книги",
        "Дуэт Астаны Тестовой спел",
        "адвокат Атырауова выиграла дело",
        "стихи Абая учим к пятнице"
      })
  void peopleAreNoPlaces(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "квоты для семей, где трое детей",
        "он орал на меня",
        "кеше үйге қайтып оралды",
        "құқықтар мен бостандықтар",
        "Алға, Қазақстан!",
        "шет ел қаржысы",
        "аса маңызды талас",
        "былтырға қарағанда арзан",
        "Есік ашылмайды",
        "ісін толық ақтау туралы заң",
        "глубокое уважение",
        "запрет на вывоз скота",
        "тот или этот",
        "майские праздники",
        "Oral hygiene matters"
      })
  void commonWordsAreNoPlaces(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "уральские горы",
        "Орал тауларында",
        "завод в Каменске-Уральском",
        "Алтайский край",
        "Астраханская область",
        "Петропавловск-Камчатский",
        "весь Казахстан",
        "на севере страны",
        "наша область",
        "Астана решила за нас",
        "Астана опять молчит",
        "переговоры Астаны и Москвы",
        "Ақорда айтты",
        "Тарбагатайский хребет",
        "Восточный Туркестан",
        "карагандинский сельский округ"
      })
  void whatLiesElsewhereIsNoPlace(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "в Семее нет воды, KZ-10",
    "еду в Семей, KZ-10",
    "Семейдегі мектеп, KZ-10",
    "Орал тұрғындары қарсы, KZ-27",
    "Уральский маслихат, KZ-27",
    "до Караганды далеко, KZ-35",
    "Экибастуз — «Астана решила» за нас, KZ-55"
  })
  void aNameThatIsAlsoAWordCountsWhereItCannotBeTheWord(String text, String region) {
    assertThat(regions(text)).containsExactly(region);
  }

  @Test
  void aRouteInQuotationMarksNamesBothEnds() {
    assertThat(regions("«Астана – Петропавл» учаскесінде")).containsExactly("KZ-71", "KZ-59");
  }

  @Test
  void aVillageThatManyRegionsHaveCountsBesideItsRegion() {
    assertThat(find("в селе Бирлик нет воды")).isEmpty();
    assertThat(regions("в селе Бирлик, ЗКО, нет воды")).containsExactly("KZ-27", "KZ-27");
  }

  @Test
  void inAnAddressWeakNamesCount() {
    assertThat(find("Сырым, клуб")).isEmpty();
    assertThat(FINDER.findInAddress(Tokenizer.tokenize("Сырым, клуб")))
        .extracting(PlaceMention::district)
        .containsExactly("275800000");
    assertThat(FINDER.findInAddress(Tokenizer.tokenize("г. Уральск, ул. Абая, 12")))
        .extracting(PlaceMention::region)
        .containsExactly("KZ-27");
  }

  @Test
  void aMentionCoversTheWordsOfTheName() {
    var text = "Вот: Усть-Каменогорске, да";
    var place = find(text).get(0);
    assertThat(text.substring(place.start(), place.end())).isEqualTo("Усть-Каменогорске");
  }

  @Test
  void everyRegionAndDistrictIsFoundByItsOwnNames() {
    for (var region : Places.shipped().regions()) {
      assertThat(regions(region.ru())).as(region.ru()).containsExactly(region.iso());
      assertThat(regions(region.kk())).as(region.kk()).containsExactly(region.iso());
      assertThat(regions(region.en())).as(region.en()).containsExactly(region.iso());
    }
    for (var district : Places.shipped().districts()) {
      var region = Places.shipped().region(district.region()).orElseThrow();
      for (String name :
          List.of(
              region.ru() + ", " + district.ru().replaceAll(" \\(.*", ""),
              region.kk() + " " + district.kk())) {
        assertThat(find(name))
            .as(name)
            .anySatisfy(place -> assertThat(place.district()).isEqualTo(district.kato()));
      }
    }
  }

  @Test
  void hostileTextTakesLinearTime() {
    for (String piece : List.of("а", "алматы ", "«Астана", "г. ", "усть-", "и Алматы ")) {
      var text = piece.repeat(1_000_000 / piece.length());
      assertThat(Duration.ofSeconds(20))
          .isGreaterThan(duration(() -> FINDER.find(Tokenizer.tokenize(text))));
    }
  }

  private static Duration duration(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static List<PlaceMention> find(String text) {
    return FINDER.find(Tokenizer.tokenize(text));
  }

  private static List<String> regions(String text) {
    return find(text).stream().map(PlaceMention::region).toList();
  }
}
