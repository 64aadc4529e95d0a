package io.github.ticketfolio.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.demo.DemoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * Stands before a look-alike WHMCS and passes the calls on, except where a {@link Plan} has a fault
 * for them. It keeps count of what it was asked, tells whether a secret came anywhere but in the
 * body of a POST, and has another host beside it, to which nobody should ever turn.
 */
public final class FaultServer implements AutoCloseable {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final MockWebServer server = new MockWebServer();
  private final MockWebServer elsewhere = new MockWebServer();
  private final Connections connections = new Connections();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Calls calls = new Calls();
  private final AtomicBoolean leaked = new AtomicBoolean();
  private final URI whmcs;
  private final Plan plan;
  private final Duration latency;
  private final Watch watch;

  /** Starts it so that every call takes this long, and is watched. */
  FaultServer(DemoServer whmcs, Plan plan, Duration latency, Watch watch) throws IOException {
    this.watch = watch;
    this.whmcs = URI.create(whmcs.baseUrl() + "/includes/api.php");
    this.plan = plan;
    this.latency = latency;
    server.setServerSocketFactory(connections);
    server.setDispatcher(new Answering());
    server.start();
    elsewhere.start();
  }

  /** Starts it so that every call takes this long. */
  FaultServer(DemoServer whmcs, Plan plan, Duration latency) throws IOException {
    this(whmcs, plan, latency, Watch.NONE);
  }

  /** Starts it without any latency of its own. */
  FaultServer(DemoServer whmcs, Plan plan) throws IOException {
    this(whmcs, plan, Duration.ZERO);
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  Calls calls() {
    return calls;
  }

  /** True when a secret was in a URL or a header. */
  boolean sawASecretOutsideABody() {
    return leaked.get();
  }

  /** How often the other host was turned to. */
  int callsElsewhere() {
    return elsewhere.getRequestCount();
  }

  @Override
  public void close() {
    server.close();
    elsewhere.close();
  }

  private final class Answering extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      if (Secrets.areIn(request.getRequestLine() + request.getHeaders())) {
        leaked.set(true);
      }
      String sent = request.getBody() == null ? "" : request.getBody().utf8();
      Call call = calls.enter(Call.form(sent));
      watch.entered(call);
      try {
        MockResponse answer = answer(call, sent, request.getConnectionIndex());
        long spent = System.nanoTime() - call.arrived();
        TimeUnit.NANOSECONDS.sleep(latency.toNanos() - spent);
        return answer;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        watch.left(call);
        calls.leave();
      }
    }
  }

  private MockResponse answer(Call call, String sent, int connection)
      throws IOException, InterruptedException {
    Fault fault = plan.fault(call);
    HttpResponse<byte[]> right = passOn(sent);
    byte[] body = body(call, right);
    if (fault == null) {
      String type = right.headers().firstValue("Content-Type").orElse("");
      return new MockResponse.Builder()
          .code(right.statusCode())
          .setHeader("Content-Type", type)
          .body(new Buffer().write(body))
          .build();
    }
    if (fault.resets()) {
      connections.resetOnClose(connection);
    }
    String host = "http://127.0.0.1:" + elsewhere.getPort();
    return fault.making().of(new Making.Spot(sent, body, host)).build();
  }

  private HttpResponse<byte[]> passOn(String sent) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(whmcs)
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(sent))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private static byte[] body(Call call, HttpResponse<byte[]> right) {
    boolean xml = call.field("responsetype").equals("xml");
    return xml ? XmlAnswer.of(call.field("action"), right.body()).getBytes(UTF_8) : right.body();
  }
}
