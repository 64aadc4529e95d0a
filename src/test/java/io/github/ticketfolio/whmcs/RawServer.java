package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/** A server on loopback that writes whatever a test wants, in one connection. */
final class RawServer implements AutoCloseable {
  /** Writes an answer to a request. */
  interface Answering {
    void write(OutputStream out, String form) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Thread thread;
  private final CountDownLatch asked = new CountDownLatch(1);

  RawServer(Answering answering) throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    thread = new Thread(() -> serve(answering));
    thread.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** Waits until a request has come. */
  void awaitRequest() throws InterruptedException {
    asked.await();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    thread.interrupt();
  }

  private void serve(Answering answering) {
    try (Socket connection = socket.accept()) {
      String form = readForm(connection.getInputStream());
      asked.countDown();
      answering.write(connection.getOutputStream(), form);
    } catch (IOException | InterruptedException e) {
      // The client has left, or the test is over.
      asked.countDown();
    }
  }

  private static String readForm(InputStream in) throws IOException {
    byte[] request = new byte[8192];
    int length = 0;
    String text = "";
    while (!text.contains("m_n")) {
      length += in.read(request, length, request.length - length);
      text = new String(request, 0, length, UTF_8);
    }
    return text.substring(text.indexOf("\r\n\r\n") + 4);
  }
}
