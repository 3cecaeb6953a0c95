package org.dauys.ingest.minutes;

import org.dauys.contract.vocabulary.Role;

/**
 * What one speaker said before the next.
 *
 * @param speaker the name in a form that does not depend on how it is written (initials or not,
 *     case), empty if the minutes have none
 * @param role in what capacity
 * @param kind what it is in the course of the meeting
 * @param text the words, without the speaker's name
 */
record Turn(String speaker, Role role, Kind kind, String text) {

  /** What a turn is in the course of the meeting. */
  enum Kind {
    /** A contribution of any other kind. */
    SPEECH,
    /** A question from the floor. */
    QUESTION,
    /** The answer to it. */
    ANSWER,
    /** A proposal or remark that the minutes call so. */
    PROPOSAL
  }

  /** Whether it is public opinion. */
  boolean counts() {
    return role == Role.RESIDENT;
  }
}
