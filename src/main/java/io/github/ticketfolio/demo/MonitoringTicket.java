package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fills the one very long ticket: what people wrote is in its file, and between it a monitor that
 * mails into the ticket reports six short outages each working day.
 */
final class MonitoringTicket {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 2);
  private static final int WORKING_DAYS = 23;
  private static final long FIRST_REPLY_ID = 61_001;

  /** About when a museum's staff has coffee. */
  private static final List<LocalTime> OUTAGES =
      List.of(
          LocalTime.of(8, 52),
          LocalTime.of(10, 28),
          LocalTime.of(12, 41),
          LocalTime.of(13, 33),
          LocalTime.of(15, 4),
          LocalTime.of(16, 17));

  private static final List<String> PROBES = List.of("Oslo", "Porto", "Gdansk", "Lyon", "Cork");
  private static final List<String> DOWN =
      List.of(
          "no answer on TCP 443 within 5 s, 3 of 3 tries",
          "HTTP 504 from /api/v2/kiosk/availability after 30.0 s",
          "IKE phase 1 with 198.51.100.24 timed out",
          "ICMP loss 100 % to 198.51.100.24",
          "TLS handshake reset by peer");
  private static final List<String> UP =
      List.of(
          "HTTP 200 in %d ms",
          "tunnel up again, first answer after %d ms", "3 of 3 tries fine, %d ms on average");

  private static final Person PROBE =
      new Person(
          428,
          0,
          "Uptime Probe",
          "probe@aalto-museum.example",
          new Requestor("Uptime Probe", "probe@aalto-museum.example", "Owner"));

  private MonitoringTicket() {}

  static DemoTicket fill(DemoTicket story) {
    Ticket ticket = story.ticket();
    Conversation talk = ticket.conversation();
    List<Reply> replies = inOrder(talk.replies());
    Conversation whole = new Conversation(replies, talk.notes(), talk.attachments());
    LocalDateTime last = replies.get(replies.size() - 1).post().date();
    Ticket filled =
        new Ticket(
            ticket.identity(),
            ticket.about(),
            ticket.handling(),
            new Period(ticket.period().opened(), last),
            whole);
    return new DemoTicket(filled, story.shape(), Map.of());
  }

  private static List<Reply> inOrder(List<Reply> written) {
    List<Reply> all = new ArrayList<>(written);
    all.addAll(reports());
    all.sort(Comparator.comparing(reply -> Objects.requireNonNull(reply.post().date())));
    for (int i = 1; i < all.size(); i++) {
      Reply reply = all.get(i);
      all.set(i, new Reply(FIRST_REPLY_ID + i, reply.author(), reply.post(), reply.rating()));
    }
    return all;
  }

  private static List<Reply> reports() {
    List<Reply> reports = new ArrayList<>();
    LocalDate day = FIRST_DAY;
    int outage = 0;
    while (outage < WORKING_DAYS * OUTAGES.size()) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        for (LocalTime about : OUTAGES) {
          outage++;
          LocalDateTime down = day.atTime(about).plusSeconds(mix(outage, 1, 900));
          int seconds = 48 + mix(outage, 2, 170);
          reports.add(report(down, down(outage)));
          reports.add(report(down.plusSeconds(seconds), up(outage, seconds)));
        }
      }
      day = day.plusDays(1);
    }
    return reports;
  }

  private static String down(int outage) {
    return "[DOWN] kiosk-gw.aalto-museum.example\r\nProbe: %s\r\nReason: %s\r\nIncident: #%d"
        .formatted(pick(PROBES, outage, 3), pick(DOWN, outage, 4), 40_200 + outage);
  }

  private static String up(int outage, int seconds) {
    String detail = pick(UP, outage, 5).formatted(31 + mix(outage, 6, 60));
    return "[UP] kiosk-gw.aalto-museum.example is back after %d s\r\nProbe: %s\r\n%s\r\nIncident: #%d"
        .formatted(seconds, pick(PROBES, outage, 3), detail, 40_200 + outage);
  }

  private static Reply report(LocalDateTime date, String message) {
    String stored = StoredText.encode(message);
    return new Reply(0, PROBE, new Post(date, "", stored, Attachments.NONE), 0);
  }

  private static String pick(List<String> from, int outage, int what) {
    return from.get(mix(outage, what, from.size()));
  }

  /** A number below the bound that looks picked at random and never changes. */
  private static int mix(int outage, int what, int bound) {
    int mixed = (outage * 31 + what) * 0x9E3779B1;
    return Math.floorMod(mixed ^ (mixed >>> 15), bound);
  }
}
