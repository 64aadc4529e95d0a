package io.github.ticketfolio.demo;

import io.github.ticketfolio.demo.DemoTicket.FileKey;
import io.github.ticketfolio.demo.Shape.Digits;
import io.github.ticketfolio.demo.Shape.FileList;
import io.github.ticketfolio.demo.Shape.Ids;
import io.github.ticketfolio.demo.Shape.NoFiles;
import io.github.ticketfolio.demo.Shape.None;
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
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A set of tickets that owes nothing to the sample tickets: each ticket takes the next of every
 * form of {@link Shape}, and every subject, message and note holds a word of its own that can be
 * looked for in what is made of it. The same count and seed give the same tickets.
 */
public final class GeneratedTickets {
  private static final Pattern CANARY = Pattern.compile("kw[0-9a-z]{7}wk");

  /**
   * So many numbers have seven digits of base 36; stepping by another prime than its own, none
   * comes twice.
   */
  private static final long SEVEN_DIGITS = 78_364_164_096L;

  /** Mostly lists with something in them, and each form of an empty one. */
  private static final List<Container> REPLIES =
      List.of(
          Container.LIST,
          Container.SINGLE,
          Container.NUMBERED,
          Container.BARE,
          Container.LIST,
          Container.NUMBERED,
          Container.EMPTY_OBJECT,
          Container.LIST,
          Container.SINGLE,
          Container.NUMBERED,
          Container.BARE,
          Container.EMPTY_STRING,
          Container.LIST,
          Container.WRAPPED_EMPTY_STRING,
          Container.BARE,
          Container.NULL,
          Container.LIST,
          Container.NUMBERED,
          Container.MISSING);

  private static final List<String> SENTENCES =
      List.of(
          "The mailbox %s refuses every message since Monday.",
          "Please see **%s** in the second line of the log.",
          "- first item\r\n- %s\r\n- third item",
          "&gt; they wrote %s\r\n\r\nand I do not agree.",
          "Tom &amp; Jerry&#039;s shop says &quot;%s&quot; &lt;urgent&gt;.",
          "| a | b |\r\n| - | - |\r\n| %s | 2 |",
          "```\r\nservice %s restart\r\n```",
          "<p>It came by mail, <b>%s</b> and all.</p>",
          "الرسالة %s فارغة",
          "明細 %s をご確認ください。",
          "__init__ of %s_v2 failed, see #123",
          "1. restart\r\n2. wait for %s 🎉");

  private final Random random;
  private final LocalDateTime start = LocalDateTime.of(2019, 1, 1, 8, 0);
  private final Map<FileKey, byte[]> files = new HashMap<>();
  private long nextId = 50_000;
  private int canaries;

  private GeneratedTickets(long seed) {
    random = new Random(seed);
  }

