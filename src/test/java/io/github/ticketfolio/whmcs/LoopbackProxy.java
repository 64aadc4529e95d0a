package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy on loopback that speaks CONNECT and SOCKS 5 without a password, leads to one port of this
 * machine whatever it is asked for, and remembers all that clients send.
 */
final class LoopbackProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final int target;
  private final String answer;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  LoopbackProxy(int target) throws IOException {
    this(target, "HTTP/1.1 200 Connected\r\n\r\n");
  }

  /** A proxy that gives every CONNECT the same answer; only a 200 leads on. */
  LoopbackProxy(int target, String answer) throws IOException {
    this.target = target;
    this.answer = answer;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::acceptAll);
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Everything that came from clients, byte for byte. */
  String seen() {
    return seen.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      int first = in.read();
      seen.write(first);
      if (first == 5) {
        serveSocks(client);
        return;
      }
      while (!seen().endsWith("\r\n\r\n")) {
        seen.write(in.read());
      }
      client.getOutputStream().write(answer.getBytes(ISO_8859_1));
      if (answer.startsWith("HTTP/1.1 200")) {
        leadOn(client);
      }
    } catch (IOException e) {
      // The client has left.
    }
  }

  private void serveSocks(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    seen.write(in.readNBytes(in.read()));
    client.getOutputStream().write(new byte[] {5, 0});
    seen.write(in.readNBytes(4));
    seen.write(in.readNBytes(in.read() + 2));
    client.getOutputStream().write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    leadOn(client);
  }

  private void leadOn(Socket client) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      threads.execute(() -> pump(server, client, OutputStream.nullOutputStream()));
      pump(client, server, seen);
    }
  }

  private static void pump(Socket from, Socket to, OutputStream copy) {
    byte[] bytes = new byte[8192];
    try {
      for (int n = from.getInputStream().read(bytes);
          n >= 0;
          n = from.getInputStream().read(bytes)) {
        copy.write(bytes, 0, n);
        to.getOutputStream().write(bytes, 0, n);
      }
      to.close();
    } catch (IOException e) {
      // One of the two has left.
    }
  }
}
