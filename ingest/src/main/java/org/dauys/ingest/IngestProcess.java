package org.dauys.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.dauys.contract.topic.Topics;
import org.dauys.ingest.access.Access;
import org.dauys.ingest.files.FileImports;
import org.dauys.ingest.http.Gateway;
import org.dauys.ingest.http.Services;
import org.dauys.ingest.intake.Corrections;
import org.dauys.ingest.intake.FeedbackIds;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.Pseudonyms;
import org.dauys.ingest.mask.Masker;
import org.dauys.ingest.publish.KafkaWatch;
import org.dauys.ingest.publish.Publisher;
import org.dauys.ingest.receipt.Follower;
import org.dauys.ingest.receipt.IndexedReceipts;
import org.dauys.ingest.receipt.ReceiptStore;
import org.dauys.ingest.submitted.SubmittedLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running door. Thread-safe. */
public final class IngestProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IngestProcess.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Gateway gateway;
  private final Closing closing;

  private IngestProcess(Gateway gateway, Closing closing) {
    this.gateway = gateway;
    this.closing = closing;
  }

  /** Creates missing topics, reads what was withdrawn, and listens. */
  public static IngestProcess start(IngestSettings settings, Clock clock) {
    var closing = new Closing();
    try {
      var gateway = start(settings, clock, closing);
      LOG.info("listening host={} port={}", settings.gateway().host(), gateway.port());
      return new IngestProcess(gateway, closing);
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  private static Gateway start(IngestSettings settings, Clock clock, Closing closing) {
    var access = access(settings, clock);
    var clients = new KafkaClients(settings);
    var admin = clients.admin();
    var watch = new KafkaWatch(admin);
    closing.add(watch::close);
    Topics.create(admin, settings.topics());

    var producer = clients.producer();
    closing.add(() -> producer.close(CLOSE_WITHIN));
    var publisher = new Publisher(producer);

    var store = ReceiptStore.open(settings.stateFolder());
    closing.add(store::close);
    var follower = new Follower(clients.follower(), cluster(admin), store, publisher::eraseAgain);
    closing.add(follower::close);
    follower.start();
    var receipts = new IndexedReceipts(store, follower);

    var masker = new Masker();
    var intake =
        new Intake(
            settings.submissions(),
            masker,
            new FeedbackIds(clock, new SecureRandom()),
            new Pseudonyms(settings.pseudonymKey()),
            clock);
    var submitted =
        new SubmittedLoop(
            clients::groupMember, () -> clients.transactional(store.instance()), intake, receipts);
    closing.add(submitted::close);
    submitted.start();

    var files = FileImports.open(settings.files(), intake, receipts, publisher);
    closing.add(files::close);

    var corrections = new Corrections(masker, clock);
    var gateway =
        Gateway.start(
            settings.gateway(),
            new Services(
                access, intake, corrections, receipts, publisher, files, watch::answers, clock));
    closing.add(gateway::close);
    return gateway;
  }

  /** The port it listens on. */
  public int port() {
    return gateway.port();
  }

  @Override
  public void close() {
    closing.close();
  }

  private static Access access(IngestSettings settings, Clock clock) {
    try {
      var host = InetAddress.getByName(settings.gateway().host());
      return settings.access().access(host.isLoopbackAddress(), clock);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("INGEST_HTTP_HOST is not an address of this machine", e);
    }
  }

  private static String cluster(Admin admin) {
    try {
      return admin.describeCluster().clusterId().get();
    } catch (ExecutionException e) {
      throw new KafkaException("cannot ask for the cluster's id", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking for the cluster's id", e);
    }
  }
}
