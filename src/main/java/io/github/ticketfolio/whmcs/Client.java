package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the WHMCS API of one installation. It promises:
 *
 * <ul>
 *   <li>an answer that is returned was read by {@link AnswerReader}; anything else throws;
 *   <li>the credentials go to the given host only, in the body of a POST: no redirect is followed;
 *   <li>no secret is in a message, a log or an {@link Answer}'s request;
 *   <li>a call ends within the deadline, and reads no more than the longest answer;
 *   <li>no more calls than the concurrency are in flight; more threads wait their turn.
 * </ul>
 *
 * Each method makes one attempt. Safe for many threads. Every method throws {@link
 * InterruptedException} when the client is closed meanwhile, at once, or when its thread is
 * interrupted, at the latest by the deadline.
 */
public final class Client implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Client.class);
  private static final String AGENT = "Ticketfolio/" + version();

  private final HttpUrl endpoint;
  private final Credentials credentials;
  private final ClientOptions options;
  private final AnswerReader reader;
  private final Semaphore turns;
  private final OkHttpClient http;
  private volatile boolean closed;

  /**
   * Prepares a client; nothing is sent yet.
   *
   * @param baseUrl where WHMCS' client area is, http or https, with or without {@code
   *     /includes/api.php}
   * @throws IllegalArgumentException when the URL cannot be one, or holds credentials or a query,
   *     or when the network's settings are not as they must be
   */
  public Client(URI baseUrl, Credentials credentials, ClientOptions options, Network network) {
    this.endpoint = Endpoint.of(baseUrl);
    this.credentials = credentials;
    this.options = options;
    this.reader = new AnswerReader(credentials::mask);
    this.turns = new Semaphore(options.concurrency(), true);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            // A redirected POST becomes an empty GET, or takes the secret to another host.
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            // The deadline of the whole call is the only one: WHMCS may think for long.
            .callTimeout(options.deadline())
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .connectionPool(new ConnectionPool(options.concurrency(), 1, TimeUnit.MINUTES));
    network.apply(builder, endpoint);
    this.http = builder.build();
  }

  /** The address of the installation, in one spelling: it tells this WHMCS from others. */
  public String baseUrl() {
    return Endpoint.baseOf(endpoint);
  }

  /** The host, with its port where that is not the usual one. */
  public String host() {
    return Endpoint.hostOf(endpoint);
  }

  /** Fetches one ticket with its replies and notes. */
  public Fetched<Ticket> getTicket(TicketRef ref, ReplyOrder order)
      throws WhmcsException, InterruptedException {
    return ask(
        ApiCall.ticket(ref, order),
        (body, status) -> {
          Reading<Ticket> reading = reader.readTicket(body, status);
          requireSame(ref, reading.value());
          return reading;
        });
  }

  private static void requireSame(TicketRef ref, Ticket answered) throws WhmcsException {
    if (ref instanceof TicketRef.ById asked && asked.id() != answered.id()) {
      throw new WhmcsException(
          Kind.NOT_WHMCS, "WHMCS answered with another ticket, id " + answered.id() + ".");
    }
  }

  /** Fetches a page of the list of the tickets the filter lets through, of all departments. */
  public Fetched<TicketList> getTickets(ListFilter filter, long start, int count)
      throws WhmcsException, InterruptedException {
    return ask(ApiCall.tickets(filter, start, count), reader::readTicketList);
  }

  /** Fetches one file. */
  public Fetched<AttachmentData> getTicketAttachment(AttachmentRef ref)
      throws WhmcsException, InterruptedException {
    return ask(ApiCall.attachment(ref), reader::readAttachment);
  }

  /** Fetches the names of all departments, by id. */
  public Fetched<Map<Long, String>> getSupportDepartments()
      throws WhmcsException, InterruptedException {
    return ask(ApiCall.departments(), reader::readDepartments);
  }

  /** Fetches the colours of the statuses, by title. */
  public Fetched<Map<String, String>> getSupportStatuses()
      throws WhmcsException, InterruptedException {
    return ask(ApiCall.statuses(), reader::readStatuses);
  }

  /** Fetches the names of all staff members, former ones too, by id. */
  public Fetched<Map<Long, String>> getAdminUsers() throws WhmcsException, InterruptedException {
    return ask(ApiCall.admins(), reader::readAdmins);
  }

  /** Fetches what WHMCS tells about itself and the administrator whose credentials these are. */
  public Fetched<AdminDetails> getAdminDetails() throws WhmcsException, InterruptedException {
    return ask(ApiCall.details(), reader::readDetails);
  }

  /** Ends the calls in flight and closes the connections. */
  @Override
  public void close() {
    closed = true;
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }

  private interface BodyReader<T> {
    Reading<T> read(byte[] body, int status) throws WhmcsException;
  }

  private <T> Fetched<T> ask(ApiCall call, BodyReader<T> body)
      throws WhmcsException, InterruptedException {
    turns.acquire();
    try {
      Answer answer = send(call);
      return new Fetched<>(answer, body.read(answer.body(), answer.status()));
    } catch (WhmcsException e) {
      throw e.during(call);
    } finally {
      turns.release();
    }
  }

  private Answer send(ApiCall call) throws WhmcsException, InterruptedException {
    stopIfClosed();
    Request request =
        new Request.Builder()
            .url(endpoint)
            .header("User-Agent", AGENT)
            .post(call.form(credentials))
            .build();
    try (Response response = http.newCall(request).execute()) {
      refuseRedirect(response);
      byte[] body = read(response.body());
      LOG.debug("{}: HTTP {}, {} bytes", call.request(), response.code(), body.length);
      return new Answer(body, response.code(), Instant.now(), call.request());
    } catch (IOException e) {
      stopIfClosed();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw new ConnectionTrouble(options).explain(e);
    }
  }

  /** Reads no further than one byte too many, whatever length the server claims. */
  private byte[] read(ResponseBody body) throws IOException, WhmcsException {
    int longest = Math.toIntExact(options.maxAnswerBytes());
    if (body.contentLength() <= longest) {
      byte[] bytes = body.byteStream().readNBytes(longest + 1);
      if (bytes.length <= longest) {
        return bytes;
      }
    }
    throw new WhmcsException(
        Kind.NOT_WHMCS, "the answer is longer than " + longest + " bytes, the most that is read.");
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

  private void stopIfClosed() throws InterruptedException {
    if (closed) {
      throw new InterruptedException("the client was closed");
    }
  }

  private static String version() {
    String version = Client.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
