package org.dauys.sinks.http;

import org.dauys.contract.vocabulary.Coded;

/** What a caller of the report may do. */
enum Permission implements Coded {
  /** See figures and words. */
  READ,
  /** Send corrections on to the door, which decides itself. */
  CORRECT,
  /** Hand figures out to others. */
  PUBLISH
}
