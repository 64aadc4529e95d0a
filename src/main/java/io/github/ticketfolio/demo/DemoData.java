package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@link DemoServer} holds: the truth that its answers, whatever their form, have to lead
 * to. Immutable.
 */
public final class DemoData {
  private final List<DemoTicket> tickets;
  private final Set<String> refusedActions;

  DemoData(List<DemoTicket> tickets, Set<String> refusedActions) {
    this.tickets = List.copyOf(tickets);
    this.refusedActions = Set.copyOf(refusedActions);
  }

  /** The sample tickets of the made-up company "Example Hosting". */
  public static DemoData sample() {
    List<DemoTicket> tickets = new ArrayList<>();
    for (String name : text("tickets/index.txt").lines().toList()) {
      tickets.add(ticket("tickets/" + name));
    }
    tickets.add(MonitoringTicket.fill(ticket("monitoring.txt")));
    return new DemoData(tickets, Set.of());
  }

  /**
   * One of the sample tickets as it was some hours before, with what was edited and deleted since.
   */
  public static DemoData earlier() {
    return new DemoData(List.of(ticket("earlier.txt")), Set.of());
  }

  private static DemoTicket ticket(String name) {
    try {
      return TicketFile.parse(
          text(name), Company.EXAMPLE_HOSTING, file -> resource("files/" + file));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = DemoData.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same data behind an API role that does not allow these actions. */
  public DemoData refusing(String... actions) {
    Set<String> refused =
        Set.of(actions).stream()
            .map(action -> action.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new DemoData(tickets, refused);
  }

  /** The tickets as a reader of the answers has to find them, in no special order. */
  public List<Ticket> tickets() {
    return tickets.stream().map(DemoTicket::ticket).toList();
  }

  /** The content of a file, or empty where WHMCS has removed it. */
  public Optional<byte[]> content(Ticket ticket, Entry entry, Attachment file) {
    return tickets.stream()
        .filter(demo -> demo.ticket().id() == ticket.id())
        .findFirst()
        .map(demo -> demo.files().get(FileAnswer.fileKey(demo, entry, file.index())));
  }

  List<DemoTicket> demoTickets() {
    return tickets;
  }

  Set<String> refusedActions() {
    return refusedActions;
  }

  Company company() {
    return Company.EXAMPLE_HOSTING;
  }
}
