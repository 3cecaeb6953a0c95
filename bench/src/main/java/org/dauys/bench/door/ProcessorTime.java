package org.dauys.bench.door;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who spent how much processor time, by names of threads. Unlike records per second it says the
 * same on a machine that others use as well.
 */
final class ProcessorTime {

  /** Whose threads. */
  private enum Spender {
    LOAD("main", "HttpClient"),
    SERVER("http", "qtp"),
    PRODUCER("kafka-producer"),
    INDEX("receipts", "H2", "MVStore"),
    BROKER(""),
    /** Collector and compiler, and native threads: all that Java does not know as threads. */
    JVM();

    @SuppressWarnings("ImmutableEnumChecker") // List.of() makes it so.
    private final List<String> names;

    Spender(String... names) {
      this.names = List.of(names);
    }

    static Spender of(String thread) {
      for (var spender : values()) {
        for (String name : spender.names) {
          if (thread.startsWith(name)) {
            return spender;
          }
        }
      }
      throw new IllegalStateException("every name starts with the broker's");
    }
  }

  private final Map<Spender, Long> nanos = new EnumMap<>(Spender.class);

  private ProcessorTime() {}

  /** What was spent since the start of the process. */
  static ProcessorTime now() {
    var now = new ProcessorTime();
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var threads = ManagementFactory.getThreadMXBean();
    long rest = system.getProcessCpuTime();
    for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      long spent = thread == null ? 0 : threads.getThreadCpuTime(thread.getThreadId());
      if (spent > 0) {
        now.nanos.merge(Spender.of(thread.getThreadName()), spent, Long::sum);
        rest -= spent;
      }
    }
    now.nanos.put(Spender.JVM, rest);
    return now;
  }

  /** Spent since then. */
  ProcessorTime since(ProcessorTime start) {
    var spent = new ProcessorTime();
    nanos.forEach(
        (who, until) ->
            spent.nanos.put(who, Math.max(0, until - start.nanos.getOrDefault(who, 0L))));
    return spent;
  }

  /** Microseconds for each of so many, what the load spends left out. */
  double microsEach(double count) {
    return nanos.entrySet().stream()
        .filter(spent -> spent.getKey() != Spender.LOAD)
        .mapToDouble(spent -> spent.getValue() / 1e3 / count)
        .sum();
  }

  /** In microseconds for each of so many. */
  String each(double count) {
    return nanos.entrySet().stream()
        .map(
            spent ->
                String.format(
                    Locale.ROOT,
                    "%s %.1f",
                    spent.getKey().name().toLowerCase(Locale.ROOT),
                    spent.getValue() / 1e3 / count))
        .collect(
            Collectors.joining(
                ", ", String.format(Locale.ROOT, "%.1f us (", microsEach(count)), ")"));
  }
}
