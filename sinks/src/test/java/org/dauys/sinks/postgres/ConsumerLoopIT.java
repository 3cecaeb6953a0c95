package org.dauys.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;
import org.dauys.sinks.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsumerLoopIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private final SyntheticTopics topics =
      new SyntheticTopics().write(new SyntheticFeedback(new Random(2)).pieces(500));
  private final AtomicBoolean away = new AtomicBoolean();
  private final AtomicInteger consumers = new AtomicInteger();
  private DataSource database;
  private Tables tables;
  private ConsumerLoop loop;

  @BeforeEach
  void create() {
    database = POSTGRES.migrated();
    tables = new Tables(database);
    loop = new ConsumerLoop(sometimesAway(), this::consumer);
  }

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void theLoopStoresWhatItsTopicsHold() {
    loop.start();

    await().untilAsserted(() -> assertThat(feedback()).isEqualTo(500));
    assertThat(loop.isStoring()).isTrue();
  }

  @Test
  void aDatabaseThatIsAwayIsWaitedFor() {
    away.set(true);
    loop.start();
    await().until(() -> consumers.get() > 2);
    assertThat(loop.isStoring()).isFalse();

    away.set(false);

    await().untilAsserted(() -> assertThat(feedback()).isEqualTo(500));
    await().until(loop::isStoring);
  }

  @Test
  void aConsumerThatFailsIsReplacedAndNothingIsStoredTwice() throws SQLException {
    loop = new ConsumerLoop(database, this::consumerThatFailsAfterItsFirstBatch);
    loop.start();

    await().until(() -> consumers.get() > 3);

    assertThat(feedback()).isEqualTo(500);
    assertThat(tables.number("select max(next_offset) from kafka_offset where topic like 'f%'"))
        .isEqualTo(500);
  }

  @Test
  void whatWasPolledIsStoredBeforeItsPartitionsGo() {
    var storedWhenGone = new AtomicLong(-1);
    loop = new ConsumerLoop(database, () -> consumerThatLosesItsPartitions(storedWhenGone));
    loop.start();

    await().until(() -> storedWhenGone.get() >= 0);
    assertThat(storedWhenGone).hasValue(500);
  }

  @Test
  void aRebuildIsNoticedWhileNothingComes() throws SQLException {
    loop.start();
    await().untilAsserted(() -> assertThat(feedback()).isEqualTo(500));

    Rebuild.start(database);

    await().untilAsserted(() -> assertThat(feedback()).isEqualTo(500));
    assertThat(consumers.get()).isGreaterThan(1);
  }

  @Test
  void aClosedLoopIsNotStoring() {
    loop.start();
    await().until(loop::isStoring);

    loop.close();

    assertThat(loop.isStoring()).isFalse();
  }

  private long feedback() {
    try {
      return tables.number("select count(*) from feedback");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private MockConsumer<byte[], byte[]> consumer() {
    consumers.incrementAndGet();
    return topics.consumer();
  }

  private Consumer<byte[], byte[]> consumerThatFailsAfterItsFirstBatch() {
    var consumer = consumer();
    consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("no broker")));
    return consumer;
  }

  private Consumer<byte[], byte[]> consumerThatLosesItsPartitions(AtomicLong storedWhenGone) {
    var consumer = consumer();
    consumer.schedulePollTask(
        () -> {
          consumer.rebalance(List.of());
          storedWhenGone.set(feedback());
        });
    return consumer;
  }

  private DataSource sometimesAway() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (away.get()) {
                throw new SQLException("away", "08006");
              }
              try {
                return method.invoke(database, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
