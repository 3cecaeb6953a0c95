package org.dauys.ingest.intake;

import org.dauys.contract.event.FeedbackReceived;

/**
 * A submission that may be published; not yet a promise to the client.
 *
 * @param feedback what will be published
 */
public record Accepted(FeedbackReceived feedback) implements Verdict {}
