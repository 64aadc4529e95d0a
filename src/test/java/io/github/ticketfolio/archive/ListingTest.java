package io.github.ticketfolio.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.ClientOptions;
import io.github.ticketfolio.whmcs.Credentials;
import io.github.ticketfolio.whmcs.Network;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingTest {
  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void goesOnByTheRowsReceivedWhenAServerCapsThePage() throws Exception {
    answers(5, 9, 8);
    answers(5, 7, 6);
    answers(5, 5);
    assertEquals(ids(9, 8, 7, 6, 5), list());
    assertEquals("0", start(server.takeRequest()));
    assertEquals("2", start(server.takeRequest()));
    assertEquals("4", start(server.takeRequest()));
  }

  @Test
  void keepsATicketOnceThatDriftsToTheNextPage() throws Exception {
    answers(4, 9, 8);
    answers(5, 8, 7);
    answers(5, 6);
    assertEquals(ids(9, 8, 7, 6), list());
  }

  @Test
  void goesOnWithoutATotalUntilNothingNewComes() throws Exception {
    answers(0, 9, 8);
    answers(0, 7);
    answers(0, 7);
    assertEquals(ids(9, 8, 7), list());
  }

  @Test
  void saysSoWhenTheListIsShorterThanItsTotal() throws Exception {
    answers(3, 9, 8);
    answers(3);
    assertEquals(
        List.of(new Failure("ticket list", "WHMCS counts 3 tickets, but lists 2. Run again.")),
        listing().failures());
  }

  @Test
  void endsAtAPageWithoutRows() throws Exception {
    answers(100, 9);
    answers(100);
    assertEquals(ids(9), list());
  }

  @Test
  void asksForTheTicketsOfAllDepartments() throws Exception {
    answers(0);
    assertEquals(List.of(), list());
    String form = String.valueOf(server.takeRequest().getBody().utf8());
    assertTrue(form.contains("ignore_dept_assignments=true"), form);
  }

  private void answers(int total, int... ids) {
    List<String> rows =
        IntStream.of(ids).mapToObj(id -> "{\"id\":" + id + ",\"tid\":\"T" + id + "\"}").toList();
    String body =
        "{\"result\":\"success\",\"totalresults\":%d,\"numreturned\":%d,\"tickets\":{\"ticket\":[%s]}}"
            .formatted(total, ids.length, String.join(",", rows));
    server.enqueue(new MockResponse.Builder().code(200).body(body).build());
  }

  private List<TicketRef> list() throws Exception {
    return listing().tickets();
  }

  private Listing listing() throws Exception {
    try (Client client =
        new Client(
            server.url("/").uri(),
            Credentials.ofIdentifier("a", "b"),
            ClientOptions.DEFAULT,
            Network.DIRECT)) {
      return Listing.read(client);
    }
  }

  private static List<TicketRef> ids(int... ids) {
    return IntStream.of(ids).<TicketRef>mapToObj(TicketRef.ById::new).toList();
  }

  private static String start(RecordedRequest request) {
    String form = String.valueOf(request.getBody().utf8());
    return form.replaceAll(".*limitstart=(\\d+).*", "$1");
  }
}
