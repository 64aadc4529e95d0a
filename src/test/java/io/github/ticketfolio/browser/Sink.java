package io.github.ticketfolio.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A loopback port that takes every connection and answers none. The browser is told that every host
 * is here, so a connection means that a page reached for a network, by whatever means. What the
 * browser does for itself goes to its maker's hosts and is not counted.
 */
final class Sink implements AutoCloseable {
  private static final int HELLO = 4096;
  private static final int PATIENCE_MILLIS = 300;

  private final ServerSocket socket;
  private final List<String> visits = new CopyOnWriteArrayList<>();

  Sink() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::listen);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "sink");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        start(() -> listenTo(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Each in a thread of its own, so that one without a word does not keep others waiting. */
  private void listenTo(Socket connection) {
    try (connection) {
      String hello = hello(connection);
      if (!hello.contains("google") && !hello.contains("gvt1.com")) {
        visits.add(hello);
      }
    } catch (IOException e) {
      visits.add("(a connection that could not be closed)");
    }
  }

  /** The first bytes: an HTTP request, or a TLS hello, which names the host in the clear. */
  private static String hello(Socket connection) {
    try {
      connection.setSoTimeout(PATIENCE_MILLIS);
      byte[] bytes = new byte[HELLO];
      int n = connection.getInputStream().read(bytes);
      return new String(bytes, 0, Math.max(n, 0), ISO_8859_1).replaceAll("[^ -~]+", " ");
    } catch (IOException e) {
      return "(a connection without a word)";
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The beginnings of what was said to any host so far. */
  List<String> visits() {
    return List.copyOf(visits);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
