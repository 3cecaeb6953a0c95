package org.dauys.sinks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dauys.contract.json.Json;

/** One tab of a headless Chromium, driven over its DevTools protocol. */
final class Chromium implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final WebSocket socket;
  private final String session;

  /** Where Chromium is on this machine, if it is. */
  static Optional<Path> installed() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Chromium(Path program, Path profile) throws IOException {
    process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--hide-scrollbars",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-quic",
                    "--window-size=1280,1000",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(), new Listener())
            .join();
    var target = call("Target.createTarget", Map.of("url", "about:blank"), "");
    session =
        call(
                "Target.attachToTarget",
                Map.of("targetId", target.get("targetId").asText(), "flatten", true),
                "")
            .get("sessionId")
            .asText();
  }

  private URI address() throws IOException {
    var said = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        drain(said);
        return URI.create(line.substring("DevTools listening on ".length()));
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  private static void drain(BufferedReader said) {
    var thread = new Thread(() -> said.lines().forEach(line -> {}), "chromium-said");
    thread.setDaemon(true);
    thread.start();
  }

  JsonNode call(String method, Map<String, ?> parameters) {
    return call(method, parameters, session);
  }

  private JsonNode call(String method, Map<String, ?> parameters, String inSession) {
    int id = ids.incrementAndGet();
    ObjectNode message = Json.MAPPER.createObjectNode().put("id", id).put("method", method);
    message.set("params", Json.MAPPER.valueToTree(parameters));
    if (!inSession.isEmpty()) {
      message.put("sessionId", inSession);
    }
    var answer = new CompletableFuture<JsonNode>();
    open.put(id, answer);
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** What a script says; a promise is waited for. */
  JsonNode evaluate(String script) {
    var answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  void go(String url) {
    call("Page.navigate", Map.of("url", url));
    await("document.querySelectorAll('#pieces > li, #view section').length > 1");
  }

  void await(String condition) {
    Awaitility.await(condition)
        .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .ignoreExceptions()
        .until(() -> evaluate("!!(" + condition + ")").asBoolean());
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        answered(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void answered(String message) {
      try {
        var answer = Json.MAPPER.readTree(message);
        var waiting = open.remove(answer.path("id").asInt());
        if (waiting == null) {
          return;
        }
        if (answer.has("error")) {
          waiting.completeExceptionally(new AssertionError(answer.get("error").toString()));
        } else {
          waiting.complete(answer.get("result"));
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
