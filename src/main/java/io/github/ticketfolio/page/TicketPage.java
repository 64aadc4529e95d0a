package io.github.ticketfolio.page;

import io.github.ticketfolio.message.Mentions;
import io.github.ticketfolio.message.MessageRenderer;
import io.github.ticketfolio.message.RenderedMessage;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketLink;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one ticket into the values of its page. */
final class TicketPage {
  /** Ticket pages are two folders deep. */
  private static final String ROOT = "../../";

  /** From here on a browser need not lay out what is not in sight. */
  private static final int LONG_THREAD = 40;

  private final TicketInput input;
  private final Medium medium;
  private final Ticket ticket;
  private final Setting setting;
  private final Wording wording;
  private final FileRegister files;
  private final Numbering numbering;
  private final ThreadView thread;
  private final EarlierAnswers earlier;

  TicketPage(TicketInput input, Medium medium, Setting setting) {
    this.input = input;
    this.medium = medium;
    this.ticket = input.ticket();
    this.setting = setting;
    this.wording = setting.wording();
    this.numbering = new Numbering(ticket);
    this.files = new FileRegister(input, numbering, setting);
    this.thread = new ThreadView(input, numbering, files, setting);
    this.earlier = new EarlierAnswers(input, numbering, setting);
  }

  TicketView view(Shell shell, MessageRenderer renderer) {
    return new TicketView(head(shell), top(), facts(), talk(renderer), foot(renderer));
  }

  private TicketView.Foot foot(MessageRenderer renderer) {
    return new TicketView.Foot(
        earlier.view(stored -> linked(renderer.render(stored))),
        !files.all().isEmpty(),
        files.all(),
        ProvenanceFacts.of(input, medium, setting));
  }

  /** What the run report should tell, after {@link #view}. */
  List<String> remarks() {
    return both(thread.remarks(), earlier.remarks());
  }

  /** What the page must show, after {@link #view}. */
  List<LostText.Message> messages() {
    return both(thread.messages(), earlier.messages());
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private Head head(Shell shell) {
    String number = "#" + Line.of(ticket.number());
    Provenance provenance = input.provenance();
    String hash = provenance.answerSha256();
    return shell.head(
        subject() + " · " + number,
        new PaperMargins(
            wording.text(
                "paper.ticket", number, setting.brand().nameOr(Line.of(provenance.sourceHost()))),
            setting.paperAudience(),
            wording.text(
                "paper.origin",
                Moments.utc(provenance.fetchedAt()).substring(0, 10),
                hash.substring(0, Math.min(16, hash.length()))),
            medium.paper()),
        Shell.imageSources(files));
  }

  private List<Fact> facts() {
    return new TicketFacts(ticket, setting).all(numbering.oldestFirst(), setting.options().order());
  }

  private String subject() {
    return Line.of(ticket.subject(), wording.text("ticket.untitled"));
  }

  private TicketView.Top top() {
    String gaps = files.gaps();
    return new TicketView.Top(crumbs(), !gaps.isEmpty(), gaps, subject(), chips());
  }

  private TicketView.Crumbs crumbs() {
    if (medium.alone()) {
      return TicketView.Crumbs.NONE;
    }
    List<Link> links = new ArrayList<>();
    links.add(new Link(ROOT + "index.html", wording.text("index.all")));
    Neighbours.Lists lists = input.neighbours().lists();
    crumb(links, lists.department(), department());
    LocalDateTime opened = ticket.period().opened();
    if (opened != null) {
      crumb(links, lists.month(), setting.moments().month(YearMonth.from(opened)));
    }
    Link previous = neighbour(input.neighbours().previous());
    Link next = neighbour(input.neighbours().next());
    return new TicketView.Crumbs(true, links, previous != null || next != null, previous, next);
  }

  private static void crumb(List<Link> links, @Nullable String list, String text) {
    if (list != null && !text.isEmpty()) {
      links.add(new Link(Hrefs.inside(ROOT, list), text));
    }
  }

  private String department() {
    return Line.of(setting.names().department(ticket.handling().department()));
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
    chip(chips, "number", "#" + Line.of(ticket.number()));
    String colour = setting.names().statusColour(handling.status());
    chip(chips, new TicketView.Chip("status", label("status"), Line.of(handling.status()), colour));
    String priority = Line.of(handling.priority());
    chip(chips, "priority", priority.isEmpty() ? "" : wording.text("chip.of.priority", priority));
    chip(chips, "department", department());
    return chips;
  }

  private void chip(List<TicketView.Chip> chips, String style, String text) {
    chip(chips, new TicketView.Chip(style, label(style), text, null));
  }

  private String label(String chip) {
    return wording.text("chip." + chip);
  }

  private static void chip(List<TicketView.Chip> chips, TicketView.Chip chip) {
    if (!chip.text().isEmpty()) {
      chips.add(chip);
    }
  }

  private TicketView.Talk talk(MessageRenderer renderer) {
    List<EntryView> entries = thread.entries(stored -> linked(renderer.render(stored)));
    return new TicketView.Talk(
        jumps(), entries.size() > LONG_THREAD ? "thread long" : "thread", entries);
  }

  private RenderedMessage linked(RenderedMessage message) {
    return new RenderedMessage(Mentions.link(message.html(), this::page), message.remark());
  }

  private Optional<String> page(String number) {
    return input.pages().apply(number).map(path -> Hrefs.inside(ROOT, path));
  }

  private List<Link> jumps() {
    List<Link> jumps = new ArrayList<>();
    jump(jumps, thread.end(false), "first");
    jump(jumps, thread.end(true), "last");
    jump(jumps, thread.next(Role.STAFF, 0), "staff");
    jump(jumps, thread.next(Role.NOTE, 0), "note");
    if (!input.provenance().history().isEmpty()) {
      jumps.add(new Link("#earlier", wording.text("earlier")));
    }
    if (!files.all().isEmpty()) {
      jumps.add(new Link("#attachments", wording.text("attachments")));
    }
    jumps.add(new Link("#provenance", wording.text("provenance")));
    return jumps;
  }

  private void jump(List<Link> jumps, @Nullable Position position, String to) {
    if (position != null) {
      jumps.add(new Link(position.href(), wording.text("jump." + to)));
    }
  }
}
