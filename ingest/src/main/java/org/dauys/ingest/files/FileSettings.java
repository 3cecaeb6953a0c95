package org.dauys.ingest.files;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How files are taken over HTTP.
 *
 * @param folder where they lie until they are worked through, this gateway's alone
 * @param longest bytes of one
 * @param answerWithin how long the answer waits for the file to be worked through
 * @param patience how long a batch is sent to Kafka again and again
 */
public record FileSettings(Path folder, long longest, Duration answerWithin, Duration patience) {}
