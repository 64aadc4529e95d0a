package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sample tickets have to be, whatever is written in them. */
class SampleTicketsTest {
  private static final Path RESOURCES =
      Path.of("src/main/resources/io/github/ticketfolio/demo").toAbsolutePath();

  private final DemoData data = DemoData.sample();

  @Test
  void namesEveryFileOfTheFolderInTheIndex() throws Exception {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("tickets"))) {
      List<String> tickets =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.txt") && !name.equals("index.txt"))
              .sorted()
              .toList();
      assertEquals(tickets, Files.readAllLines(RESOURCES.resolve("tickets/index.txt")));
    }
  }

  @Test
  void usesEveryAttachmentOfTheFolder() throws Exception {
    Set<List<Byte>> used = new HashSet<>();
    data.demoTickets()
        .forEach(demo -> demo.files().values().forEach(file -> used.add(boxed(file))));
    try (Stream<Path> files = Files.list(RESOURCES.resolve("files"))) {
      for (Path file : files.toList()) {
        assertTrue(used.contains(boxed(Files.readAllBytes(file))), file + " is not in any ticket");
      }
    }
  }

  @Test
  void givesEveryTicketAnAccessKeyThatOccursNowhereElse() {
    List<String> keys =
        data.tickets().stream().map(ticket -> ticket.identity().accessKey().value()).toList();
    assertEquals(keys.size(), new HashSet<>(keys).size());
    for (String key : keys) {
      assertTrue(key.matches("[A-Za-z0-9]{8}"), key);
      for (Ticket ticket : data.tickets()) {
        assertTrue(!ticket.toString().contains(key), key + " occurs in ticket " + ticket.id());
      }
    }
  }

  @Test
  void neverUsesAnIdTwice() {
    assertDistinct(data.tickets().stream().map(Ticket::id));
    assertDistinct(data.tickets().stream().map(Ticket::number));
    assertDistinct(entries().filter(e -> e instanceof Note).map(Entry::id));
    assertDistinct(entries().filter(e -> e instanceof Reply && e.id() > 0).map(Entry::id));
  }

  @Test
  void opensEveryTicketWithOneMessage() {
    for (Ticket ticket : data.tickets()) {
      assertEquals(
          1,
          ticket.conversation().replies().stream().filter(Reply::isOpening).count(),
          ticket.number());
      assertTrue(!ticket.conversation().thread(ReplyOrder.ASC).isEmpty());
    }
  }

  @Test
  void usesAtLeastTwoShapesOfEachKind() {
    assertVaried(4, shape -> shape.replies());
    assertVaried(8, shape -> shape.notes());
    assertVaried(3, shape -> shape.files().some());
    assertVaried(6, shape -> shape.files().none());
    assertVaried(3, shape -> shape.numbers().digits());
    assertVaried(4, shape -> shape.numbers().none());
    assertVaried(2, shape -> shape.wire().modern());
    assertVaried(3, shape -> shape.wire().ids());
    assertVaried(2, shape -> shape.wire().escaped());
    assertVaried(2, shape -> shape.wire().mimeBase64());
  }

  @Test
  void showsWhatRealTicketsHold() {
    assertAny(ticket -> ticket.period().opened() == null);
    assertAny(ticket -> ticket.subject().isEmpty());
    assertAny(ticket -> ticket.subject().length() > 300);
    assertAny(ticket -> ticket.number().length() == 15);
    assertAny(ticket -> !ticket.handling().openedBy().isEmpty());
    assertAny(ticket -> ticket.handling().flaggedTo() > 0);
    assertAny(ticket -> ticket.about().requestor().clientId() == 0);
    assertAny(ticket -> ticket.about().requestor().contactId() > 0);
    assertAny(ticket -> ticket.about().service().startsWith("D"));
    assertAny(ticket -> ticket.about().cc().size() > 1);
    assertAny(ticket -> ticket.handling().priority().equals("Low"));
    assertTrue(entries().anyMatch(entry -> entry.post().attachments().removed()));
    assertTrue(entries().anyMatch(entry -> entry.post().message().equals(" ")));
    assertTrue(entries().anyMatch(entry -> entry.post().date() == null));
    assertTrue(entries().anyMatch(entry -> entry instanceof Reply reply && reply.rating() == 4));
  }

  @Test
  void hasATicketOfThreeHundredReplies() {
    Ticket ticket = byNumber("242077");
    List<Reply> replies = ticket.conversation().replies();

    assertEquals(301, replies.size());
    assertEquals(300, replies.get(300).id() - replies.get(1).id() + 1);
    assertEquals(replies.get(300).post().date(), ticket.period().lastReply());
    for (int i = 2; i < replies.size(); i++) {
      assertTrue(date(replies.get(i - 1)).isBefore(date(replies.get(i))));
    }
    assertTrue(replies.stream().map(reply -> reply.post().message()).distinct().count() > 299);
  }

  @Test
  void mergesATicketWhoseIdsAndDatesDisagree() {
    List<Reply> replies = byNumber("212883").conversation().replies();

    assertTrue(replies.get(1).id() > replies.get(2).id());
    assertTrue(date(replies.get(1)).isAfter(date(replies.get(2))));
  }

  @Test
  void encodesWhatWasTypedIntoAFormAndOnlyThat() {
    assertEquals(
        "R&amp;D &quot;mail&quot; isn&#039;t working &lt;urgent&gt;", byNumber("118230").subject());
    List<Reply> mailed = byNumber("219004").conversation().replies();
    assertTrue(mailed.get(0).post().message().contains("File \"/srv/import/loader/__init__.py\""));
    Reply html = byNumber("244104").conversation().replies().get(2);
    assertTrue(html.post().message().startsWith("<p>Part three, <b>by mail</b>"));
  }

  @Test
  void speaksOnlyOfHostsAndAddressesMadeForExamples() {
    Pattern host = Pattern.compile("(?:https?://|@)(\\w[\\w-]*(?:\\.[\\w-]+)+)");
    Pattern address = Pattern.compile("\\b(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}\\b");
    for (Ticket ticket : data.tickets()) {
      for (Entry entry : ticket.conversation().entries().toList()) {
        String text = entry.post().message();
        check(host.matcher(text), SampleTicketsTest::isReserved);
        check(address.matcher(text), SampleTicketsTest::isForDocumentation);
      }
    }
  }

  private static LocalDateTime date(Reply reply) {
    return Objects.requireNonNull(reply.post().date());
  }

  private static boolean isReserved(String host) {
    return host.matches(".*\\b(example|example\\.(com|org|net))\\.?")
        || isForDocumentation(host.replaceAll("\\.\\d+$", ""));
  }

  private static boolean isForDocumentation(String network) {
    return Set.of("192.0.2", "198.51.100", "203.0.113").contains(network);
  }

  private static void check(Matcher found, Predicate<String> fine) {
    while (found.find()) {
      assertTrue(fine.test(found.group(1)), found.group());
    }
  }

  private Ticket byNumber(String number) {
    return data.tickets().stream().filter(one -> one.number().equals(number)).findFirst().get();
  }

  private Stream<Entry> entries() {
    return data.tickets().stream().flatMap(ticket -> ticket.conversation().entries());
  }

  private void assertAny(Predicate<Ticket> like) {
    assertTrue(data.tickets().stream().anyMatch(like));
  }

  private void assertVaried(int expected, Function<Shape, Object> part) {
    Set<String> found = new TreeSet<>();
    data.demoTickets().forEach(demo -> found.add(part.apply(demo.shape()).toString()));
    assertTrue(found.size() >= expected, expected + " expected, found " + found);
  }

  private static void assertDistinct(Stream<?> values) {
    List<?> all = values.toList();
    assertEquals(new HashSet<>(all).size(), all.size());
  }

  private static List<Byte> boxed(byte[] bytes) {
    return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
  }
}
