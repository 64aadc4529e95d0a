package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.AttachmentRef.Owner;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Identity;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.TextFormat;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketLink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Made-up tickets. */
final class Samples {
  private static final long TICKET_ID = 7311;

  static final String KEY = "Xq7SecretKey9";
  static final String HASH = "3dd086a0c1b2d3e4f5061728394a5b6c7d8e9f00112233445566778899aabbcc";
  static final String PAST_KEY = "Zw3FormerKey4";
  static final String REMOVED =
      "**Please** see https://billing.host.example/viewticket.php?tid=1&amp;c="
          + PAST_KEY
          + " &lt;b&gt;now&lt;/b&gt;\n\n&lt;script&gt;alert(1)&lt;/script&gt; R&amp;D \u202egpj.exe";
  static final String PAST = "We found *nothing*, my key is " + PAST_KEY + ".";
  static final Person ANA =
      new Person(
          214,
          31,
          "R&amp;D Lab &quot;Nord&quot;",
          "lab@nord.example",
          new Requestor("Ana Petrovi&#263;", "ana@nord.example", "Authorized User"));
  static final Person NOBODY = new Person(0, 0, "", "", Requestor.NONE);

  /** What the ids of {@link #rich} stand for, and colours that are dark, light and none. */
  static final Names NAMES =
      new Names(
          Map.of(3L, "Technical", 8L, "Sales &amp; Orders"),
          Map.of("pending vendor", "#7A5CD1", "Closed", "#fff", "Open", "red"),
          Map.of(4L, "Tom O&#039;Neil"));

  static final Edition EDITION = new Edition(Audience.INTERNAL, Edition.ENGLISH, Theme.builtIn());
  static final TimeRule TIMES = new TimeRule(ZoneId.of("Europe/Berlin"), TimeRule.Origin.GIVEN);
  static final Wording WORDING = Wording.of(Theme.builtIn(), Edition.ENGLISH);

  private Samples() {}

  static PageOptions options(ReplyOrder order) {
    return new PageOptions(order, TextFormat.AUTO, TIMES, "0.1.0", EDITION);
  }

  static Edition edition(Theme theme) {
    return new Edition(Audience.INTERNAL, Edition.ENGLISH, theme);
  }

  static Pages pages() {
    return new Pages(options(ReplyOrder.ASC), NAMES);
  }

  static Pages customerPages() {
    Edition edition = new Edition(Audience.CUSTOMER, Edition.ENGLISH, Theme.builtIn());
    return new Pages(
        new PageOptions(ReplyOrder.ASC, TextFormat.AUTO, TIMES, "0.1.0", edition), NAMES);
  }

  /** With the looks of a theme. */
  static Pages pages(Theme theme) {
    return new Pages(
        new PageOptions(ReplyOrder.ASC, TextFormat.AUTO, TIMES, "0.1.0", edition(theme)), NAMES);
  }

