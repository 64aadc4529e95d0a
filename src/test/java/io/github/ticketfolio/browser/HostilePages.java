package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.ticketfolio.hostile.Control;
import io.github.ticketfolio.hostile.Payload;
import io.github.ticketfolio.output.TicketPath;
import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.Edition;
import io.github.ticketfolio.page.FileContent;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.page.PageOptions;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Provenance;
import io.github.ticketfolio.page.StoredFile;
import io.github.ticketfolio.page.Theme;
import io.github.ticketfolio.page.TicketInput;
import io.github.ticketfolio.page.TimeRule;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import io.github.ticketfolio.ticket.TicketLink;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program's own ticket pages with a payload in them, and what they are without protection. */
final class HostilePages {
  private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";
  private static final String MARK = "Here stands the message.";
  private static final String MARKED = "<p class=\"plain\" dir=\"auto\">" + MARK + "</p>";
  private static final String HASH = "0".repeat(64);
  private static final Provenance PROVENANCE = new Provenance("whmcs.example", Instant.EPOCH, HASH);

  static final PageOptions OPTIONS =
      new PageOptions(
          ReplyOrder.ASC,
          TextFormat.AUTO,
          new TimeRule(ZoneOffset.UTC, TimeRule.Origin.GIVEN),
          "1",
          new Edition(Audience.INTERNAL, "en", Theme.builtIn()));

  private final Pages pages;

  /** A page with an innocent message, whose place payloads can take. */
  private final String marked;

  HostilePages(List<Payload> payloads) {
    pages = new Pages(OPTIONS, names(payloads));
    marked = page(HostileTicket.ofMessages(1, List.of(MARK, "It isn't this one.")));
  }

  /** Every payload as the name of the staff member with its number, and as a status' colour. */
  private static Names names(List<Payload> payloads) {
    Map<Long, String> staff = new HashMap<>();
    Map<String, String> colours = new HashMap<>();
    for (Payload payload : payloads) {
      staff.put((long) payload.id(), payload.text());
      colours.put(payload.text(), payload.text());
    }
    return new Names(Map.of(), colours, staff);
  }

  /** The payload as message, reply and note. */
  String messages(Payload payload) {
    return page(HostileTicket.ofMessages(payload.id(), HostileTicket.messages(payload)));
  }

  /** The payload in every other field. */
  String fields(Payload payload) {
    return fields(payload, List.of("Hello", "Bye"));
  }

  /** The payload in every message and every other field. */
  String everywhere(Payload payload) {
    return fields(payload, HostileTicket.messages(payload));
  }

  private String fields(Payload payload, List<String> messages) {
    String text = payload.text();
    TicketLink link = new TicketLink(text, text, "tickets/2024-01/1.html");
    Ticket ticket = HostileTicket.ofFields(payload, messages);
    TicketInput input =
        new TicketInput(
            ticket, PROVENANCE, files(ticket), new Neighbours(link, link), HostilePages::page);
    return pages.ticketPage(input).html();
  }

  /** The page without its content security policy. */
  static String withoutPolicy(String html) {
    String without = html.replaceFirst(POLICY, "");
    assertNotEquals(html, without, "the page has a policy");
    return without;
  }

  /** The page with its policy, but with the payload where the rendered message should be. */
  String careless(Payload payload, Control control) {
    int at = marked.indexOf(MARKED);
    String message = Careless.render(payload.text(), control);
    return marked.substring(0, at) + message + marked.substring(at + MARKED.length());
  }

  private String page(Ticket ticket) {
    TicketInput input =
        new TicketInput(ticket, PROVENANCE, List.of(), Neighbours.NONE, HostilePages::page);
    return pages.ticketPage(input).html();
  }

  /** Whatever could be a ticket's number is one. */
  private static Optional<String> page(String number) {
    return Optional.of("tickets/2024-01/1.html");
  }

  /** The first file is said to be a picture, the others web pages. */
  private static List<StoredFile> files(Ticket ticket) {
    TicketPath path = TicketPath.of(ticket.id(), ticket.number(), ticket.period().opened());
    String folder = path.page().substring(0, path.page().lastIndexOf('/') + 1);
    List<StoredFile> stored = new ArrayList<>();
    for (TicketFile file : ticket.files()) {
      String name = path.attachment(1, stored.size() + 1, file.fileName());
      String type = stored.isEmpty() ? "image/png" : "text/html";
      FileContent content = new FileContent(name.substring(folder.length()), 1, HASH, type);
      stored.add(new StoredFile(file.ref(), AttachmentState.BESIDE_PAGE, "", content));
    }
    return stored;
  }
}
