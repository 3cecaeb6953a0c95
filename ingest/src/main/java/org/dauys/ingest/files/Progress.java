package org.dauys.ingest.files;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far an import is, by the bytes read: nobody knows the number of rows beforehand. */
interface Progress extends AutoCloseable {

  /** So many bytes are read and the fate of so many rows is known. */
  void at(long bytes, long rows);

  @Override
  void close();

  /** A bar that moves. */
  static Progress bar(String task, long size) {
    var bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(size)
            .setUnit(" KiB", 1 << 10)
            .build();
    var rate = new Rate();
    return new Progress() {
      @Override
      public void at(long bytes, long rows) {
        show(bar, bytes, rows, rate);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  private static void show(ProgressBar bar, long bytes, long rows, Rate rate) {
    bar.stepTo(bytes);
    bar.setExtraMessage(String.format(Locale.ROOT, "%d rows, %.0f/s", rows, rate.of(rows)));
  }

  /** A line from time to time, for logs. */
  static Progress lines(String task, long size, PrintWriter out) {
    return new Progress() {
      private final Rate rate = new Rate();
      private long next = Rate.EVERY.toNanos();

      @Override
      public void at(long bytes, long rows) {
        if (rate.elapsed() < next) {
          return;
        }
        next = rate.elapsed() + Rate.EVERY.toNanos();
        out.printf(
            Locale.ROOT,
            "%s: %d rows, %.0f rows/s, %d %%, %d s left%n",
            task,
            rows,
            rate.of(rows),
            100 * bytes / Math.max(1, size),
            Duration.ofNanos(rate.elapsed() / Math.max(1, bytes) * (size - bytes)).toSeconds());
        out.flush();
      }

      @Override
      public void close() {}
    };
  }

  /** Rows per second since the start. */
  final class Rate {

    static final Duration EVERY = Duration.ofSeconds(5);

    private final long start = System.nanoTime();

    long elapsed() {
      return Math.max(1, System.nanoTime() - start);
    }

    double of(long rows) {
      return rows * 1e9 / elapsed();
    }
  }
}
