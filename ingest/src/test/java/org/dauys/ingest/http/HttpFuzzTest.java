package org.dauys.ingest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.dauys.ingest.Fixtures;
import org.dauys.ingest.Fuzz;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Bytes that no client should send, and clients that stop in the middle. */
class HttpFuzzTest {

  private static final int SLOW_CLIENTS = 200;
  private static final int ANSWER_WITHIN_MS = 30_000;

  /** What HTTP has for methods, encodings and versions that a server does not know. */
  private static final Set<Integer> NOT_HTTP_AS_WE_KNOW_IT = Set.of(501, 505);

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
  private static final List<String> PATHS =
      List.of(
          "/v1/feedback",
          "/v1/feedback/x",
          "/v1/feedback/x/correction",
          "/v1/files?name=a.csv&consultation=c",
          "/v1/files/x",
          "/v1/form",
          "/health");
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: application/json",
          "Content-Type: application/x-ndjson; charset=utf-8",
          "Content-Type: application/octet-stream",
          "Content-Type: \u0001",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip",
          "Content-Length: -1",
          "Content-Length: 99999999999999999999",
          "Content-Length: 3",
          "Expect: 100-continue",
          "Expect: ?",
          "Authorization: Bearer " + "k".repeat(5_000),
          "Idempotency-Key: " + "\u00e9".repeat(300),
          "Content-Encoding: gzip",
          "Connection: upgrade",
          "X: " + "x".repeat(20_000));

  private Rig rig;

  @BeforeEach
  void open() {
    rig = Rig.open();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void nothingThatIsSentBringsTheServerDown() {
    Fuzz.trying(
        "requests",
        1_000,
        random -> {
          var answer = send(Fuzz.mutated(request(random), random), random);
          for (int status : statuses(answer)) {
            assertThat(status < 500 || NOT_HTTP_AS_WE_KNOW_IT.contains(status))
                .as("%s", answer)
                .isTrue();
          }
        });
    assertThat(rig.post(Rig.JSON, Fixtures.good("1")).statusCode()).isEqualTo(202);
  }

  @Test
  void clientsThatStopInTheMiddleHoldUpNobody() throws IOException {
    var slow = new ArrayList<Socket>();
    try {
      for (int client = 0; client < SLOW_CLIENTS; client++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), rig.port());
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /v1/feedback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{")
                    .getBytes(UTF_8));
      }
      assertThat(rig.post(Rig.JSON, Fixtures.good("1")).statusCode()).isEqualTo(202);
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  private static byte[] request(Random random) {
    var body =
        random.nextInt(8) == 0
            ? "x".repeat(random.nextInt(200_000))
            : (Fixtures.good("1") + "\n").repeat(1 + random.nextInt(3));
    var head = new StringBuilder();
    head.append(List.of("POST", "PUT", "DELETE", "GET", "BREW").get(random.nextInt(5)))
        .append(' ')
        .append(PATHS.get(random.nextInt(PATHS.size())))
        .append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (int header = random.nextInt(4); header > 0; header--) {
      head.append(HEADERS.get(random.nextInt(HEADERS.size()))).append("\r\n");
    }
    if (random.nextBoolean()) {
      head.append("Content-Type: application/json\r\nContent-Length: ")
          .append(body.getBytes(UTF_8).length)
          .append("\r\n");
    }
    return (head + "\r\n" + body).getBytes(UTF_8);
  }

  /** Sends it, says that it was all, and reads what comes back until the server closes. */
  private String send(byte[] request, Random random) throws IOException {
    var answer = new ByteArrayOutputStream();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), rig.port())) {
      socket.setSoTimeout(ANSWER_WITHIN_MS);
      int pause = random.nextInt(request.length + 1);
      socket.getOutputStream().write(request, 0, pause);
      socket.getOutputStream().flush();
      socket.getOutputStream().write(request, pause, request.length - pause);
      socket.shutdownOutput();
      socket.getInputStream().transferTo(answer);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no answer and no end", e);
    } catch (IOException e) {
      // The server hangs up on some; what it said before counts.
      return answer.toString(ISO_8859_1);
    }
    return answer.toString(ISO_8859_1);
  }

  private static List<Integer> statuses(String answer) {
    return STATUS.matcher(answer).results().map(line -> Integer.valueOf(line.group(1))).toList();
  }
}
