package org.dauys.nlp.train;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dauys.nlp.model.LinearModel;

/** Learns a linear model from samples. */
interface Trainer {

  /**
   * Trains; the same samples in the same order give the same model.
   *
   * @param labels the outcomes
   * @param samples what to learn from
   * @param facts what the model shall tell of its training
   */
  LinearModel train(List<String> labels, Collection<Sample> samples, Map<String, String> facts)
      throws IOException;
}
