package io.github.ticketfolio.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.Outcome;
import io.github.ticketfolio.ticket.TimeSpan;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.ClientOptions;
import io.github.ticketfolio.whmcs.Credentials;
import io.github.ticketfolio.whmcs.ListFilter;
import io.github.ticketfolio.whmcs.Network;
import io.github.ticketfolio.whmcs.Patience;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ListingTest {
  private static final String SPOILT =
      "{\"result\":\"error\",\"message\":\"Error generating JSON encoded response: Malformed UTF-8"
          + " characters, possibly incorrectly encoded\"}";
  private static final String NOT_FOUND =
      "{\"result\":\"error\",\"message\":\"Ticket ID Not Found\"}";
  private static final Patience SHORT =
      new Patience(2, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(5), 3);

  private final MockWebServer server = new MockWebServer();
  private final Map<Long, AskedTicket> asked = new TreeMap<>();
  private final List<Long> others = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private long total;
  private final List<String> remarks = new ArrayList<>();

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
    answers(5, 8, 7);
    answers(5, 7, 6);
    answers(5, 6, 5);
    assertTrue(list());
    assertEquals(List.of(5L, 6L, 7L, 8L, 9L), ids());
    assertEquals(List.of("0", "1", "2", "3"), starts(4));
    assertEquals(5, total);
  }

  @Test
  void keepsATicketOnceThatDriftsToTheNextPage() throws Exception {
    answers(4, 9, 8);
    // 10 is opened and comes first.
    answers(5, 9, 8, 7);
    answers(5, 7, 6);
    answers(5, 10, 9, 8, 7, 6);
    assertTrue(list());
    assertEquals(List.of(6L, 7L, 8L, 9L, 10L), ids());
  }

  /** The total alone does not show it. */
  @Test
  void readsTheListAgainWhenOneTicketWasDeletedAndOneWasOpened() throws Exception {
    answers(5, 9, 8, 7);
    // 9 is deleted, 10 is opened and comes last: 6 has moved to a row that was read already.
    answers(5, 6, 5, 10);
    answers(5, 8, 7, 6, 5, 10);
    assertTrue(list());
    assertEquals(List.of(5L, 6L, 7L, 8L, 9L, 10L), ids());
    assertEquals(List.of("0", "2", "0"), starts(3));
  }

  @Test
  void saysSoWhenTheListNeverStandsStill() throws Exception {
    for (int pass = 0; pass < 3; pass++) {
      answers(4, 9, 8);
      answers(4, 7, 6, 5);
    }
    assertFalse(list());
    assertEquals(
        List.of(
            "tickets moved each time it was read; one that moved out of sight is found by the next"
                + " run"),
        remarks);
    assertEquals(List.of(), failures);
  }

  @Test
  void readsAServerThatGivesOneRowAPage() throws Exception {
    answers(3, 9);
    answers(3, 8);
    answers(3, 7);
    assertTrue(list());
    assertEquals(List.of(7L, 8L, 9L), ids());
  }

  @Test
  void goesOnWithoutATotalUntilNothingNewComes() throws Exception {
    answers(0, 9, 8);
    answers(0, 8, 7);
    answers(0, 7);
    assertTrue(list());
    assertEquals(List.of(7L, 8L, 9L), ids());
  }

  @Test
  void readsTheListAgainWhenDeletedTicketsHaveMovedOthersOutOfSight() throws Exception {
    answers(4, 9, 8);
    // 9 is deleted: 7 moves up to a row that was read already.
    answers(3, 7, 6);
    answers(3, 8, 7, 6);
    assertTrue(list());
    assertEquals(List.of(6L, 7L, 8L, 9L), ids());
    assertEquals(List.of(), failures);
  }

  @Test
  void saysSoWhenTheListStaysShorterThanItsTotal() throws Exception {
    for (int pass = 0; pass < 3; pass++) {
      answers(3, 9, 8);
      answers(3, 8);
    }
    assertFalse(list());
    assertEquals(List.of("WHMCS counts 3 tickets, but lists 2. Run again."), failures);
    assertEquals(6, server.getRequestCount());
  }

  @Test
  void endsWhenAServerAlwaysGivesTheSamePage() throws Exception {
    serve(
        rows -> "{\"result\":\"success\",\"totalresults\":9000,\"tickets\":" + rows(1, 2, 3) + "}");
    assertFalse(list());
    assertEquals(List.of(1L, 2L, 3L), ids());
    assertTrue(server.getRequestCount() < 70, "calls: " + server.getRequestCount());
  }

  @Test
  void asksForTheTicketsOfAllDepartments() throws Exception {
    answers(0);
    assertTrue(list());
    assertTrue(form(server.takeRequest()).contains("ignore_dept_assignments=true"));
  }

  @Test
  void findsTheRowThatSpoilsItsPageAndSkipsIt() throws Exception {
    serve(requested -> page(requested, 600, row -> row == 417));
    assertFalse(list());
    assertEquals(599, asked.size());
    assertFalse(asked.containsKey(417L));
    assertEquals(
        List.of(
            "row 417 of the list cannot be had: WHMCS answered \"Error generating JSON encoded"
                + " response: Malformed UTF-8 characters, possibly incorrectly encoded\". One text"
                + " of this answer is damaged in WHMCS' database. If you know the ticket's id,"
                + " fetch it with --id."),
        failures);
    assertTrue(server.getRequestCount() < 60, "calls: " + server.getRequestCount());
  }

  @Test
  void asksForSmallerPagesWhenAServerCannotMakeLargeOnes() throws Exception {
    serve(requested -> requested.count() > 20 ? "" : page(requested, 100, row -> false));
    assertTrue(list());
    assertEquals(100, asked.size());
  }

  @Test
  void givesUpWhenNoRowCanBeHad() {
    serve(requested -> page(requested, 600, row -> true));
    assertThrows(WhmcsException.class, this::list);
    assertTrue(server.getRequestCount() < 200, "calls: " + server.getRequestCount());
  }

  @Test
  void looksAtDatesItselfAndNeverLeavesOutATicketWithoutOne() throws Exception {
    enqueue(
        """
        {"result":"success","totalresults":4,"tickets":{"ticket":[
        {"id":1,"date":"2024-01-01 10:00:00","lastreply":"2024-03-01 10:00:00"},
        {"id":2,"date":"2024-02-01 00:00:00","lastreply":"2024-01-01 10:00:00"},
        {"id":3,"date":"2024-02-01 00:00:00","lastreply":"2024-03-01 10:00:00"},
        {"id":4,"date":"0000-00-00 00:00:00"}]}}""");
    LocalDateTime february = LocalDateTime.of(2024, 2, 1, 0, 0);
    TimeSpan since = new TimeSpan(february, null);
    assertTrue(list(new Selection.Query("", 0, "", since, since)));
    assertEquals(List.of(3L, 4L), ids());
    assertEquals(List.of(1L, 2L), others);
  }

  @Test
  void namesWhatIsOddAboutTheList() throws Exception {
    enqueue(
        "{\"result\":\"success\",\"totalresults\":1,\"numreturned\":2,\"tickets\":"
            + rows(1)
            + "}");
    assertFalse(list());
    assertEquals(List.of("numreturned is 2, but the rows are 1"), remarks);
  }

  /** A page that was asked for. */
  private record Requested(int start, int count) {
    static Requested of(RecordedRequest request) {
      String form = form(request);
      return new Requested(number(form, "limitstart"), number(form, "limitnum"));
    }

    private static int number(String form, String name) {
      return Integer.parseInt(form.replaceAll(".*" + name + "=(\\d+).*", "$1"));
    }
  }

  private interface Answering {
    String answer(Requested requested);
  }

  private void serve(Answering answering) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            boolean look = !form(request).contains("limitstart");
            String body = look ? NOT_FOUND : answering.answer(Requested.of(request));
            return new MockResponse.Builder().code(200).body(body).build();
          }
        });
  }

  private static String page(Requested requested, int total, IntPredicate spoilt) {
    int end = Math.min(total, requested.start() + requested.count());
    int[] ids = IntStream.rangeClosed(requested.start() + 1, end).toArray();
    return IntStream.of(ids).anyMatch(spoilt)
        ? SPOILT
        : "{\"result\":\"success\",\"totalresults\":%d,\"tickets\":%s}".formatted(total, rows(ids));
  }

  private static String rows(int... ids) {
    return IntStream.of(ids)
        .mapToObj(id -> "{\"id\":" + id + ",\"tid\":\"T" + id + "\"}")
        .collect(Collectors.joining(",", "{\"ticket\":[", "]}"));
  }

  private void answers(int total, int... ids) {
    enqueue(
        "{\"result\":\"success\",\"totalresults\":%d,\"numreturned\":%d,\"tickets\":%s}"
            .formatted(total, ids.length, rows(ids)));
  }

  private void enqueue(String body) {
    server.enqueue(new MockResponse.Builder().code(200).body(body).build());
  }

  private boolean list() throws Exception {
    return list(Selection.Query.EVERYTHING);
  }

  private boolean list(Selection.Query query) throws Exception {
    ClientOptions options = new ClientOptions(1, 0, Duration.ofSeconds(5), 1_000_000, SHORT);
    try (Client client =
        new Client(
            server.url("/").uri(),
            Credentials.ofIdentifier("ident", "hunter2"),
            options,
            Network.DIRECT,
            notice -> {})) {
      return new Listing(client, ListFilter.ALL, query, new Heard(), Progress.NONE).read();
    }
  }

  private final class Heard implements Listing.Rows {
    @Override
    public int add(List<AskedTicket> tickets, Outcome outcome) {
      int before = asked.size() + others.size();
      for (AskedTicket ticket : tickets) {
        if (outcome == Outcome.PENDING) {
          asked.put(ticket.ticketId(), ticket);
        } else if (!others.contains(ticket.ticketId())) {
          others.add(ticket.ticketId());
        }
      }
      return asked.size() + others.size() - before;
    }

    @Override
    public void total(long tickets) {
      total = tickets;
    }

    @Override
    public void remark(String warning) {
      remarks.add(warning);
    }

    @Override
    public void fail(AskedTicket ticket, String reason) {
      failures.add(reason);
    }
  }

  private List<Long> ids() {
    return List.copyOf(asked.keySet());
  }

  private List<String> starts(int requests) throws InterruptedException {
    List<String> starts = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      starts.add(String.valueOf(Requested.of(server.takeRequest()).start()));
    }
    return starts;
  }

  private static String form(RecordedRequest request) {
    return String.valueOf(request.getBody().utf8());
  }
}
