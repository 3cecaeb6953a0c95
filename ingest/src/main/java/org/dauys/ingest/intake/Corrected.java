package org.dauys.ingest.intake;

import org.dauys.contract.event.FeedbackCorrected;

/**
 * A correction that may be published.
 *
 * @param correction what will be published
 */
public record Corrected(FeedbackCorrected correction) implements Verdict {}
