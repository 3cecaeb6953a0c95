package org.dauys.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.nlp.feature.FeatureExtractor;
import org.dauys.nlp.language.LanguageReader;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.Network;
import org.dauys.nlp.model.Range;
import org.dauys.nlp.model.WeightTable;

/**
 * The models that read a text, loaded once and shared by all taggers. Immutable; thread-safe.
 *
 * <p>How they were trained and how good they are is written in {@code docs/models}.
 */
public final class Models {

  /** The models that share their features, in the order of the joint table. */
  enum Reader {
    THEME,
    THEME_UNITS,
    SENTIMENT,
    SENTIMENT_KK,
    STANCE;

    String file() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final LinearModel language;
  private final WeightTable languageTable;
  private final Map<Reader, LinearModel> readers;
  private final Map<Reader, Range> ranges = new EnumMap<>(Reader.class);
  private final WeightTable table;
  private final Network themeNetwork;

  private Models(LinearModel language, Map<Reader, LinearModel> readers, LinearModel themeNetwork) {
    this.language = language;
    this.themeNetwork = new Network(readers.get(Reader.THEME_UNITS), themeNetwork);
    this.languageTable = WeightTable.join(List.of(language));
    this.readers = readers;
    this.table = WeightTable.join(List.copyOf(readers.values()));
    int from = 0;
    for (var reader : readers.entrySet()) {
      var model = reader.getValue();
      ranges.put(reader.getKey(), Range.of(model, from));
      from += model.labels().size();
    }
  }

  /** The models inside the jar. */
  public static Models shipped() {
    return load(name -> Models.class.getResourceAsStream("models/" + name + ".model"));
  }

  /** Models that an operator trained: {@code language.model}, {@code theme.model} and so on. */
  public static Models in(Path folder) {
    return load(name -> Files.newInputStream(folder.resolve(name + ".model")));
  }

  /** A tagger for one thread. */
  public Tagger tagger() {
    return new ModelTagger(this, new FeatureExtractor<>(table::sum), languageReader());
  }

  /** How the models were trained: version, corpus hash, number of texts. */
  public Map<String, String> facts() {
    return readers.get(Reader.THEME).facts();
  }

  private LanguageReader languageReader() {
    return new LanguageReader(language, languageTable);
  }

  WeightTable table() {
    return table;
  }

  /** What the models were trained on, for the tag's {@code model} field. */
  String version() {
    return readers.get(Reader.THEME).facts().getOrDefault("version", "unversioned");
  }

  /** The second opinion on themes, whose units are {@link Reader#THEME_UNITS}. */
  Network themeNetwork() {
    return themeNetwork;
  }

  List<String> labels(Reader reader) {
    return readers.get(reader).labels();
  }

  /** Where a reader's outcomes lie in the joint table. */
  Range range(Reader reader) {
    return ranges.get(reader);
  }

  private interface Source {
    InputStream open(String name) throws IOException;
  }

  private static Models load(Source source) {
    var readers = new EnumMap<Reader, LinearModel>(Reader.class);
    for (Reader reader : Reader.values()) {
      readers.put(reader, model(source, reader.file()));
    }
    return new Models(model(source, "language"), readers, model(source, "theme-network"));
  }

  private static LinearModel model(Source source, String name) {
    try (var in = source.open(name)) {
      return LinearModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + name, e);
    }
  }
}
