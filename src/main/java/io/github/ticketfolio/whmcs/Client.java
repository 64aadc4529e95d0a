package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.net.URI;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Calls the WHMCS API of one installation. It promises:
 *
 * <ul>
 *   <li>an answer that is returned was read by {@link AnswerReader}; anything else throws;
 *   <li>the credentials go to the given host only, in the body of a POST: no redirect is followed;
 *   <li>no secret is in a message, a log or an {@link Answer}'s request;
 *   <li>an attempt ends within the deadline, and reads no more than the longest answer;
 *   <li>no more calls than the concurrency are in flight, nor begin faster than the rate; more
 *       threads wait their turn;
 *   <li>what passes is tried again, with {@link Patience}; what JSON cannot hold is asked for in
 *       XML.
 * </ul>
 *
 * Safe for many threads. Every method throws {@link InterruptedException} when the client is closed
 * meanwhile, at once, or when its thread is interrupted, at the latest by the deadline.
 */
public final class Client implements AutoCloseable {
  /** Base64 of the worst bytes, each {@code /} escaped, with line breaks. */
  private static final int BYTES_A_FILE_BYTE = 3;

  private static final int BYTES_AROUND_A_FILE = 64 * 1024;

  private final HttpUrl endpoint;
  private final AnswerReader reader;
  private final Pace pace;
  private final CallPolicy policy;
  private final Transport transport;

  /**
   * Prepares a client; nothing is sent yet.
   *
   * @param baseUrl where WHMCS' client area is, http or https, with or without {@code
   *     /includes/api.php}
   * @param listener is told of each call, and why nothing goes on
   * @throws IllegalArgumentException when the URL cannot be one, or holds credentials or a query,
   *     or when the network's settings are not as they must be
   */
  public Client(
      URI baseUrl,
      Credentials credentials,
      ClientOptions options,
      Network network,
      CallListener listener) {
    endpoint = Endpoint.of(baseUrl);
    OkHttpClient.Builder way = new OkHttpClient.Builder();
    network.apply(way, endpoint);
    reader = new AnswerReader(credentials::mask);
    pace = new Pace(options.rate());
    policy = new CallPolicy(options, pace, listener);
    Transport.Target target = new Transport.Target(way, endpoint);
    transport = new Transport(target, credentials, options, pace, listener);
  }

  /** The address of the installation, in one spelling: it tells this WHMCS from others. */
  public String baseUrl() {
    return Endpoint.baseOf(endpoint);
  }

  /**
   * The one spelling of an installation's address.
   *
   * @throws IllegalArgumentException when the URL cannot be one
   */
  public static String baseUrl(URI url) {
    return Endpoint.baseOf(Endpoint.of(url));
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
    if (!SameTicket.isAnswerTo(ref, answered)) {
      throw new WhmcsException(
          Kind.NOT_WHMCS, "WHMCS answered with another ticket, id " + answered.id() + ".");
    }
  }

  /** Fetches a page of the list of the tickets the filter lets through, of all departments. */
  public Fetched<TicketList> getTickets(ListFilter filter, long start, int count)
      throws WhmcsException, InterruptedException {
    return ask(ApiCall.tickets(filter, start, count), reader::readTicketList);
  }

  /**
   * Fetches one file.
   *
   * @param mostBytes the largest file that is wanted; a larger one fails as {@link Kind#TOO_LARGE}
   */
  public Fetched<AttachmentData> getTicketAttachment(AttachmentRef ref, long mostBytes)
      throws WhmcsException, InterruptedException {
    return ask(
        ApiCall.attachment(ref),
        (body, status) -> {
          Reading<AttachmentData> file = reader.readAttachment(body, status);
          requireSize(file.value(), mostBytes);
          return file;
        },
        Math.min(mostBytes, Integer.MAX_VALUE) * BYTES_A_FILE_BYTE + BYTES_AROUND_A_FILE);
  }

  private static void requireSize(AttachmentData file, long mostBytes) throws WhmcsException {
    if (file.content().length > mostBytes) {
      throw new WhmcsException(
          Kind.TOO_LARGE, "the file has " + file.content().length + " bytes, more than wanted.");
    }
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

  /** Fetches what WHMCS tells about itself. */
  public Fetched<AdminDetails> getAdminDetails() throws WhmcsException, InterruptedException {
    return ask(ApiCall.details(), reader::readDetails);
  }

  /** What was sent so far. */
  public Traffic traffic() {
    return new Traffic(policy.calls(), policy.retries());
  }

  /** What is known of the host from its latest answer; null before the first. */
  public @Nullable Peer peer() {
    return transport.peer();
  }

  /** Ends the calls in flight and closes the connections. */
  @Override
  public void close() {
    pace.close();
    transport.close();
  }

  private interface BodyReader<T> {
    Reading<T> read(byte[] body, int status) throws WhmcsException;
  }

  private <T> Fetched<T> ask(ApiCall call, BodyReader<T> body)
      throws WhmcsException, InterruptedException {
    return ask(call, body, Long.MAX_VALUE);
  }

  private <T> Fetched<T> ask(ApiCall call, BodyReader<T> body, long mostBytes)
      throws WhmcsException, InterruptedException {
    try {
      return policy.call(number -> attempt(call, body, mostBytes, number), this::look);
    } catch (WhmcsException e) {
      if (e.kind() == Kind.ENCODING) {
        return askForXml(call, body, e);
      }
      throw e.during(call);
    }
  }

  /** One damaged byte spoils a whole answer in JSON, but not in XML. */
  private <T> Fetched<T> askForXml(ApiCall call, BodyReader<T> body, WhmcsException spoilt)
      throws WhmcsException, InterruptedException {
    try {
      return policy.call(number -> attempt(call.asXml(), body, Long.MAX_VALUE, number), this::look);
    } catch (WhmcsException e) {
      boolean noBetter = e.kind() == Kind.NOT_WHMCS || e.kind() == Kind.REFUSED;
      throw (noBetter ? spoilt : e).during(call);
    }
  }

  private <T> Fetched<T> attempt(ApiCall call, BodyReader<T> body, long mostBytes, int number)
      throws WhmcsException, InterruptedException {
    Answer answer = transport.send(call, mostBytes, number);
    return new Fetched<>(answer, body.read(answer.body(), answer.status()));
  }

  /** Asks for a ticket that cannot be: any answer of WHMCS shows that it is there. */
  private Fetched<Ticket> look(int number) throws WhmcsException, InterruptedException {
    return attempt(ApiCall.nothing(), reader::readTicket, Long.MAX_VALUE, number);
  }
}
