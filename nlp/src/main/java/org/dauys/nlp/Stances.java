package org.dauys.nlp;

import java.util.List;
import org.dauys.contract.event.Statement;
import org.dauys.contract.vocabulary.Stance;

/**
 * From what the model reads to what is told: the stance of a statement and of a whole text.
 * Probabilities come in the order of {@link Stance}. Stateless.
 *
 * <p>Who is for or against something says so once and then argues, asks and complains, and the sum
 * over all that was said reads too few supporters and opponents. Both weights were chosen on the
 * bundled sample; texts of one statement are read a little better without any weight of sides.
 */
final class Stances {

  /** What being for or against weighs, both alike, beside all other stances. */
  private static final double WEIGHT_OF_SIDES = 1.4;

  /** What a text's statements one by one weigh beside the text as a whole. */
  private static final double WEIGHT_OF_STATEMENTS = 0.7;

  private static final List<Stance> ORDER = List.of(Stance.values());

  private Stances() {}

  static double[] ofStatement(double[] read) {
    var p = read.clone();
    p[ORDER.indexOf(Stance.SUPPORT)] *= WEIGHT_OF_SIDES;
    p[ORDER.indexOf(Stance.OPPOSE)] *= WEIGHT_OF_SIDES;
    return normalised(p);
  }

  /** A text takes a stance if one of its statements does; it takes none if none of them does. */
  static double[] ofText(double[] whole, List<Statement> statements) {
    if (statements.size() < 2) {
      return ofStatement(whole);
    }
    var p = new double[whole.length];
    for (int i = 0; i < p.length; i++) {
      var stance = ORDER.get(i);
      double never = 1;
      double always = 1;
      for (Statement statement : statements) {
        double here = statement.stance().p().get(stance);
        never *= 1 - here;
        always *= here;
      }
      p[i] = stance == Stance.NONE ? always : 1 - never;
    }
    normalised(p);
    var weighed = ofStatement(whole);
    for (int i = 0; i < p.length; i++) {
      p[i] = WEIGHT_OF_STATEMENTS * p[i] + (1 - WEIGHT_OF_STATEMENTS) * weighed[i];
    }
    return p;
  }

  private static double[] normalised(double[] p) {
    double sum = 0;
    for (double value : p) {
      sum += value;
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }
}
