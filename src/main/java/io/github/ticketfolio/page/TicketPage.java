package io.github.ticketfolio.page;

import io.github.ticketfolio.message.MessageRenderer;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Ticket;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns one ticket into the values of its page. */
final class TicketPage {
  /** Ticket pages are two folders deep. */
  private static final String ROOT = "../../";

  /** From here on a browser need not lay out what is not in sight. */
  private static final int LONG_THREAD = 40;

  private final TicketInput input;
  private final Ticket ticket;
  private final PageOptions options;
  private final Names names;
  private final Moments moments;
  private final FileRegister files;
  private final Numbering numbering;
  private final ThreadView thread;

  TicketPage(TicketInput input, PageOptions options, Names names) {
    this.input = input;
    this.ticket = input.ticket();
    this.options = options;
    this.names = names;
    this.moments = new Moments(options.zone());
    this.numbering = new Numbering(ticket);
    this.files = new FileRegister(input, numbering);
    this.thread = new ThreadView(ticket, numbering, files, moments, options.order());
  }

  TicketView view(Shell shell, MessageRenderer renderer) {
    return new TicketView(
        head(shell),
        top(),
        facts(),
        talk(renderer),
        new TicketView.Foot(
            !files.all().isEmpty(),
            files.all(),
            ProvenanceFacts.of(input, options.programVersion(), moments)));
  }

  /** What the run report should tell, after {@link #view}. */
  List<String> remarks() {
    return thread.remarks();
  }

  private Head head(Shell shell) {
    String number = "#" + Line.of(ticket.number());
    Provenance provenance = input.provenance();
    String hash = provenance.answerSha256();
    return shell.head(
        subject() + " · " + number,
        new PaperMargins(
            "Ticket " + number + " · " + Line.of(provenance.sourceHost()),
            ProvenanceFacts.AUDIENCE + " · contains staff notes",
            "Exported "
                + Moments.utc(provenance.fetchedAt()).substring(0, 10)
                + " · sha256 "
                + hash.substring(0, Math.min(16, hash.length()))
                + "…"),
        Shell.imageSources(files));
  }

  private List<Fact> facts() {
    return new TicketFacts(ticket, moments, names).all(numbering.oldestFirst(), options.order());
  }

  private String subject() {
    return Line.of(ticket.subject(), "(no subject)");
  }

  private TicketView.Top top() {
    String gaps = files.gaps();
    return new TicketView.Top(crumbs(), !gaps.isEmpty(), gaps, subject(), chips());
  }

  private TicketView.Crumbs crumbs() {
    List<Link> links = new ArrayList<>();
    links.add(new Link(ROOT + "index.html", "All tickets"));
    String department = department();
    if (!department.isEmpty()) {
      links.add(new Link(Hrefs.index(ROOT, department), department));
    }
    LocalDateTime opened = ticket.period().opened();
    if (opened != null) {
      String month = Moments.minute(opened).substring(0, 7);
      links.add(new Link(Hrefs.index(ROOT, month), Moments.month(opened.toLocalDate())));
    }
    Link previous = neighbour(input.neighbours().previous());
    Link next = neighbour(input.neighbours().next());
    return new TicketView.Crumbs(links, previous != null || next != null, previous, next);
  }

  private String department() {
    return Line.of(names.department(ticket.handling().department()));
  }

  private static @Nullable Link neighbour(@Nullable TicketLink ticket) {
    if (ticket == null) {
      return null;
    }
    String text = "#" + Line.of(ticket.number()) + " " + Line.of(ticket.subject());
    return new Link(Hrefs.inside(ROOT, ticket.href()), text);
  }

  private List<TicketView.Chip> chips() {
    Handling handling = ticket.handling();
    List<TicketView.Chip> chips = new ArrayList<>();
    chip(chips, "number", "Ticket", "#" + Line.of(ticket.number()));
    String colour = names.statusColour(handling.status());
    chip(chips, new TicketView.Chip("status", "Status", Line.of(handling.status()), colour));
    String priority = Line.of(handling.priority());
    chip(chips, "priority", "Priority", priority.isEmpty() ? "" : priority + " priority");
    chip(chips, "department", "Department", department());
    return chips;
  }

  private static void chip(List<TicketView.Chip> chips, String style, String label, String text) {
    chip(chips, new TicketView.Chip(style, label, text, null));
  }

  private static void chip(List<TicketView.Chip> chips, TicketView.Chip chip) {
    if (!chip.text().isEmpty()) {
      chips.add(chip);
    }
  }

  private TicketView.Talk talk(MessageRenderer renderer) {
    List<EntryView> entries = thread.entries(renderer);
    return new TicketView.Talk(
        jumps(), entries.size() > LONG_THREAD ? "thread long" : "thread", entries);
  }

  private List<Link> jumps() {
    List<Link> jumps = new ArrayList<>();
    jump(jumps, thread.end(false), "First entry");
    jump(jumps, thread.end(true), "Last entry");
    jump(jumps, thread.next(Role.STAFF, 0), "First staff reply");
    jump(jumps, thread.next(Role.NOTE, 0), "First note");
    if (!files.all().isEmpty()) {
      jumps.add(new Link("#attachments", "Attachments"));
    }
    jumps.add(new Link("#provenance", "Provenance"));
    return jumps;
  }

  private static void jump(List<Link> jumps, @Nullable Position position, String words) {
    if (position != null) {
      jumps.add(new Link(position.href(), words));
    }
  }
}
