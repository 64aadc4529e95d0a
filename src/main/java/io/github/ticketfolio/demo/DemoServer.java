package io.github.ticketfolio.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A look-alike of WHMCS that answers its ticket API on a free port of 127.0.0.1, over plain HTTP.
 * Its tickets and its credentials are made up and no call changes anything: until it is told to
 * hold other tickets, the same request always gets the same bytes. Answers several calls at once.
 */
public final class DemoServer implements AutoCloseable {
  /** The API identifier it lets in, with {@link #SECRET}. */
  public static final String IDENTIFIER = "demo-identifier";

  /** The API secret of {@link #IDENTIFIER}. */
  public static final String SECRET = "demo-secret";

  /** The admin it lets in the old way, with {@link #PASSWORD_MD5}. */
  public static final String USERNAME = "demo-admin";

  /** MD5 of {@code demo-password}, which is what WHMCS wants to be sent. */
  public static final String PASSWORD_MD5 = "4b4d9529148d8d9440d7e20c78287f69";

  /** The API access key. It may be left out; a wrong one is refused. */
  public static final String ACCESS_KEY = "demo!@#$%.()*[]-_key";

  /** Longer requests are refused with status 413. */
  static final int MAX_BODY = 64 * 1024;

  private static final int THREADS = 8;
  private static final String FORM = "application/x-www-form-urlencoded";

  static {
    // The JDK's server sends head and body apart; on loopback that costs 40 ms an answer without
    // this.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private volatile Api api;

  private DemoServer(DemoData data) throws IOException {
    api = new Api(data);
    threads = Executors.newFixedThreadPool(THREADS, DemoServer::daemon);
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /** Starts a server with the sample tickets. */
  public static DemoServer start() throws IOException {
    return start(DemoData.sample());
  }

  /** Starts a server with these tickets. */
  public static DemoServer start(DemoData data) throws IOException {
    DemoServer demo = new DemoServer(data);
    demo.server.start();
    return demo;
  }

  /** From now on it has these tickets instead. */
  public void hold(DemoData data) {
    api = new Api(data);
  }

  /** The base URL of this WHMCS, without a slash at the end. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "demo-whmcs");
    thread.setDaemon(true);
    return thread;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals("/includes/api.php")) {
      return Answer.html(404, "Not Found");
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      return Answer.html(413, "Request Entity Too Large");
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (!exchange.getRequestMethod().equals("POST") || !isForm(type)) {
      return Api.emptyAction();
    }
    return api.answer(Form.read(body));
  }

  private static boolean isForm(@Nullable String contentType) {
    return contentType != null && contentType.startsWith(FORM);
  }
}
