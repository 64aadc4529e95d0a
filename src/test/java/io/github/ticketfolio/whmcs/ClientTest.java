package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TicketRef;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClientTest {
  private static final String SIGNED =
      "&identifier=Ident-1f1er&secret=S3cr3t-do-not-tell"
          + "&accesskey=a%21b%40c%23d%24e%25f.g%28h%29i*j%5Bk%5Dl-m_n";

  private ClientSetting setting;

  @BeforeEach
  void start() throws Exception {
    setting = new ClientSetting();
  }

  @AfterEach
  void stop() {
    setting.close();
  }

  @Test
  void postsTheFormOfATicketByNumber() throws Exception {
    String ticket = new String(Samples.bytes("getticket/02-v8-native-ints-full.json"), UTF_8);
    setting.answers(ClientSetting.response(200, ticket.replace("KXB-482913", "AAA - 1&amp;2")));
    setting.client.getTicket(new TicketRef.ByNumber("AAA - 1&2"), ReplyOrder.ASC);
    RecordedRequest request = setting.server.takeRequest();
    assertEquals("POST /whmcs/includes/api.php HTTP/1.1", request.getRequestLine());
    assertEquals("application/x-www-form-urlencoded", request.getHeaders().get("Content-Type"));
    assertEquals("Ticketfolio/development", request.getHeaders().get("User-Agent"));
    assertEquals(
        "action=GetTicket&ticketnum=AAA+-+1%262&repliessort=ASC&responsetype=json" + SIGNED,
        body(request));
  }

  @Test
  void postsTheFormOfATicketById() throws Exception {
    setting.answers(ClientSetting.goodTicket());
    setting.client.getTicket(new TicketRef.ById(7311), ReplyOrder.DESC);
    assertEquals(
        "action=GetTicket&ticketid=7311&repliessort=DESC&responsetype=json" + SIGNED,
        body(setting.server.takeRequest()));
  }

  @Test
  void postsTheFormOfAListOfAllDepartments() throws Exception {
    setting.answers(ClientSetting.response(200, Samples.bytes("gettickets/03-page2-of-3.json")));
    setting.client.getTickets(ListFilter.ALL, 25, 100);
    assertEquals(
        "action=GetTickets&limitstart=25&limitnum=100&ignore_dept_assignments=true"
            + "&responsetype=json"
            + SIGNED,
        body(setting.server.takeRequest()));
  }

  @Test
  void postsTheFormOfAListOfSomeTickets() throws Exception {
    setting.answers(ClientSetting.response(200, Samples.bytes("gettickets/03-page2-of-3.json")));
    setting.client.getTickets(new ListFilter(3, 254, "On Hold"), 0, 100);
    assertEquals(
        "action=GetTickets&limitstart=0&limitnum=100&deptid=3&clientid=254&status=On+Hold"
            + "&ignore_dept_assignments=true&responsetype=json"
            + SIGNED,
        body(setting.server.takeRequest()));
  }

  @Test
  void postsTheFormOfAFile() throws Exception {
    setting.answers(
        ClientSetting.response(200, Samples.bytes("other/getticketattachment-ok.json")));
    setting.client.getTicketAttachment(new AttachmentRef(AttachmentRef.Owner.NOTE, 902, 1), 1000);
    assertEquals(
        "action=GetTicketAttachment&relatedid=902&type=note&index=1&responsetype=json" + SIGNED,
        body(setting.server.takeRequest()));
  }

  @Test
  void sendsTheAccessKeySoThatAFormDecoderGetsItBack() throws Exception {
    setting.answers(ClientSetting.goodTicket());
    setting.getTicket();
    String body = body(setting.server.takeRequest());
    String sent = body.substring(body.indexOf("accesskey=") + "accesskey=".length());
    assertEquals(ClientSetting.ACCESS_KEY, URLDecoder.decode(sent, UTF_8));
  }

  @Test
  void keepsTheAnswerAsEvidenceWithoutSecrets() throws Exception {
    byte[] bytes = Samples.bytes("errors/php-warning-before-json.txt");
    setting.answers(ClientSetting.response(200, bytes));
    Instant before = Instant.now();
    Answer answer = setting.getTicket();
    assertArrayEquals(bytes, answer.body());
    assertEquals(200, answer.status());
    assertEquals(
        "action=GetTicket&ticketnum=KXB-482913&repliessort=ASC&responsetype=json",
        answer.request());
    assertEquals(
        "Answer[action=GetTicket&ticketnum=KXB-482913&repliessort=ASC&responsetype=json, HTTP 200,"
            + " "
            + bytes.length
            + " bytes]",
        answer.toString());
    assertFalse(answer.fetchedAt().isBefore(before) || answer.fetchedAt().isAfter(Instant.now()));
  }

  @Test
  void unpacksWhatTheServerPacked() throws Exception {
    byte[] bytes = Samples.bytes("getticket/03-v8-compact-one-line.json");
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.write(bytes);
    }
    setting.answers(new MockResponse.Builder().body(packed).setHeader("Content-Encoding", "gzip"));
    assertArrayEquals(bytes, setting.getTicket().body());
  }

  @Test
  void sendsNoCookiesBack() throws Exception {
    setting.answers(ClientSetting.goodTicket().setHeader("Set-Cookie", "WHMCSx=1; Path=/"));
    setting.answers(ClientSetting.goodTicket());
    setting.getTicket();
    setting.getTicket();
    setting.server.takeRequest();
    assertEquals(null, setting.server.takeRequest().getHeaders().get("Cookie"));
  }

  @Test
  void worksInManyThreadsButNeverAboveItsConcurrency() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    setting.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(50);
            inFlight.decrementAndGet();
            return ClientSetting.goodTicket().build();
          }
        });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      answers.add(threads.submit(setting::getTicket));
    }
    for (Future<Answer> answer : answers) {
      assertEquals(200, answer.get().status());
    }
    threads.shutdown();
    assertEquals(ClientSetting.QUICK.concurrency(), most.get());
  }

  @Test
  void endsACallWhenItIsClosed() throws Exception {
    setting.answers(ClientSetting.goodTicket().headersDelay(20, TimeUnit.SECONDS));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<InterruptedException> call =
        thread.submit(() -> assertThrows(InterruptedException.class, setting::getTicket));
    setting.server.takeRequest();
    setting.client.close();
    assertEquals("the client was closed", call.get(5, TimeUnit.SECONDS).getMessage());
    assertThrows(InterruptedException.class, setting::getTicket);
    thread.shutdown();
  }

  @Test
  void endsACallWhenItsThreadIsInterrupted() throws Exception {
    try (RawServer server = new RawServer(ClientTest::trickle);
        Client client =
            new Client(
                server.uri(),
                ClientSetting.CREDENTIALS,
                ClientOptions.DEFAULT,
                Network.DIRECT,
                notice -> {})) {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Future<InterruptedException> call =
          thread.submit(
              () ->
                  assertThrows(
                      InterruptedException.class,
                      () -> client.getTicket(ClientSetting.TICKET, ReplyOrder.ASC)));
      server.awaitRequest();
      thread.shutdownNow();
      call.get(5, TimeUnit.SECONDS);
    }
  }

  private static void trickle(OutputStream out, String form)
      throws IOException, InterruptedException {
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
    for (int i = 0; i < 10_000; i++) {
      out.write(' ');
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Test
  void refusesABaseUrlThatIsNone() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Client(
                URI.create("file:///etc/passwd"),
                ClientSetting.CREDENTIALS,
                ClientSetting.QUICK,
                Network.DIRECT,
                notice -> {}));
  }

  @Test
  void refusesOptionsThatPromiseNothing() {
    assertOption("the concurrency must be 1 or more", 0, Duration.ofSeconds(1), 1);
    assertOption(
        "the deadline of a call must be between a millisecond and a day", 1, Duration.ZERO, 1);
    assertOption(
        "the longest answer must be between 1 and 268435456 bytes", 1, Duration.ofSeconds(1), 0);
  }

  private static void assertOption(String message, int concurrency, Duration deadline, long bytes) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class,
                () -> new ClientOptions(concurrency, 0, deadline, bytes, Patience.NONE))
            .getMessage());
  }

  private static String body(RecordedRequest request) {
    return request.getBody().utf8();
  }
}
