package org.dauys.ingest.intake;

/** What the intake says of what was handed in. */
public sealed interface Verdict permits Accepted, Corrected, Refusal {}
