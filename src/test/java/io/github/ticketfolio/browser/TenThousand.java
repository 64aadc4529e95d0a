package io.github.ticketfolio.browser;

import io.github.ticketfolio.page.Browse;
import io.github.ticketfolio.page.Coverage;
import io.github.ticketfolio.page.Edition;
import io.github.ticketfolio.page.IndexInput;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.PageOptions;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Theme;
import io.github.ticketfolio.page.TimeRule;
import io.github.ticketfolio.search.ReadDocument;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.search.SearchDocument.Passage;
import io.github.ticketfolio.search.SearchWriter;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Times;
import io.github.ticketfolio.ticket.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The index and the search data of 10 000 tickets, as of an archive; there are no pages of tickets.
 * They are of made-up words but for some tickets that a test looks for.
 */
final class TenThousand {
  static final int COUNT = 10_000;

  /** So many have no date; these come first. */
  static final int UNDATED = 20;

  private static final List<String> DEPARTMENTS = List.of("Sales", "Billing", "Ärzte", "");
  private static final List<String> STATUSES = List.of("Open", "Closed", "Answered");
  private static final List<String> PRIORITIES = List.of("Low", "Medium", "High");
  private static final List<String> SYLLABLES =
      List.of("ka", "ro", "mi", "tel", "sun", "dor", "pi", "ven", "gru", "lat", "so", "be", "ni");

  private final Random random = new Random(11);
  private final List<String> words = new ArrayList<>();
  private final List<TicketSummary> tickets = new ArrayList<>();
  private long characters;
  private long bytes;
  private long largest;

  private TenThousand() {
    for (int i = 0; i < 6000; i++) {
      StringBuilder word = new StringBuilder();
      for (int left = 1 + random.nextInt(4); left > 0; left--) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      words.add(word.toString());
    }
  }

  /** Writes them into a folder. */
  static TenThousand write(Path folder) throws IOException {
    TenThousand all = new TenThousand();
    Files.createDirectories(folder.resolve("search"));
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    try (SearchWriter writer =
        new SearchWriter(scratch, (path, content) -> all.take(folder.resolve(path), content))) {
      for (int i = 0; i < COUNT; i++) {
        writer.add(ReadDocument.of(all.document(i)));
      }
      writer.finish();
    }
    Files.writeString(folder.resolve("index.html"), all.index());
    return all;
  }

  private void take(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    bytes += content.length;
    largest = Math.max(largest, content.length);
  }

  private String index() {
    TimeRule times = new TimeRule(ZoneId.of("UTC"), TimeRule.Origin.GIVEN);
    Edition edition = new Edition(Audience.INTERNAL, Edition.ENGLISH, Theme.builtIn());
    Pages pages =
        new Pages(
            new PageOptions(ReplyOrder.ASC, TextFormat.AUTO, times, "1", edition), Names.NONE);
    Coverage coverage = new Coverage(COUNT, COUNT, 0, 0, 0);
    Browse browse = new Browse(List.of(), 0, "lists/clients.html");
    List<TicketSummary> newest = tickets.stream().sorted(TicketSummary.NEWEST_FIRST).toList();
    return pages.indexPage(new IndexInput("host.example", coverage, newest, browse));
  }

  private SearchDocument document(int i) {
    LocalDateTime opened =
        i < UNDATED ? null : LocalDateTime.of(2015, 1, 1, 0, 0).plusHours(i * 8L);
    LocalDateTime last = i % 50 == 0 || opened == null ? null : opened.plusMinutes(i * 37L % 9000);
    String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    String status = STATUSES.get(random.nextInt(STATUSES.size()));
    String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
    int client = random.nextInt(2000);
    String number = i == 777 ? "KXB-482913" : "T" + (i * 7919 % 100_003);
    String subject = i == 50 ? "A quokka" : text(6);
    Counts counts = new Counts(random.nextInt(20), random.nextInt(3), random.nextInt(4));
    String href = "tickets/2024-01/" + i + ".html";
    tickets.add(
        new TicketSummary(
            i,
            new TicketLink(number, subject, href),
            new Topic(new Department(1, department), status, priority, client, "Client " + client),
            new Times(opened, null, last),
            counts));
    return new SearchDocument(
        new SearchDocument.Row(
            new SearchDocument.Name(number, subject, href),
            new SearchDocument.Topic("Client " + client, department, status, null, priority),
            new SearchDocument.Times(opened, last),
            new SearchDocument.Amounts(counts.replies(), counts.notes(), counts.attachments())),
        List.of("client" + client + "@mail.example"),
        passages(i));
  }

  private List<Passage> passages(int i) {
    List<Passage> passages = new ArrayList<>();
    for (int entry = 0; entry < 5; entry++) {
      String text = text(70) + special(i, entry) + text(30);
      characters += text.length();
      passages.add(new Passage("r-" + (entry == 0 ? 0 : i * 10 + entry), "Client", text));
    }
    return passages;
  }

  /** What only some tickets say. */
  private static String special(int i, int entry) {
    if (entry != 3) {
      return "";
    }
    return switch (i) {
      case 60 -> " one quokka here ";
      case 70 -> " quokka, quokka and quokka: quokkas! ";
      case 80 -> " the na\u00efve \u00dcberraschung of \u0141\u00f3d\u017a on <b>203.0.113.7</b> ";
      case 90 -> " \u6771\u4eac\u90fd\u306e\u5929\u6c17 ";
      default -> " ";
    };
  }

  /** The first words are far more frequent than the last. */
  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      double at = random.nextDouble();
      text.append(i == 0 ? "" : " ").append(words.get((int) (at * at * at * words.size())));
    }
    return text.append('.').toString();
  }

  /** By their numbers. */
  List<TicketSummary> tickets() {
    return tickets;
  }

  /** The sizes of the data, and of the text in it. */
  String sizes() {
    return "%d bytes of search data for %d characters of text, the largest file %d bytes"
        .formatted(bytes, characters, largest);
  }

  long largest() {
    return largest;
  }
}