  static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }

  static Attachments files(boolean removed, String... names) {
    Attachment[] files = new Attachment[names.length];
    for (int i = 0; i < names.length; i++) {
      files[i] = new Attachment(names[i], i);
    }
    return new Attachments(List.of(files), removed);
  }

  static Post post(@Nullable LocalDateTime date, String admin, String message) {
    return new Post(date, admin, message, Attachments.NONE);
  }

  static Post post(LocalDateTime date, String admin, String message, Attachments files) {
    return new Post(date, admin, message, files);
  }

  /** A ticket that has every field, every kind of entry and every state of an attachment. */
  static Ticket rich() {
    Attachments opening = files(false, "statement &amp; list.pdf", "rack.png");
    return new Ticket(
        new Identity("success", TICKET_ID, "KXB-482913", new AccessKey(KEY)),
        new About(
            "Mail from &quot;R&amp;D&quot; isn&#039;t delivered",
            ANA,
            "Nord Laboratories",
            List.of("boss@nord.example", "it@nord.example"),
            "S12"),
        new Handling(
            new Department(3, "Technical &amp; Mail"), "Pending Vendor", "High", "Mia Lund", 4),
        new Period(at("2024-11-12T14:03:09"), at("2024-11-18T09:30:00")),
        new Conversation(replies(opening), notes(), opening));
  }

  private static List<Reply> replies(Attachments opening) {
    return List.of(
        new Reply(0, ANA, post(at("2024-11-12T14:03:09"), "", Messages.OPENING, opening), 0),
        new Reply(901, NOBODY, post(at("2024-11-12T16:20:00"), "Mia Lund", Messages.ANSWER), 4),
        new Reply(
            902,
            ANA,
            post(
                at("2024-11-15T08:00:30"),
                "",
                Messages.LOG,
                files(false, "trace.html", "huge.iso")),
            0),
        new Reply(
            903,
            NOBODY,
            post(at("2024-11-18T09:30:00"), "Tom O&#039;Neil", "Solved.", files(true, "old.zip")),
            0),
        new Reply(904, NOBODY, post(null, "", "Thank you!"), 0));
  }

  private static List<Note> notes() {
    return List.of(
        new Note(
            45,
            post(
                at("2024-11-12T15:00:00"),
                "Mia Lund",
                "The relay at the vendor refuses us. Called them, case V-2231.",
                files(false, "call.ogg", "internal.txt", "plan.docm"))),
        new Note(46, post(at("2024-11-18T09:10:00"), "", "Vendor has lifted the block.")));
  }

  static List<StoredFile> richFiles() {
    return List.of(
        stored(0, 0, "01-0-statement.pdf", 34_812, "application/pdf"),
        stored(0, 1, "01-1-rack.png", 2_480, "image/png"),
        stored(902, 0, "04-0-trace.html", 812, "text/html"),
        lost(
            new AttachmentRef(Owner.REPLY, 902, 1), AttachmentState.TOO_LARGE, "larger than 20 MB"),
        lost(new AttachmentRef(Owner.REPLY, 903, 0), AttachmentState.REMOVED, ""),
        lost(new AttachmentRef(Owner.NOTE, 45, 0), AttachmentState.FAILED, "HTTP 500, three times"),
        lost(new AttachmentRef(Owner.NOTE, 45, 1), AttachmentState.WITHHELD, ""));
  }

  static StoredFile stored(long reply, int index, String name, long bytes, String type) {
    return new StoredFile(
        reply == 0
            ? new AttachmentRef(Owner.TICKET, TICKET_ID, index)
            : new AttachmentRef(Owner.REPLY, reply, index),
        AttachmentState.BESIDE_PAGE,
        "",
        new FileContent("7311-KXB-482913/" + name, bytes, HASH, type));
  }

  static StoredFile lost(AttachmentRef source, AttachmentState state, String reason) {
    return new StoredFile(source, state, reason, null);
  }

  static Provenance provenance() {
    return new Provenance("billing.host.example", Instant.parse("2024-11-30T04:05:06Z"), HASH);
  }

  /** Finds one other ticket. */
  private static Optional<String> page(String number) {
    boolean found = number.equals("KXB-9");
    return found ? Optional.of("tickets/2024-12/7500-KXB-9.html") : Optional.empty();
  }

  /** {@link #richInput} with answers before, of which one cannot be read. */
  static TicketInput changedInput() {
    return new TicketInput(
        rich(),
        provenance(
            new History.Version(past(), Instant.parse("2024-11-20T04:05:06Z"), "a".repeat(64)),
            new History.Version(rich(), Instant.parse("2024-11-25T04:05:06Z"), "b".repeat(64))),
        richFiles(),
        Neighbours.NONE,
        Samples::page);
  }

  static Provenance provenance(History.Version... versions) {
    History.Unread unread =
        new History.Unread("2024-11-19T04:05:06Z", "c".repeat(64), "the answer is cut off.");
    return new Provenance(
        "billing.host.example",
        Instant.parse("2024-11-30T04:05:06Z"),
        HASH,
        new History(List.of(versions), List.of(unread)));
  }

  /** {@link #rich} before a note and a reply were removed, another edited and one added. */
  static Ticket past() {
    Ticket rich = rich();
    List<Reply> replies = new ArrayList<>(rich.conversation().replies());
    replies.set(1, new Reply(901, NOBODY, post(at("2024-11-12T16:20:00"), "Mia Lund", PAST), 0));
    replies.remove(3);
    replies.add(
        2,
        new Reply(
            899, ANA, post(at("2024-11-13T08:00:00"), "", REMOVED, files(false, "a.txt")), 0));
    List<Note> notes = new ArrayList<>(rich.conversation().notes());
    notes.add(new Note(44, post(at("2024-11-12T14:30:00"), "Mia Lund", "Looks &lt;odd&gt;.")));
    Handling handling = rich.handling();
    return new Ticket(
        new Identity("success", TICKET_ID, "KXB-482913", new AccessKey(PAST_KEY)),
        new About("Mail isn&#039;t delivered", ANA, "Nord Laboratories", List.of(), "S12"),
        new Handling(handling.department(), "Open", "Low", handling.openedBy(), 0),
        rich.period(),
        new Conversation(replies, notes, rich.conversation().attachments()));
  }

  static TicketInput input(Ticket ticket, List<StoredFile> files) {
    return new TicketInput(ticket, provenance(), files, Neighbours.NONE, Samples::page);
  }

  static TicketInput richInput() {
    return new TicketInput(
        rich(),
        provenance(),
        richFiles(),
        new Neighbours(
            new TicketLink("KXB-1", "Rack &amp; power", "tickets/2024-10/7001-KXB-1.html"),
            new TicketLink("KXB-9", "Invoice", "tickets/2024-12/7500-KXB-9.html"),
            new Neighbours.Lists("lists/department/3-technical.html", "lists/month/2024-11.html")),
        Samples::page);
  }

  /** A ticket with nothing but its opening message. */
  static Ticket small(String subject, String message) {
    return new Ticket(
        new Identity("success", 12, "00417", new AccessKey(KEY)),
        new About(subject, NOBODY, "", List.of(), ""),
        new Handling(new Department(0, ""), "Open", "Low", "", 0),
        new Period(at("2024-01-02T03:04:05"), null),
        new Conversation(
            List.of(new Reply(0, NOBODY, post(at("2024-01-02T03:04:05"), "", message), 0)),
            List.of(),
            Attachments.NONE));
  }
}
