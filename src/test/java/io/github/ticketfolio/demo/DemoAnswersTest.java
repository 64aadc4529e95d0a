package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoTicket.FileKey;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Ticket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAnswersTest {
  private final DemoData data = DemoData.sample();
  private DemoServer server;
  private DemoClient client;

  @BeforeAll
  void start() throws Exception {
    server = DemoServer.start(data);
    client = new DemoClient(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void answersEveryTextOfEveryTicket() {
    for (Ticket ticket : data.tickets()) {
      JsonNode answer = client.ask("GetTicket", "ticketnum", ticket.number());

      assertEquals("success", answer.path("result").asString());
      assertEquals(ticket.number(), answer.path("tid").asString());
      assertEquals(ticket.subject(), answer.path("subject").asString());
      assertEquals(ticket.identity().accessKey().value(), answer.path("c").asString());
      assertEquals(ticket.handling().department().name(), answer.path("deptname").asString());
      assertEquals(ticket.handling().status(), answer.path("status").asString());
      assertEquals(
          ticket.conversation().entries().map(e -> e.post().message()).toList(), messages(answer));
    }
  }

  @Test
  void answersByIdAsByNumber() {
    for (Ticket ticket : data.tickets()) {
      JsonNode byId = client.ask("GetTicket", "ticketid", String.valueOf(ticket.id()));

      assertEquals(client.ask("GetTicket", "ticketnum", ticket.number()), byId);
    }
  }

  @Test
  void turnsTheRepliesAroundForDesc() {
    for (Ticket ticket : data.tickets()) {
      JsonNode asc = client.ask("GetTicket", "ticketnum", ticket.number(), "repliessort", "ASC");
      JsonNode desc = client.ask("GetTicket", "ticketnum", ticket.number(), "repliessort", "DESC");

      List<String> turned = new ArrayList<>(asc.path("replies").findValuesAsString("message"));
      Collections.reverse(turned);
      assertEquals(turned, desc.path("replies").findValuesAsString("message"));
      assertEquals(asc.path("notes"), desc.path("notes"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ticketid, 999999",
    "ticketid, 7311x",
    "ticketid, -1",
    "ticketnum, 417",
    "tid, 00417"
  })
  void doesNotFindOtherTickets(String parameter, String value) {
    JsonNode answer = client.ask("GetTicket", parameter, value);

    assertEquals("error", answer.path("result").asString());
    assertEquals("Ticket ID Not Found", answer.path("message").asString());
  }

  @Test
  void givesEveryFileByteForByte() {
    int given = 0;
    for (DemoTicket demo : data.demoTickets()) {
      for (Entry entry : demo.ticket().conversation().entries().toList()) {
        for (Attachment file : entry.post().attachments().files()) {
          JsonNode answer = file(FileAnswer.fileKey(demo, entry, file.index()));
          Optional<byte[]> content = data.content(demo.ticket(), entry, file);
          if (entry.post().attachments().removed()) {
            assertTrue(content.isEmpty());
            assertEquals("Attachments Deleted", answer.path("message").asString());
          } else {
            assertEquals(file.fileName(), answer.path("filename").asString());
            byte[] bytes = Base64.getMimeDecoder().decode(answer.path("data").asString());
            assertArrayEquals(content.get(), bytes);
            given++;
          }
        }
      }
    }
    assertEquals(given, data.demoTickets().stream().mapToInt(demo -> demo.files().size()).sum());
  }

  @Test
  void hasAnEmptyFileAndOneWithLineBreaks() {
    assertEquals("", file(new FileKey("reply", 19405, 0)).path("data").asString("missing"));
    assertTrue(file(new FileKey("ticket", 6934, 0)).path("data").asString().contains("\r\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ticket, 0, Related ID Required",
    "7311, invoice, 0, 'Invalid Type. Must be one of ticket, reply, note'",
    "99999999, reply, 0, Related ID Not Found",
    "0, reply, 0, Related ID Not Found",
    "7311, ticket, '', Attachment Index Required",
    "20240, reply, 0, No Attachments Found",
    "22701, reply, 0, Related ID Not Found",
    "3920, ticket, 0, Attachments Deleted",
    "7311, ticket, 1, Invalid Attachment Index"
  })
  void saysWhyThereIsNoFile(String relatedId, String type, String index, String message) {
    JsonNode answer =
        client.ask("GetTicketAttachment", "relatedid", relatedId, "type", type, "index", index);

    assertEquals("error", answer.path("result").asString());
    assertEquals(message, answer.path("message").asString());
  }

  @Test
  void listsAllTicketsNewestFirst() {
    List<Long> ids = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    JsonNode page = page(0, 10);
    assertTrue(page.path("totalresults").isString());
    while (!page.path("numreturned").asString().equals("0")) {
      for (JsonNode row : rows(page)) {
        ids.add((long) Double.parseDouble(row.path("id").asString()));
        dates.add(row.path("date").asString());
      }
      page = page(ids.size(), 10);
      assertTrue(page.path("totalresults").isInt());
    }

    assertEquals(data.tickets().size(), ids.size());
    assertEquals(Set.copyOf(data.tickets().stream().map(Ticket::id).toList()), new HashSet<>(ids));
    assertEquals(dates.stream().sorted(Comparator.reverseOrder()).toList(), dates);
    assertEquals("", page.path("tickets").asString("missing"));
  }

  @Test
  void hidesTicketsOfOtherDepartmentsUnlessTold() {
    JsonNode own = client.ask("GetTickets", "limitnum", "100");

    int ofOwn =
        (int) data.tickets().stream().filter(one -> one.handling().department().id() <= 2).count();
    assertEquals(ofOwn, own.path("numreturned").asInt());
    assertTrue(ofOwn < data.tickets().size());
  }

  @ParameterizedTest
  @CsvSource({
    "clientid, 254, 2",
    "email, henrik@aalto-museum.example, 3",
    "status, Pending Vendor, 1",
    "deptid, 5, 1",
    "subject, charged twice, 1",
    "status, Nothing, 0"
  })
  void filtersTheList(String parameter, String value, int rows) {
    JsonNode page = client.ask("GetTickets", "ignore_dept_assignments", "true", parameter, value);

    assertEquals(rows, page.path("numreturned").asInt());
    assertEquals(rows, rows(page).size());
  }

  @Test
  void answersTheSmallActions() {
    JsonNode departments = client.ask("GetSupportDepartments");
    assertEquals(
        List.of(
            "General Enquiries",
            "Technical Support",
            "Billing &amp; Accounts",
            "Domains &amp; DNS",
            "Abuse Desk"),
        departments.path("departments").path("department").findValuesAsString("name"));

    JsonNode statuses = client.ask("GetSupportStatuses").path("statuses").path("status");
    int counted = 0;
    for (JsonNode status : statuses) {
      assertTrue(status.path("color").asString().matches("#[0-9a-f]{6}"));
      counted += Integer.parseInt(status.path("count").asString());
    }
    assertEquals(data.tickets().size(), counted);

    JsonNode staff = client.ask("GetAdminUsers");
    assertFalse(staff.has("result"));
    assertEquals(7, staff.path("count").asInt());
    assertEquals("Ines Varga", staff.path("admin_users").get(1).path("fullName").asString());

    JsonNode admin = client.ask("GetAdminDetails");
    assertEquals("8.13.1", admin.path("whmcs").path("version").asString());
    assertTrue(admin.path("allowedpermissions").asString().contains("API Access"));
  }

  private JsonNode file(FileKey key) {
    return client.ask(
        "GetTicketAttachment",
        "relatedid",
        String.valueOf(key.relatedId()),
        "type",
        key.type(),
        "index",
        String.valueOf(key.index()));
  }

  private JsonNode page(int start, int size) {
    return client.ask(
        "GetTickets",
        "limitstart",
        String.valueOf(start),
        "limitnum",
        String.valueOf(size),
        "ignore_dept_assignments",
        "true");
  }

  private static List<JsonNode> rows(JsonNode page) {
    JsonNode rows = page.path("tickets").path("ticket");
    return rows.isObject()
        ? List.of(rows)
        : StreamSupport.stream(rows.spliterator(), false).toList();
  }

  private static List<String> messages(JsonNode answer) {
    List<String> messages = new ArrayList<>(answer.path("replies").findValuesAsString("message"));
    messages.addAll(answer.path("notes").findValuesAsString("message"));
    return messages;
  }
}
