package org.dauys.ingest.http;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.dauys.ingest.access.Access;
import org.dauys.ingest.files.FileImports;
import org.dauys.ingest.intake.Corrections;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.publish.Publisher;
import org.dauys.ingest.receipt.Receipts;

/**
 * What the calls need behind the counter.
 *
 * @param access who may do what
 * @param intake takes submissions
 * @param corrections takes corrections
 * @param receipts knows what became of every feedback
 * @param publisher writes to Kafka
 * @param files takes whole files
 * @param kafkaAnswers whether the broker answered lately
 * @param clock the time
 */
public record Services(
    Access access,
    Intake intake,
    Corrections corrections,
    Receipts receipts,
    Publisher publisher,
    FileImports files,
    BooleanSupplier kafkaAnswers,
    Clock clock) {}
