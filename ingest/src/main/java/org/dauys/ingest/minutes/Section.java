package org.dauys.ingest.minutes;

/** Parts of minutes, as their headings announce them. */
enum Section {
  /** Title, place, date. */
  HEAD,
  /** Who was there. */
  ATTENDEES,
  /** What was to be talked about. */
  AGENDA,
  /** Who reported. */
  REPORT,
  /** Who spoke. */
  SPEECHES,
  /** Questions and answers. */
  QUESTIONS,
  /** Proposals and remarks, perhaps without names. */
  PROPOSALS,
  /** What was decided. */
  DECISION,
  /** How many were for and against. */
  VOTE,
  /** Signatures and appendices. */
  END;

  /** Whether people speak there. */
  boolean isTalk() {
    return this == REPORT || this == SPEECHES || this == QUESTIONS || this == PROPOSALS;
  }

  /** Whether nobody has spoken yet. */
  boolean isBefore() {
    return this == HEAD || this == ATTENDEES || this == AGENDA;
  }
}
