package org.dauys.ingest.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dauys.contract.event.FeedbackWithdrawn;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Refusal;
import org.dauys.ingest.intake.RefusalCode;
import org.dauys.ingest.intake.Verdict;

/** Answers what became of a feedback. Thread-safe. */
public interface Receipts {

  /**
   * The receipt of a feedback. "Nothing" is only said when everything has been read that was
   * acknowledged before the question: who has an acceptance in his hands finds it.
   *
   * @return fails with a {@link org.apache.kafka.common.KafkaException} or a {@link
   *     java.util.concurrent.TimeoutException} if Kafka cannot be read
   */
  CompletableFuture<Optional<Receipt>> find(String id);

  /**
   * Which of these stand, with their receipts.
   *
   * @return fails as {@link #find} does
   */
  CompletableFuture<Map<String, Receipt>> standing(List<String> ids);

  /** Whether that feedback was withdrawn, as far as is known here. */
  boolean isWithdrawn(String id);

  /** Remembers a withdrawal at once, before it comes back from Kafka. */
  void withdrawn(FeedbackWithdrawn event);

  /** Whether all of Kafka has been read once and is still followed. */
  boolean isReady();

  /** Refuses what would come back after its withdrawal; any other verdict stands. */
  default Verdict refuseWithdrawn(Verdict verdict, int line) {
    return verdict instanceof Accepted accepted && isWithdrawn(accepted.feedback().id())
        ? new Refusal(RefusalCode.WITHDRAWN, "", "was withdrawn and stays so", line)
        : verdict;
  }
}
