package org.dauys.bench.store;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/**
 * Time by the clock and time of the processor: of the threads that write, and of the database's
 * processes. Collector, compiler and broker are in neither.
 */
record Spent(Duration clock, Duration client, Duration database) {

  /** What was spent since the start; what {@code of} gives is compared with a later one. */
  static Spent now(long postmaster) {
    return new Spent(Duration.ofNanos(System.nanoTime()), clientNow(), databaseNow(postmaster));
  }

  Spent since(Spent start) {
    return new Spent(
        clock.minus(start.clock), client.minus(start.client), database.minus(start.database));
  }

  double perSecond(int rows) {
    return rows / seconds(clock);
  }

  String of(int rows) {
    return String.format(
        Locale.ROOT,
        "%7.0f rows/s; processor time of a row: client %.1f us, PostgreSQL %.1f us",
        perSecond(rows),
        seconds(client) * 1e6 / rows,
        seconds(database) * 1e6 / rows);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static Duration clientNow() {
    var threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().matches("main|store.*")) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return Duration.ofNanos(nanos);
  }

  private static Duration databaseNow(long postmaster) {
    return ProcessHandle.of(postmaster).stream()
        .flatMap(ProcessHandle::children)
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
