package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Identity;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
  private static final String TICKET =
      "{'result':'success','ticketid':1,'tid':'A1','replies':[{'replyid':0,'message':'é'}]}"
          .replace('\'', '"');

  private final AnswerReader reader = new AnswerReader();

  @Test
  void readsEveryFieldOfATicket() throws Exception {
    Ticket ticket =
        reader.readTicket(Samples.bytes("getticket/02-v8-native-ints-full.json")).value();
    Requestor noor =
        new Requestor("Noor Haddad", "noor@haddad-ceramics.example", "Authorized User");
    Person opener = new Person(254, 17, "Noor Haddad", "noor@haddad-ceramics.example", noor);

    assertEquals(
        new Identity("success", 7311, "KXB-482913", new AccessKey("m3VtY0aR")), ticket.identity());
    assertEquals(
        new About(
            "Invoice 20931 charged twice",
            opener,
            "Haddad Ceramics Ltd",
            List.of("accounts@haddad-ceramics.example", "audit@haddad-ceramics.example"),
            "S1290"),
        ticket.about());
    assertEquals(
        new Handling(new Department(3, "Billing & Accounts"), "Customer-Reply", "High", "", 4),
        ticket.handling());
    assertEquals(
        new Period(
            LocalDateTime.parse("2024-11-05T14:22:09"), LocalDateTime.parse("2024-11-07T08:59:31")),
        ticket.period());
    assertEquals(files("statement-nov.pdf"), ticket.conversation().attachments());
  }

  @Test
  void readsEveryFieldOfAReplyAndANote() throws Exception {
    Ticket ticket =
        reader.readTicket(Samples.bytes("getticket/02-v8-native-ints-full.json")).value();
    Reply reply = ticket.conversation().replies().get(1);
    Note note = ticket.conversation().notes().get(0);

    assertEquals(20177, reply.id());
    assertEquals(5, reply.rating());
    assertEquals(
        new Person(0, 0, "", "", new Requestor("Ines Varga", "", "Operator")), reply.author());
    assertEquals(files("refund.pdf", "ledger.csv"), reply.post().attachments());
    assertEquals(
        new Note(
            902,
            new Post(
                LocalDateTime.parse("2024-11-05T14:40:00"),
                "Ines Varga",
                "Gateway retried after a timeout - see log line 8841.",
                files("gateway.log"))),
        note);
  }

  @Test
  void keepsStoredTextAsItIs() throws Exception {
    Ticket ticket =
        reader.readTicket(Samples.bytes("getticket/40-entities-and-markdown.json")).value();
    assertEquals("R&amp;D &quot;mail&quot; isn&#039;t working &lt;urgent&gt;", ticket.subject());
    assertEquals("00417", ticketOf("getticket/48-leading-zero-tid.json").number());
    assertEquals(417, ticketOf("getticket/48-leading-zero-tid.json").id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>Warning</b>: {closure}() in { \"x\" }\n%s",
        "{\"debug\":{\"a\":1}}\n%s",
        "\uFEFF\uFEFFNotice: {\"a\":oops} %s",
      })
  void findsTheAnswerBehindOtherText(String noise) throws Exception {
    String before = noise.replace("%s", "").replace("\uFEFF", "").strip();
    Reading<Ticket> reading = reader.readTicket(noise.replace("%s", TICKET).getBytes(UTF_8));
    assertEquals("é", opening(reading).post().message());
    assertEquals(
        List.of("the answer has " + before.length() + " characters of other text before its JSON"),
        reading.warnings());
  }

  @Test
  void findsTheAnswerBeforeOtherTextAndDoesNotRepeatThatText() throws Exception {
    Reading<Ticket> reading =
        reader.readTicket((TICKET + "\nsecret=hush {\"result\":\"x\"}").getBytes(UTF_8));
    assertEquals(
        List.of("the answer has 26 characters of other text after its JSON"), reading.warnings());
  }

  @Test
  void takesByteOrderMarksAndWhiteSpaceWithoutAWord() throws Exception {
    byte[] body = ("\uFEFF\uFEFF\r\n" + TICKET + "\n ").getBytes(UTF_8);
    assertEquals(List.of(), reader.readTicket(body).warnings());
  }

  @Test
  void showsBytesThatAreNotUtf8AsReplacementsAndSaysSo() throws Exception {
    Reading<Ticket> reading = reader.readTicket(TICKET.getBytes(ISO_8859_1));
    assertEquals("\uFFFD", opening(reading).post().message());
    assertEquals(
        List.of("the answer holds bytes that are not UTF-8; they are shown as \uFFFD"),
        reading.warnings());
  }

  @Test
  void keepsRawControlCharactersInsideText() throws Exception {
    Reading<Ticket> reading =
        reader.readTicket(TICKET.replace("é", "a\u0001\n\tb").getBytes(UTF_8));
    assertEquals("a\u0001\n\tb", opening(reading).post().message());
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void readsAFileWhoseBase64IsWrapped() throws Exception {
    AttachmentData file =
        reader.readAttachment(Samples.bytes("other/getticketattachment-mime-base64.json")).value();
    assertEquals("long.txt", file.fileName());
    assertEquals("line\n".repeat(60), new String(file.content(), UTF_8));
    assertEquals("AttachmentData[300 bytes]", file.toString());
  }

  @Test
  void readsAFileByteByByteAndAnEmptyOne() throws Exception {
    byte[] pixel =
        reader.readAttachment(Samples.bytes("other/getticketattachment-ok.json")).value().content();
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(pixel, 4));
    assertEquals(
        0,
        reader
            .readAttachment(Samples.bytes("other/getticketattachment-empty.json"))
            .value()
            .content()
            .length);
  }

  @Test
  void givesNoFileRatherThanADamagedOne() {
    assertEquals(
        "the file came damaged: its data is not base64. Fetch it again.",
        failure("{\"result\":\"success\",\"data\":\"aGVs*bG8=\"}").getMessage());
    assertEquals(
        "expected a file, found an answer without data.",
        failure("{\"result\":\"success\"}").getMessage());
  }

  @Test
  void takesNoSuccessWithoutATicketForATicket() {
    WhmcsException failure =
        assertThrows(
            WhmcsException.class,
            () -> reader.readTicket("{\"result\":\"success\"}".getBytes(UTF_8)));
    assertEquals("expected a ticket, found an answer without its ticketid.", failure.getMessage());
    assertEquals(Kind.NOT_WHMCS, failure.kind());
  }

  @Test
  void listsEachTicketOnceAndCountsWhatItReceived() throws Exception {
    Reading<TicketList> reading =
        reader.readTicketList(Samples.bytes("gettickets/19-duplicate-rows.json"));
    assertEquals(
        List.of("5 700005", "6 700006"),
        reading.value().rows().stream().map(row -> row.id() + " " + row.number()).toList());
    assertEquals(3, reading.value().received());
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void listsATicketOnceWhateverElseItsRowsTell() throws Exception {
    String body =
        """
        {"result":"success","tickets":{"ticket":[{"id":5,"tid":"A1","status":"Open"},
         {"id":"5","tid":"A1","status":"Closed"},{"tid":"A2"},{"tid":"A2","userid":7},
         {"id":6,"tid":"A2"}]}}""";
    List<TicketRow> rows = reader.readTicketList(body.getBytes(UTF_8)).value().rows();
    assertEquals(
        List.of("5 A1 Open", "0 A2 ", "6 A2 "),
        rows.stream().map(row -> row.id() + " " + row.number() + " " + row.status()).toList());
  }

  @Test
  void readsEveryFieldOfARow() throws Exception {
    TicketRow row =
        reader
            .readTicketList(Samples.bytes("gettickets/19-duplicate-rows.json"))
            .value()
            .rows()
            .get(1);
    assertEquals(1, row.departmentId());
    assertEquals(106, row.clientId());
    assertEquals("Pending Vendor", row.status());
    assertEquals(LocalDateTime.parse("2024-01-07T09:06:00"), row.opened());
    assertEquals(LocalDateTime.parse("2024-02-07T10:06:00"), row.lastReply());
  }

  @Test
  void saysWhenAListLosesRows() throws Exception {
    String body =
        """
        {"result":"success","totalresults":"9","numreturned":"3",
         "tickets":{"ticket":[{"tid":"A1"},{"subject":"no id"}]}}""";
    Reading<TicketList> reading = reader.readTicketList(body.getBytes(UTF_8));
    TicketRow.State unknown =
        new TicketRow.State(new Department(0, ""), 0, "", new Period(null, null));
    assertEquals(new TicketList(List.of(new TicketRow(0, "A1", unknown)), 9, 2), reading.value());
    assertEquals(
        List.of("numreturned is 3, but the rows are 2", "tickets[1].id is missing, and so is tid"),
        reading.warnings());
  }

  private WhmcsException failure(String body) {
    return assertThrows(WhmcsException.class, () -> reader.readAttachment(body.getBytes(UTF_8)));
  }

  private Ticket ticketOf(String sample) throws WhmcsException {
    return reader.readTicket(Samples.bytes(sample)).value();
  }

  private static Reply opening(Reading<Ticket> reading) {
    return reading.value().conversation().replies().get(0);
  }

  private static Attachments files(String... names) {
    List<Attachment> files = new ArrayList<>();
    for (String name : names) {
      files.add(new Attachment(name, files.size()));
    }
    return new Attachments(files, false);
  }
}