  /** Makes that many tickets. */
  public static DemoData data(int count, long seed) {
    GeneratedTickets generated = new GeneratedTickets(seed);
    List<DemoTicket> tickets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tickets.add(generated.ticket(i));
    }
    return new DemoData(tickets, Set.of());
  }

  /** The words to look for in a text, a message, or whatever was made of one. */
  public static List<String> canaries(String text) {
    return CANARY.matcher(text).results().map(MatchResult::group).toList();
  }

  private DemoTicket ticket(int i) {
    Shape shape = shape(i);
    long id = 1_000L + i;
    LocalDateTime opened = start.plusHours(7L * i);
    files.clear();
    List<Reply> replies = new ArrayList<>();
    for (int n = 0; n < size(shape.replies()); n++) {
      replies.add(reply(shape, n == 0 ? 0 : nextId++, id, opened.plusMinutes(31L * n)));
    }
    List<Note> notes = new ArrayList<>();
    for (int n = 0; n < size(shape.notes()); n++) {
      notes.add(note(shape, nextId++, opened.plusMinutes(10 + 47L * n)));
    }
    boolean listed = shape.wire().modern() && !replies.isEmpty();
    Attachments atTicket = listed ? replies.get(0).post().attachments() : Attachments.NONE;
    Period period = new Period(opened, opened.plusMinutes(31L * Math.max(0, replies.size() - 1)));
    Conversation conversation = new Conversation(replies, notes, atTicket);
    Ticket ticket = new Ticket(identity(i, id), about(shape, i), handling(i), period, conversation);
    return new DemoTicket(ticket, shape, files);
  }

  private Identity identity(int i, long id) {
    String key = "%08x".formatted(0xC0DE0000L + i * 7919L);
    return new Identity("success", id, "GEN-%05d".formatted(i), new AccessKey(key));
  }

  private About about(Shape shape, int i) {
    boolean modern = shape.wire().modern();
    List<String> cc = i % 5 == 0 ? List.of("a@example.org", "b@example.org") : List.of();
    String service = i % 3 == 0 ? "S" + i : "";
    String owner = modern ? "Client &amp; Co" : "";
    return new About("About " + canary(), client(shape, i), owner, cc, service);
  }

  private Handling handling(int i) {
    Company company = Company.EXAMPLE_HOSTING;
    return new Handling(
        company.departments().get(i % company.departments().size()),
        company.statuses().get(i % company.statuses().size()).title(),
        List.of("Low", "Medium", "High").get(i % 3),
        i % 11 == 0 ? "Joel Brandt" : "",
        i % 4);
  }

  private static Person client(Shape shape, int i) {
    String name = "Client " + i % 17;
    String email = "client" + i % 17 + "@example.com";
    Requestor requestor =
        shape.wire().modern() ? new Requestor(name, email, "Owner") : Requestor.NONE;
    return new Person(i % 17, i % 2, name, email, requestor);
  }

  private Reply reply(Shape shape, long id, long ticketId, LocalDateTime date) {
    boolean staff = id != 0 && random.nextBoolean();
    boolean opening = id == 0;
    Attachments attachments =
        attachments(shape, opening ? "ticket" : "reply", opening ? ticketId : id);
    Post post = new Post(date, staff ? "Leo Tanaka" : "", message(), attachments);
    int rating = staff ? random.nextInt(6) : 0;
    return new Reply(id, staff ? operator(shape) : client(shape, 3), post, rating);
  }

  private static Person operator(Shape shape) {
    Requestor requestor =
        shape.wire().modern() ? new Requestor("Leo Tanaka", "", "Operator") : Requestor.NONE;
    return new Person(0, 0, "", "", requestor);
  }

  private Note note(Shape shape, long id, LocalDateTime date) {
    Attachments attachments = attachments(shape, "note", id);
    return new Note(id, new Post(date, "Ines Varga", message(), attachments));
  }

  private String message() {
    StringBuilder message = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
      message.append(sentence.formatted(canary())).append("\r\n\r\n");
    }
    return message.append("Thanks").toString();
  }

  private String canary() {
    long number = (1_000_000_007L + 7_368_787L * canaries++) % SEVEN_DIGITS;
    String digits = Long.toString(number, 36);
    return "kw" + "0".repeat(7 - digits.length()) + digits + "wk";
  }

  /** Without a list of files, WHMCS leaves the index to be counted, so there it is the position. */
  private Attachments attachments(Shape shape, String type, long relatedId) {
    int count = Math.max(0, random.nextInt(5) - 2);
    int step = shape.wire().modern() && shape.files().some() != FileList.PIPE ? 2 : 1;
    boolean removed = shape.wire().modern() && count > 0 && random.nextInt(8) == 0;
    List<Attachment> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(new Attachment("file " + i + " of " + relatedId + ".txt", i * step));
      if (!removed) {
        byte[] content = ("content " + i + " of " + relatedId).getBytes(StandardCharsets.UTF_8);
        files.put(new FileKey(type, relatedId, i * step), content);
      }
    }
    return new Attachments(list, removed);
  }

  private int size(Container container) {
    return switch (container) {
      case LIST, BARE -> 1 + random.nextInt(6);
      case SINGLE -> 1;
      case NUMBERED -> 2 + random.nextInt(3);
      default -> 0;
    };
  }

  private static Shape shape(int i) {
    return new Shape(
        REPLIES.get(i % REPLIES.size()),
        pick(Container.values(), i),
        new Shape.Files(pick(FileList.values(), i), pick(NoFiles.values(), i / 2)),
        new Shape.Numbers(pick(Digits.values(), i / 3), pick(None.values(), i)),
        new Shape.Wire(i % 5 != 0, pick(Ids.values(), i / 4), i % 2 == 0, i % 3 == 0));
  }

  private static <T> T pick(T[] from, int i) {
    return from[i % from.length];
  }
}
