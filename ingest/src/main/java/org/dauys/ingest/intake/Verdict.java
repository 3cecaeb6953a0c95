package org.dauys.ingest.intake;

/** What the intake says of one submission. */
public sealed interface Verdict permits Accepted, Refusal {}
