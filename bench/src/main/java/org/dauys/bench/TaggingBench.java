package org.dauys.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dauys.contract.event.Tags;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;
import org.dauys.nlp.train.Corpus;
import org.dauys.nlp.train.LabelledText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All tags of a text of about 60 words (five statements of the whole corpus, whose 11,000 hold some
 * 40,000 different words), on one thread: the tagger that ships, beside OpenNLP's ready-made
 * classes for the same tags. Run from the project's folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TaggingBench {

  private static final int WORDS = 60;
  private static final int TEXTS = 5_000;

  private List<String> texts;
  private Tagger tagger;
  private PlainTagger plain;
  private int next;

  /** Loads ours, trains the peer on the same corpus, and puts the texts together. */
  @Setup
  public void prepare() throws IOException {
    tagger = Models.shipped().tagger();
    var statements = Corpus.read(Path.of("nlp", "corpus", "train"));
    plain = PlainTagger.train(statements);
    statements.addAll(Corpus.read(Path.of("nlp", "corpus", "unseen")));
    texts = texts(statements);
  }

  /** The tagger that ships. */
  @Benchmark
  public Tags ours() {
    return tagger.tag(TagInput.of(text()));
  }

  /** The ready-made classes. */
  @Benchmark
  public List<String> plainOpenNlp() {
    return plain.tag(text());
  }

  private String text() {
    next = (next + 1) % texts.size();
    return texts.get(next);
  }

  private static List<String> texts(List<LabelledText> statements) {
    var random = new Random(1);
    var shuffled = new ArrayList<>(statements);
    var texts = new ArrayList<String>();
    while (texts.size() < TEXTS) {
      Collections.shuffle(shuffled, random);
      var text = new StringBuilder();
      int words = 0;
      for (int i = 0; words < WORDS; i++) {
        var statement = shuffled.get(i).text();
        text.append(statement).append(statement.matches(".*[.!?]") ? " " : ". ");
        words += statement.split(" ", -1).length;
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
