package io.github.ticketfolio.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.page.Browse;
import io.github.ticketfolio.page.ListLink;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.store.ArchivedTicket;
import io.github.ticketfolio.store.ArchivedTicket.Findings;
import io.github.ticketfolio.store.ArchivedTicket.Made;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Times;
import io.github.ticketfolio.ticket.Topic;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketListsTest {
  private static final Names NAMES = new Names(Map.of(3L, "Mail &amp; Web"), Map.of(), Map.of());
  private static final List<TicketSummary> TICKETS =
      List.of(
          ticket(6, 3, "Mail", "Open", 7),
          ticket(5, 3, "E-Mail", "open", 7),
          ticket(4, 5, "Éclair", "Closed", 8),
          ticket(3, 6, "Zoo", "Closed", 0),
          ticket(2, 7, "eel", "Closed", 0));

  @TempDir private Path folder;
  private TicketLists lists;

  @BeforeEach
  void sortTheTickets() throws Exception {
    try (Catalogue catalogue = Catalogue.create(folder.resolve("catalogue"))) {
      for (TicketSummary ticket : TICKETS) {
        Findings none = new Findings(List.of(), List.of(), "");
        catalogue.save(new ArchivedTicket(ticket.id(), "", ticket, Made.NOTHING, none));
      }
      lists = new TicketLists(catalogue.listings(), NAMES);
    }
  }

  @Test
  void putsEveryTicketIntoOneListOfEachKind() {
    assertEquals(
        List.of(
            "lists/month/2024-01.html 2",
            "lists/month/2024-02.html 3",
            "lists/department/5-department.html 1",
            "lists/department/7-department.html 1",
            "lists/department/3-mail-web.html 2",
            "lists/department/6-department.html 1",
            "lists/status/1-closed.html 3",
            "lists/status/2-open.html 1",
            "lists/status/3-open.html 1",
            "lists/client/guests.html 2"),
        lists.all().stream().map(TicketLists.TicketList::link).map(TicketListsTest::text).toList());
  }

  /** So that a ticket, which knows no list, can tell where it is. */
  @Test
  void findsADepartmentByItsIdWhateverATicketCallsIt() {
    assertEquals("lists/department/3-mail-web.html", TicketLists.department(3, NAMES).page(1));
    assertEquals(
        "Mail &amp; Web",
        lists.browse().lists().stream()
            .filter(list -> list.href().contains("/3-mail-web"))
            .findFirst()
            .orElseThrow()
            .topic()
            .name());
  }

  @Test
  void listsClientsWithAFewTicketsWithoutAPageOfTheirOwn() {
    assertEquals(
        List.of("0 true", "7 false", "8 false"),
        lists.clients().stream().map(list -> list.topic().id() + " " + list.isPage()).toList());
  }

  @Test
  void leadsTheIndexToAllOfThem() {
    Browse browse = lists.browse();

    assertEquals(10, browse.lists().size());
    assertEquals(2, browse.clients());
    assertEquals("lists/clients.html", browse.clientsHref());
  }

  private static String text(ListLink list) {
    return list.href() + " " + list.tickets();
  }

  private static TicketSummary ticket(
      long id, long department, String name, String status, long client) {
    return new TicketSummary(
        id,
        new TicketLink("T" + id, "s", "tickets/x/" + id + ".html"),
        new Topic(new Department(department, name), status, "", client, "Client " + client),
        new Times(LocalDateTime.of(2024, id < 4 ? 1 : 2, 1, 0, 0), null, null),
        new Counts(0, 0, 0));
  }
}
