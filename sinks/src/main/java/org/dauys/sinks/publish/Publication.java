package org.dauys.sinks.publish;

import java.time.LocalDate;
import java.util.List;

/**
 * What was published at once: figures of pieces that were in no publication before it. It is never
 * changed afterwards.
 *
 * @param consultation the public discussion
 * @param number 1 for the first of the consultation
 * @param on the day
 * @param figures the rows
 */
public record Publication(String consultation, int number, LocalDate on, List<Figure> figures) {

  public Publication {
    figures = List.copyOf(figures);
  }
}
