package io.github.ticketfolio.page;

import io.github.ticketfolio.message.MessageRenderer;
import io.github.ticketfolio.message.MessageText;
import io.github.ticketfolio.message.PlainText;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches the finished pages of a copy for a customer for all that its tickets withhold: notes,
 * their authors and files, addresses in copy and of staff, whom a ticket is flagged to, access
 * keys. Pages are made from a {@link CustomerCopy}, which has none of these, so a find is a fault
 * of the program or of a theme. Not thread-safe.
 */
public final class Leaks {
  private static final Pattern UNSEEN = Pattern.compile("(?s)<(style|script)\\b.*?</\\1>");
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?:alt|title|aria-label|content|href|src|download|data-[a-z]+)=\"([^\"]*)\"");

  /** Every archive has these, and the pages lead to them. */
  private static final List<String> FILES =
      List.of(
          "index.html",
          "report.html",
          "tickets.csv",
          "tickets.jsonl",
          "lists/clients.html",
          "manifest-sha256.txt");

  private final Names names;
  private final Wording wording;
  private final MessageRenderer renderer;
  private final String banner;
  private final WordRuns furniture = new WordRuns();
  private final WordRuns summaries = new WordRuns(furniture);
  private final WordRuns lists = new WordRuns();

  /**
   * @param host where the tickets are from
   */
  Leaks(Setting setting, MessageRenderer renderer, String host) {
    this.renderer = renderer;
    names = setting.names();
    wording = setting.wording();
    banner = wording.text("banner.customer") + " " + wording.text("banner.customer.says");
    wording.all().forEach(furniture::add);
    names.departments().values().forEach(name -> furniture.add(PlainText.field(name)));
    Stream.of(
            host,
            banner,
            setting.program(),
            setting.title(),
            setting.brand().nameOr(""),
            setting.moments().rule())
        .forEach(furniture::add);
    Stream.ofNullable(setting.redacted()).forEach(furniture::add);
    FILES.forEach(furniture::add);
  }

  /**
   * Searches a ticket's page.
   *
   * @param full the ticket with all that is withheld
   * @param input what the page was made of
   * @return what was found, in words; never an access key itself
   */
  public Optional<String> inPage(Ticket full, TicketInput input, String html) {
    WordRuns known = new WordRuns(furniture);
    shown(full).forEach(text -> known.add(PlainText.field(text)));
    input.files().stream()
        .flatMap(file -> Stream.ofNullable(file.content()))
        .forEach(content -> known.add(content.path()).add(content.type()));
    known.add(PlainText.field(top(input.neighbours())));
    WordRuns page = page(html);
    if (WithheldTexts.of(full, known, names).foundIn(page).isEmpty()) {
      return Optional.empty();
    }
    // It may be a note that quotes a reply as it looks, without its markup.
    messages(full).forEach(text -> known.add(readable(renderer.render(text).html().toString())));
    return WithheldTexts.of(full, known, names).foundIn(page);
  }

  /**
   * Searches what a ticket can be found by; once it is coded, no text in it can be seen.
   *
   * @param full the ticket with all that is withheld
   */
  public Optional<String> inDocument(Ticket full, SearchDocument document) {
    WordRuns known = new WordRuns(furniture);
    shown(full).forEach(text -> known.add(PlainText.field(text)));
    messages(full).forEach(text -> known.add(MessageText.of(text)));
    WordRuns texts = new WordRuns();
    document.texts().forEach(texts::add);
    return WithheldTexts.of(full, known, names).foundIn(texts);
  }

  /**
   * Searches what programs read of a ticket.
   *
   * @param full the ticket with all that is withheld
   * @param data see {@link Pages#ticketData}
   */
  public Optional<String> inData(Ticket full, Map<String, @Nullable Object> data) {
    WordRuns known = new WordRuns(furniture);
    shown(full).forEach(text -> known.add(PlainText.field(text)));
    messages(full).forEach(text -> known.add(MessageText.of(text)));
    WordRuns texts = new WordRuns();
    texts(data).forEach(texts::add);
    return WithheldTexts.of(full, known, names).foundIn(texts);
  }

  /** All that is in data for programs. */
  public static Stream<String> texts(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().flatMap(Leaks::texts);
    }
    if (value instanceof List<?> list) {
      return list.stream().flatMap(Leaks::texts);
    }
    return value == null ? Stream.empty() : Stream.of(value.toString());
  }

  /** What stands at the top of a page, in its order: a note may quote it. */
  private String top(Neighbours neighbours) {
    return Stream.concat(
            Stream.of("previous", "next").map(way -> kin(way, neighbours)), Stream.of(banner))
        .collect(Collectors.joining(" "));
  }

  private String kin(String way, Neighbours neighbours) {
    TicketLink ticket = way.equals("next") ? neighbours.next() : neighbours.previous();
    return ticket == null
        ? ""
        : wording.text("kin." + way) + " " + ticket.number() + " " + ticket.subject();
  }

  /**
   * Every text of a ticket that its customer may read; asked of the whole ticket, so that a copy
   * with too much in it is found out.
   */
  private Stream<String> shown(Ticket full) {
    Handling handling = full.handling();
    Stream<String> own =
        Stream.of(
            full.number() + " " + full.subject() + " " + full.number(),
            full.about().ownerName(),
            full.about().service(),
            names.department(handling.department()),
            handling.status(),
            handling.priority(),
            handling.openedBy());
    Stream<String> people =
        full.conversation().replies().stream()
            .flatMap(reply -> Stream.of(texts(reply), Stream.of(reply.post().admin())))
            .flatMap(texts -> texts);
    Stream<String> texts =
        Stream.of(own, texts(full.about().requestor(), false), people, messages(full))
            .flatMap(some -> some);
    return Stream.concat(
        texts.map(text -> Withheld.in(text, full.identity().accessKey())),
        full.files().stream()
            .filter(file -> !(file.entry() instanceof Note))
            .map(file -> file.fileName()));
  }

  private static Stream<String> messages(Ticket full) {
    return full.conversation().replies().stream()
        .map(reply -> Withheld.in(reply.post().message(), full.identity().accessKey()));
  }

  private static Stream<String> texts(Reply reply) {
    return texts(reply.author(), reply.isByStaff());
  }

  private static Stream<String> texts(Person person, boolean staff) {
    Requestor requestor = person.requestor();
    boolean hidden = staff || requestor.isStaff();
    return Stream.of(
        person.name(),
        staff ? "" : person.email(),
        requestor.name(),
        hidden ? "" : requestor.email(),
        requestor.type());
  }

  /** Takes in what lists say of a ticket. */
  public void know(TicketSummary summary) {
    TicketLink link = summary.link();
    Topic topic = summary.topic();
    String department = topic.department().name();
    // In the order of a row, of the pages and of the table: a note may quote it.
    Stream.of(
            Stream.of(link.number(), link.subject(), topic.requestor(), department, topic.status()),
            Stream.of(topic.requestor(), department, topic.status(), topic.priority()),
            Stream.of(link.subject(), Long.toString(topic.clientId()), topic.requestor()))
        .map(row -> row.collect(Collectors.joining(" ")))
        .forEach(row -> summaries.add(PlainText.field(row)));
  }

  /** Takes in a finished page or file about many tickets. */
  public void list(String text) {
    lists.add(readable(text));
  }

  /** Searches all that {@link #list} took in. */
  public Optional<String> inLists(Ticket full) {
    return WithheldTexts.of(full, summaries, names).foundIn(lists);
  }

  private static WordRuns page(String html) {
    return new WordRuns().add(readable(html));
  }

  /** What people and programs read of a page: its text, then its attributes that hold some. */
  private static String readable(String html) {
    String seen = UNSEEN.matcher(html).replaceAll(" ");
    StringBuilder text = new StringBuilder(TAG.matcher(seen).replaceAll(" "));
    TAG.matcher(seen)
        .results()
        .flatMap(tag -> ATTRIBUTE.matcher(tag.group()).results())
        .forEach(attribute -> text.append(" | ").append(attribute.group(1)));
    return PlainText.field(text.toString());
  }
}
