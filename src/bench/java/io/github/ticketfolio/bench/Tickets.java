package io.github.ticketfolio.bench;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The tickets of the corpus: the n-th is the same on every machine and however many follow. */
final class Tickets {
  static final List<Department> DEPARTMENTS =
      List.of(
          new Department(1, "Technical Support"),
          new Department(2, "Sales & Billing"),
          new Department(3, "Domains"),
          new Department(4, "Mail"),
          new Department(5, "Abuse"),
          new Department(6, "Managed Servers"),
          new Department(7, "Migrations"),
          new Department(8, "Partners"));
  static final List<String> STATUSES =
      List.of("Closed", "Answered", "Open", "Customer-Reply", "On Hold", "In Progress");
  static final List<String> STAFF =
      List.of("Ines Varga", "Joel Brandt", "Leo Novak", "Clara Weber", "Sam Taylor", "Rui Costa");
  private static final List<String> PRIORITIES = List.of("Medium", "Low", "High");
  private static final LocalDateTime FIRST = LocalDateTime.of(2015, 1, 1, 0, 0);
  private static final long TEN_YEARS = 3650L * 86_400;

  private final Messages messages = new Messages();
  private final Words statuses = new Words(STATUSES);
  private final Words departments = new Words(DEPARTMENTS.stream().map(Department::name).toList());
  private final List<String> firstNames;
  private final List<String> lastNames;

  Tickets() {
    List<String> people = Words.lines("people.txt");
    firstNames = List.of(people.get(0).split(" ", -1));
    lastNames = List.of(people.get(1).split(" ", -1));
  }

  BenchTicket ticket(long n) {
    SplittableRandom random = new SplittableRandom(n * 0xD1342543DE82EF95L);
    Client client = client(n, random);
    LocalDateTime opened = FIRST.plusSeconds(random.nextLong(TEN_YEARS));
    List<Post> replies = replies(n, client, opened, random);
    return new BenchTicket(
        new BenchTicket.About(n, Facts.number(n), subject(random), client),
        handling(random),
        replies,
        notes(n, opened, random));
  }

  /** One client to every five tickets; the early ones come back by the hundred, most never. */
  private Client client(long n, SplittableRandom random) {
    double skewed = Math.pow(random.nextDouble(), 2);
    long id = 1 + (long) (skewed * n / 4);
    SplittableRandom own = new SplittableRandom(id * 0x9FB21C651E98DF25L);
    String first = Words.any(firstNames, own);
    String name = first + " " + Words.any(lastNames, own);
    String mailbox = first.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + id;
    return new Client(id, name, mailbox + "@example.com");
  }

  private String subject(SplittableRandom random) {
    Prose prose = messages.prose();
    String subject = prose.sentence(prose.english(), random);
    return subject.substring(0, Math.min(subject.length() - 1, 70)).strip();
  }

  private BenchTicket.Handling handling(SplittableRandom random) {
    String name = departments.draw(random);
    Department department =
        DEPARTMENTS.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    return new BenchTicket.Handling(
        department, statuses.draw(random), Words.any(PRIORITIES, random));
  }

  private List<Post> replies(
      long ticket, Client client, LocalDateTime opened, SplittableRandom random) {
    int length = (int) Math.min(40, 1 - 6.6 * Math.log(1 - random.nextDouble()));
    List<Post> replies = new ArrayList<>();
    LocalDateTime date = opened;
    for (int i = 0; i < length; i++) {
      boolean staff = i > 0 && random.nextBoolean();
      String author = staff ? Words.any(STAFF, random) : "";
      Message message = messages.next(staff ? author : client.name(), random);
      String file = random.nextInt(40) == 0 ? "screenshot-" + (i + 1) + ".png" : "";
      replies.add(new Post(i == 0 ? 0 : ticket * 100 + i, author, date, message, file));
      date = date.plusSeconds(600 + random.nextInt(172_800));
    }
    return replies;
  }

  private List<Post> notes(long ticket, LocalDateTime opened, SplittableRandom random) {
    List<Post> notes = new ArrayList<>();
    int length = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
    for (int i = 0; i < length; i++) {
      String author = Words.any(STAFF, random);
      Prose prose = messages.prose();
      String text = prose.paragraph(prose.english(), random);
      LocalDateTime date = opened.plusSeconds(300 + random.nextInt(86_400));
      Message message = new Message(text, Message.Kind.PLAIN);
      notes.add(new Post(ticket * 100 + 50 + i, author, date, message, ""));
    }
    return notes;
  }
}
