package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one request and reads its answer. It follows no redirect, because that would make a POST an
 * empty GET or take the secret to another host; it repeats nothing; it ends by the deadline and
 * reads no more than it is told. Thread-safe.
 */
final class Transport {
  private static final Logger LOG = LoggerFactory.getLogger(Transport.class);
  private static final String AGENT = "Ticketfolio/" + version();

  private final HttpUrl endpoint;
  private final Credentials credentials;
  private final ClientOptions options;
  private final Pace pace;
  private final CallListener listener;
  private final Semaphore turns;
  private final OkHttpClient http;
  private volatile @Nullable Peer peer;

  /**
   * Where requests go, and how.
   *
   * @param way how the host is reached
   * @param endpoint the address of the API
   */
  record Target(OkHttpClient.Builder way, HttpUrl endpoint) {}

  /**
   * @param pace is told when the host asks for a pause, and when all is closed
   * @param listener is told of each request that was sent
   */
  Transport(
      Target target,
      Credentials credentials,
      ClientOptions options,
      Pace pace,
      CallListener listener) {
    endpoint = target.endpoint();
    this.credentials = credentials;
    this.options = options;
    this.pace = pace;
    this.listener = listener;
    turns = new Semaphore(options.concurrency(), true);
    http =
        target
            .way()
            .addNetworkInterceptor(Transport::withoutImmediateRepeat)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            // The deadline of the whole call is the only one: WHMCS may think for long.
            .callTimeout(options.deadline())
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .connectionPool(new ConnectionPool(options.concurrency(), 1, TimeUnit.MINUTES))
            .build();
  }

  /** OkHttp would send the call again by itself, beside our rate and our count. */
  private static Response withoutImmediateRepeat(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    boolean repeats = response.code() == 503 && "0".equals(response.header("Retry-After"));
    return repeats ? response.newBuilder().removeHeader("Retry-After").build() : response;
  }

  /**
   * Sends a call, as soon as no more than the concurrency are in flight.
   *
   * @param mostBytes the longest answer
   * @param attempt which try of the call it is, from 1
   * @throws WhmcsException of kind {@link Kind#TOO_LARGE} when the answer is longer, or another
   */
  Answer send(ApiCall call, long mostBytes, int attempt)
      throws WhmcsException, InterruptedException {
    turns.acquire();
    try {
      pace.stopIfClosed();
      return send(new Sending(call, Endpoint.hostOf(endpoint), attempt), mostBytes);
    } finally {
      turns.release();
    }
  }

  private Answer send(Sending sending, long mostBytes) throws WhmcsException, InterruptedException {
    try {
      Answer answer = exchange(sending, mostBytes);
      listener.made(sending.answered(answer));
      return answer;
    } catch (WhmcsException e) {
      listener.made(sending.failed(e.reason()));
      throw e;
    } catch (IOException e) {
      stopIfEnded(sending);
      WhmcsException trouble = new ConnectionTrouble(options).explain(e);
      LOG.debug("{}: {}", sending.call().request(), trouble.reason());
      listener.made(sending.failed(trouble.reason()));
      throw trouble;
    }
  }

  private void stopIfEnded(Sending sending) throws InterruptedException {
    if (pace.isClosed() || Thread.interrupted()) {
      listener.made(sending.failed("broken off, because the run ended."));
      throw new InterruptedException("the client was closed");
    }
  }

  private Answer exchange(Sending sending, long mostBytes) throws IOException, WhmcsException {
    ApiCall call = sending.call();
    Request request =
        new Request.Builder()
            .url(endpoint)
            .header("User-Agent", AGENT)
            .post(call.form(credentials))
            .build();
    try (Response response = http.newCall(request).execute()) {
      sending.begins(response.code());
      peer = Peer.of(response);
      pace.pause(shorter(pauseAsked(response), options.patience().longestPause()));
      refuseRedirect(response);
      byte[] body = read(response.body(), Math.min(mostBytes, options.maxAnswerBytes()));
      LOG.debug("{}: HTTP {}, {} bytes", call.request(), response.code(), body.length);
      return new Answer(body, response.code(), Instant.now(), call.request());
    }
  }

  private static Duration pauseAsked(Response response) {
    return response.code() < 400 ? Duration.ZERO : RetryAfter.of(response);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Reads no further than one byte too many, whatever length the server claims. */
  private static byte[] read(ResponseBody body, long mostBytes) throws IOException, WhmcsException {
    int most = Math.toIntExact(mostBytes);
    if (body.contentLength() <= most) {
      byte[] bytes = body.byteStream().readNBytes(most + 1);
      if (bytes.length <= most) {
        return bytes;
      }
    }
    throw new WhmcsException(
        Kind.TOO_LARGE, "the answer is longer than " + most + " bytes, the most that is read.");
  }

  private void refuseRedirect(Response response) throws WhmcsException {
    if (response.code() < 300 || response.code() >= 400) {
      return;
    }
    String location = response.header("Location");
    // Masked whole: taking it apart could leave half a secret that no mask recognises.
    HttpUrl target = location == null ? null : endpoint.resolve(credentials.mask(location));
    String found = "the server answered HTTP " + response.code() + ", a redirect";
    if (target == null) {
      throw new WhmcsException(Kind.HTTP, found + " to no readable address. Check the base URL.");
    }
    found += " to " + Quotation.of(Endpoint.bare(target));
    String base = Endpoint.baseOf(target);
    throw new WhmcsException(
        Kind.HTTP,
        base.isEmpty()
            ? found + ". Check the base URL: it must be that of WHMCS' client area."
            : found + ". If that is your WHMCS, use " + Quotation.of(base) + " as the base URL.");
  }

  /** What is known of the host from its latest answer; null before the first. */
  @Nullable Peer peer() {
    return peer;
  }

  /** Ends the calls in flight and closes the connections. */
  void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }

  private static String version() {
    String version = Transport.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
