package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoTicket.FileKey;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketFileTest {
  private static final String HEAD =
      """
      id: 7
      number: 00007
      key: abcdefgh
      client: 3
      from: Conan O'Hara <conan@example.org> (Owner)
      owner: O'Hara & Daughters
      subject: a < b & "c"
      """;

  private static final String OPENING =
      """

      === reply 0
      date: 2024-01-02 03:04:05

      Isn't it?
      """;

  @Test
  void encodesWhatWasTyped() {
    Ticket ticket = parse(HEAD + OPENING).ticket();

    assertEquals("a &lt; b &amp; &quot;c&quot;", ticket.subject());
    assertEquals("O&#039;Hara &amp; Daughters", ticket.about().ownerName());
    Requestor requestor = new Requestor("Conan O&#039;Hara", "conan@example.org", "Owner");
    Person conan = new Person(3, 0, "Conan O&#039;Hara", "conan@example.org", requestor);
    assertEquals(conan, ticket.about().requestor());
    assertEquals(conan, opening(ticket).author());
    assertEquals("Isn&#039;t it?", opening(ticket).post().message());
  }

  @Test
  void leavesMailAsItCame() {
    Ticket ticket = parse(HEAD + "encoded: no\n" + OPENING).ticket();

    assertEquals("a < b & \"c\"", ticket.subject());
    assertEquals("Conan O'Hara", ticket.about().requestor().name());
    assertEquals("Isn't it?", opening(ticket).post().message());
  }

  @Test
  void takesDatesOfTheRepliesUnlessTold() {
    String answer = "\n=== reply 9\ndate: 2024-02-02 00:00:00\nstaff: Ines Varga\n\nYes.\n";
    LocalDateTime first = LocalDateTime.of(2024, 1, 2, 3, 4, 5);

    Ticket ticket = parse(HEAD + OPENING + answer).ticket();
    assertEquals(first, ticket.period().opened());
    assertEquals(LocalDateTime.of(2024, 2, 2, 0, 0), ticket.period().lastReply());

    Ticket undated = parse(HEAD + "opened: none\nlast-reply: none\n" + OPENING).ticket();
    assertNull(undated.period().opened());
    assertNull(undated.period().lastReply());
  }

  @Test
  void namesStaffAsItsVersionOfWhmcsDoes() {
    String answer = "\n=== reply 9\ndate: none\nstaff: Ines Varga\nrating: 4\n\nYes.\n";

    Reply modern = parse(HEAD + OPENING + answer).ticket().conversation().replies().get(1);
    assertTrue(modern.isByStaff());
    assertEquals(4, modern.rating());
    Requestor operator = new Requestor("Ines Varga", "", "Operator");
    assertEquals(new Person(0, 0, "", "", operator), modern.author());

    Reply old =
        parse(HEAD + "shape: whmcs=7\n" + OPENING + answer)
            .ticket()
            .conversation()
            .replies()
            .get(1);
    assertEquals("Ines Varga", old.post().admin());
    assertEquals(Requestor.NONE, old.author().requestor());
  }

  @Test
  void keepsBlankMessagesAndOddCharacters() {
    String text =
        "\n=== reply 0\ndate: none\n\n{U+0020}\n\n=== note 1\ndate: none\n\na{U+202E}b{U+1F600}\nc\n";
    Ticket ticket = parse(HEAD + text).ticket();

    assertEquals(" ", opening(ticket).post().message());
    Note note = ticket.conversation().notes().get(0);
    assertEquals("a\u202eb\ud83d\ude00\r\nc", note.post().message());
  }

  @Test
  void readsFilesUnderTheirIndexAndTheTicketsId() {
    String files = OPENING.replace("05\n", "05\nfile: 3 a b.txt <- plain\nfile: 5 c.txt\n");
    DemoTicket demo = parse(HEAD + files + "\n=== note 8\ndate: none\nfile: 0 d.txt\n\nx\n");

    Attachments both =
        new Attachments(List.of(new Attachment("a b.txt", 3), new Attachment("c.txt", 5)), false);
    assertEquals(both, opening(demo.ticket()).post().attachments());
    assertEquals(both, demo.ticket().conversation().attachments());
    FileKey first = new FileKey("ticket", 7, 3);
    FileKey second = new FileKey("ticket", 7, 5);
    assertEquals(Set.of(first, second, new FileKey("note", 8, 0)), demo.files().keySet());
    assertArrayEquals("<plain>".getBytes(StandardCharsets.UTF_8), demo.files().get(first));
    assertArrayEquals("<c.txt>".getBytes(StandardCharsets.UTF_8), demo.files().get(second));
  }

  @Test
  void keepsTheNamesOfRemovedFilesWithoutTheirContent() {
    DemoTicket demo = parse(HEAD + OPENING.replace("05\n", "05\nremoved: yes\nfile: 0 gone.png\n"));

    assertEquals(
        new Attachments(List.of(new Attachment("gone.png", 0)), true),
        opening(demo.ticket()).post().attachments());
    assertTrue(demo.files().isEmpty());
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    assertMessage("No department 99", HEAD + "department: 99\n" + OPENING);
    assertMessage("No shape notes=heap", HEAD + "shape: notes=heap\n" + OPENING);
    assertMessage(
        "Expected names of shapes, found {note=list}", HEAD + "shape: note=list\n" + OPENING);
    assertMessage("No empty line after the headers of note 4", HEAD + "\n=== note 4\nx: y");
    assertMessage(
        "Expected \"Name <address> (Type)\", found Conan",
        HEAD + OPENING.replace("05\n", "05\nfrom: Conan\n"));
  }

  private static void assertMessage(String expected, String text) {
    assertEquals(
        expected, assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage());
  }

  private static DemoTicket parse(String text) {
    return TicketFile.parse(
        text, Company.EXAMPLE_HOSTING, name -> ("<" + name + ">").getBytes(StandardCharsets.UTF_8));
  }

  private static Reply opening(Ticket ticket) {
    return ticket.conversation().replies().get(0);
  }
}
