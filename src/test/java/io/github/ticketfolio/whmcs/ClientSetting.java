package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TicketRef;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;

/** A server on loopback with prepared answers, and a client of it. */
final class ClientSetting implements AutoCloseable {
  static final TicketRef TICKET = new TicketRef.ByNumber("KXB-482913");
  static final String SECRET = "S3cr3t-do-not-tell";
  static final String ACCESS_KEY = "a!b@c#d$e%f.g(h)i*j[k]l-m_n";
  static final Credentials CREDENTIALS =
      Credentials.ofIdentifier("Ident-1f1er", SECRET).withAccessKey(ACCESS_KEY);

  static final ClientOptions QUICK =
      new ClientOptions(2, 0, Duration.ofSeconds(5), 100_000, Patience.NONE);

  final MockWebServer server = new MockWebServer();
  final Client client;

  ClientSetting() throws IOException {
    this(QUICK);
  }

  ClientSetting(ClientOptions options) throws IOException {
    server.start();
    client =
        new Client(server.url("/whmcs/").uri(), CREDENTIALS, options, Network.DIRECT, notice -> {});
  }

  /** What a good ticket looks like. */
  static MockResponse.Builder goodTicket() {
    return response(200, Samples.bytes("getticket/02-v8-native-ints-full.json"));
  }

  static MockResponse.Builder response(int status, byte[] body) {
    return new MockResponse.Builder().code(status).body(new Buffer().write(body));
  }

  static MockResponse.Builder response(int status, String body) {
    return new MockResponse.Builder().code(status).body(body);
  }

  void answers(MockResponse.Builder response) {
    server.enqueue(response.build());
  }

  Answer getTicket() throws WhmcsException, InterruptedException {
    return client.getTicket(TICKET, ReplyOrder.ASC).answer();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
