package org.dauys.bench.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Posts bodies over some connections, all from one thread that never blocks, so that the load takes
 * little of the processors that it measures. At a given rate a request's time runs from when it was
 * due, not from when a connection was free for it.
 */
final class Load {

  private static final int LONGEST_ANSWER = 256 << 10;
  private static final int ACCEPTED = 202;

  /** No rate: each connection sends as soon as it has its answer. */
  static final double AS_FAST_AS_IT_GOES = Double.POSITIVE_INFINITY;

  private final int port;
  private final int connections;
  private final String type;
  private final Records records;

  Load(int port, int connections, String type, Records records) {
    this.port = port;
    this.connections = connections;
    this.type = type;
    this.records = records;
  }

  /** Answers per second, for how many seconds, and how many milliseconds they took. */
  record Seen(double perSecond, double seconds, double p50, double p99) {}

  private final class Connection {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(LONGEST_ANSWER);
    private ByteBuffer out = ByteBuffer.allocate(0);
    private long due;

    Connection(Selector selector) throws IOException {
      channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(long dueAt) throws IOException {
      var body = records.next();
      var head =
          "POST /v1/feedback HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(type, body.length)
              .getBytes(UTF_8);
      out = ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
      due = dueAt;
      write();
    }

    void write() throws IOException {
      channel.write(out);
      key.interestOps(
          out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Whether the answer is complete. */
    boolean read() throws IOException {
      if (channel.read(in) < 0) {
        throw new IOException("the server closed the connection");
      }
      var text = new String(in.array(), 0, Math.min(in.position(), 512), ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      int length = text.indexOf("Content-Length: ");
      if (end < 0) {
        return false;
      }
      if (!text.startsWith("HTTP/1.1 " + ACCEPTED) || length < 0) {
        throw new IOException("the server answered " + text.substring(0, text.indexOf('\r')));
      }
      int from = length + "Content-Length: ".length();
      int bytes = Integer.parseInt(text.substring(from, text.indexOf('\r', from)));
      if (in.position() < end + 4 + bytes) {
        return false;
      }
      in.clear();
      return true;
    }
  }

  /** Runs for that long and waits for the last answer. */
  Seen run(Duration time, double requestsPerSecond) throws IOException {
    var open = new ArrayList<Connection>();
    try (var selector = Selector.open()) {
      for (int at = 0; at < connections; at++) {
        open.add(new Connection(selector));
      }
      return run(selector, open, time.toNanos(), requestsPerSecond);
    } finally {
      for (var connection : open) {
        connection.channel.close();
      }
    }
  }

  private Seen run(Selector selector, List<Connection> open, long nanos, double perSecond)
      throws IOException {
    var idle = new ArrayDeque<>(open);
    var times = new Times();
    long start = System.nanoTime();
    double gap = 1e9 / perSecond;
    long sent = 0;
    while (true) {
      long now = System.nanoTime();
      boolean over = now - start >= nanos;
      if (over && idle.size() == connections) {
        return times.seen(now - start);
      }
      while (!over && !idle.isEmpty() && start + (long) (sent * gap) <= now) {
        idle.pop().send(gap == 0 ? now : start + (long) (sent * gap));
        sent++;
      }
      selector.select(key -> answer(key, idle, times), 1);
    }
  }

  private static void answer(SelectionKey key, Deque<Connection> idle, Times times) {
    var connection = (Connection) key.attachment();
    try {
      if (key.isWritable()) {
        connection.write();
      }
      if (key.isReadable() && connection.read()) {
        times.add(System.nanoTime() - connection.due);
        idle.add(connection);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Times {
    private long[] nanos = new long[1 << 16];
    private int size;

    void add(long time) {
      if (size == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * size);
      }
      nanos[size++] = time;
    }

    Seen seen(long elapsed) {
      var sorted = Arrays.copyOf(nanos, size);
      Arrays.sort(sorted);
      return new Seen(
          size * 1e9 / elapsed,
          elapsed / 1e9,
          sorted[size / 2] / 1e6,
          sorted[(int) (size * .99)] / 1e6);
    }
  }
}
