package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ticketfolio.ticket.Paper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The machine's own Firefox, headless and without a network, told what to do through its remote
 * control, Marionette. Where there is none the tests are skipped, unless {@code
 * -Dbrowser.required=true}.
 *
 * @see <a href="https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html">the
 *     protocol</a>
 */
public final class Firefox implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A free port, which it writes into its profile, and a proxy that nobody answers at. */
  private static final List<String> PREFERENCES =
      List.of(
          "user_pref(\"marionette.port\", 0);",
          "user_pref(\"network.proxy.type\", 1);",
          "user_pref(\"network.proxy.socks\", \"127.0.0.1\");",
          "user_pref(\"network.proxy.socks_port\", 9);",
          "user_pref(\"network.proxy.socks_remote_dns\", true);");

  private final Process process;
  private final Socket socket;
  private final InputStream answers;
  private int commands;

  private Firefox(Path profile) throws IOException, InterruptedException {
    Files.write(profile.resolve("user.js"), PREFERENCES);
    ProcessBuilder builder =
        new ProcessBuilder(
            PROGRAM.toString(), "--headless", "--marionette", "--no-remote", "--profile");
    builder.command().add(profile.toString());
    builder.redirectErrorStream(true).redirectOutput(profile.resolve("log").toFile());
    process = builder.start();
    socket = new Socket(InetAddress.getLoopbackAddress(), port(profile));
    socket.setSoTimeout((int) PATIENCE.toMillis());
    answers = new BufferedInputStream(socket.getInputStream());
    read(); // its greeting
    tell("WebDriver:NewSession", Map.of());
  }

  /** Starts it with an empty folder as its profile, or skips the test where there is none. */
  public static Firefox start(Path profile) throws IOException, InterruptedException {
    boolean there = Files.isExecutable(PROGRAM);
    assumeTrue(there || Boolean.getBoolean("browser.required"), "no Firefox");
    return new Firefox(profile);
  }

  private int port(Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("MarionetteActivePort");
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(file) || Files.size(file) == 0) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.destroyForcibly();
        throw new IOException("Firefox did not start: " + Files.readString(profile.resolve("log")));
      }
      Thread.sleep(50);
    }
    return Integer.parseInt(Files.readString(file).strip());
  }

  /** Prints a page as its reader would, without backgrounds. */
  public byte[] print(Path page, Paper paper) throws IOException {
    open(page.toUri().toString());
    Map<String, Double> size =
        paper == Paper.A4
            ? Map.of("width", 21.0, "height", 29.7)
            : Map.of("width", 21.59, "height", 27.94);
    return tell("WebDriver:Print", Map.of("page", size)).path("value").binaryValue();
  }

  /** Opens a page. */
  void open(String address) throws IOException {
    tell("WebDriver:Navigate", Map.of("url", address));
  }

  /** The text that a function returns in the page. */
  String text(String function) throws IOException {
    Map<String, ?> script = Map.of("script", function, "args", List.of());
    return tell("WebDriver:ExecuteScript", script).path("value").asText();
  }

  private JsonNode tell(String command, Map<String, ?> parameters) throws IOException {
    byte[] text = JSON.writeValueAsBytes(List.of(0, ++commands, command, parameters));
    socket.getOutputStream().write((text.length + ":").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(text);
    JsonNode answer = read();
    if (!answer.path(2).isNull()) {
      throw new IOException(command + ": " + answer.path(2));
    }
    return answer.path(3);
  }

  /** A message is its length, a colon, and JSON. */
  private JsonNode read() throws IOException {
    int length = 0;
    for (int c = answers.read(); c != ':'; c = answers.read()) {
      if (c < '0' || c > '9') {
        throw new EOFException("not a length: " + c);
      }
      length = 10 * length + c - '0';
    }
    return JSON.readTree(answers.readNBytes(length));
  }

  /** Its children first, while they can be told from others; they hold its profile open. */
  @Override
  public void close() throws IOException {
    socket.close();
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    // Where nobody takes note of the end of orphans, they never seem to end.
    children.forEach(child -> child.onExit().completeOnTimeout(child, 2, TimeUnit.SECONDS).join());
  }
}
