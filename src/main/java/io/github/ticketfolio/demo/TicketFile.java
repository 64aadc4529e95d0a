package io.github.ticketfolio.demo;

import io.github.ticketfolio.demo.DemoTicket.FileKey;
import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Identity;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ticket of its text file. The files are written as people type; what WHMCS does to form
 * input before it stores it is done here, unless a ticket or an entry says {@code encoded: no}, as
 * mail that was piped in may be. See {@code tickets/README.txt} beside the files.
 */
final class TicketFile {
  private final Company company;
  private final Function<String, byte[]> contents;
  private final List<Section> sections;
  private final Section head;
  private final Shape shape;
  private final People people;
  private final Map<FileKey, byte[]> files = new HashMap<>();

  private TicketFile(String text, Company company, Function<String, byte[]> contents) {
    this.company = company;
    this.contents = contents;
    this.sections = Section.read(text);
    this.head = sections.get(0);
    this.shape = Shape.parse(head.text("shape", ""));
    this.people = new People(head, shape.wire().modern(), encoded(head));
  }

  /**
   * @param contents gives the bytes of an attachment by the name of its resource
   */
  static DemoTicket parse(String text, Company company, Function<String, byte[]> contents) {
    TicketFile file = new TicketFile(text, company, contents);
    return new DemoTicket(file.ticket(), file.shape, file.files);
  }

  private Ticket ticket() {
    Conversation conversation = conversation();
    return new Ticket(
        new Identity("success", id(), head.text("number", ""), new AccessKey(head.text("key", ""))),
        about(),
        handling(),
        period(conversation.replies()),
        conversation);
  }

  private long id() {
    return head.number("id", 0);
  }

  private About about() {
    List<String> cc =
        Arrays.stream(head.text("cc", "").split(",", -1)).filter(one -> !one.isBlank()).toList();
    return new About(
        stored(head, head.text("subject", "")),
        people.opener(),
        shape.wire().modern() ? StoredText.encode(head.text("owner", "")) : "",
        cc,
        head.text("service", ""));
  }

  private Handling handling() {
    return new Handling(
        company.department(head.number("department", 1)),
        StoredText.encode(head.text("status", "Open")),
        head.text("priority", "Medium"),
        StoredText.encode(head.text("opened-by", "")),
        head.number("flag", 0));
  }

  private Period period(List<Reply> replies) {
    List<LocalDateTime> dates =
        replies.stream().map(reply -> reply.post().date()).filter(Objects::nonNull).toList();
    LocalDateTime first = replies.get(0).post().date();
    LocalDateTime last = dates.stream().max(LocalDateTime::compareTo).orElse(null);
    return new Period(head.date("opened", first), head.date("last-reply", last));
  }

  private Conversation conversation() {
    List<Reply> replies = of("reply").map(this::reply).toList();
    List<Note> notes = of("note").map(note -> new Note(note.id(), post(note))).toList();
    Attachments atTicket =
        shape.wire().modern() ? replies.get(0).post().attachments() : Attachments.NONE;
    return new Conversation(replies, notes, atTicket);
  }

  private Stream<Section> of(String kind) {
    return sections.stream().filter(section -> section.kind().equals(kind));
  }

  private Reply reply(Section section) {
    Person author = people.author(section, encoded(section));
    return new Reply(section.id(), author, post(section), (int) section.number("rating", 0));
  }

  private Post post(Section section) {
    @Nullable LocalDateTime date = section.date("date", null);
    String message = stored(section, section.body());
    String lineEnd = head.text("lines", "crlf").equals("crlf") ? "\r\n" : "\n";
    return new Post(
        date,
        StoredText.encode(section.text("staff", "")),
        message.replace("\n", lineEnd),
        attachments(section));
  }

  private Attachments attachments(Section section) {
    boolean removed = section.yes("removed", false);
    List<Attachment> attachments =
        section.all("file").stream().map(line -> attachment(section, line, removed)).toList();
    return new Attachments(attachments, removed);
  }

  /** {@code 0 shown name.pdf <- resource.pdf}; without the second name both are the same. */
  private Attachment attachment(Section section, String line, boolean removed) {
    int space = line.indexOf(' ');
    int index = Integer.parseInt(line.substring(0, space));
    String[] names = line.substring(space + 1).split(" <- ", 2);
    if (!removed) {
      files.put(key(section, index), contents.apply(names[names.length - 1]));
    }
    return new Attachment(stored(section, names[0]), index);
  }

  private FileKey key(Section section, int index) {
    boolean opening = section.kind().equals("reply") && section.id() == 0;
    return new FileKey(opening ? "ticket" : section.kind(), opening ? id() : section.id(), index);
  }

  private boolean encoded(Section section) {
    return section.yes("encoded", head.yes("encoded", true));
  }

  private String stored(Section section, String typed) {
    return encoded(section) ? StoredText.encode(typed) : typed;
  }
}
