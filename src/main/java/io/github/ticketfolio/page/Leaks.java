package io.github.ticketfolio.page;

import io.github.ticketfolio.message.PlainText;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private final Names names;
  private final WordRuns furniture = new WordRuns();
  private final WordRuns summaries = new WordRuns(furniture);
  private final WordRuns lists = new WordRuns();

  Leaks(Setting setting) {
    names = setting.names();
    setting.wording().all().forEach(furniture::add);
    names.departments().values().forEach(name -> furniture.add(PlainText.field(name)));
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
    shown(input.ticket()).forEach(text -> known.add(PlainText.field(text)));
    known.add(input.provenance().sourceHost());
    Stream.of(input.neighbours().previous(), input.neighbours().next())
        .flatMap(Stream::ofNullable)
        .forEach(ticket -> known.add(PlainText.field(ticket.number() + " " + ticket.subject())));
    return WithheldTexts.of(full, known, names).foundIn(page(html));
  }

  /** Every text of a ticket that its customer may read. */
  private Stream<String> shown(Ticket ticket) {
    Handling handling = ticket.handling();
    Stream<String> own =
        Stream.of(
            ticket.subject(),
            ticket.number(),
            ticket.about().ownerName(),
            ticket.about().service(),
            names.department(handling.department()),
            handling.status(),
            handling.priority(),
            handling.openedBy());
    return Stream.of(
            own,
            texts(ticket.about().requestor()),
            ticket.conversation().replies().stream().flatMap(Leaks::texts),
            ticket.files().stream().map(file -> file.fileName()))
        .flatMap(texts -> texts);
  }

  private static Stream<String> texts(Reply reply) {
    Entry entry = reply;
    return Stream.concat(
        texts(reply.author()), Stream.of(entry.post().admin(), entry.post().message()));
  }

  private static Stream<String> texts(Person person) {
    return Stream.of(
        person.name(),
        person.email(),
        person.requestor().name(),
        person.requestor().email(),
        person.requestor().type());
  }

  /** Takes in what lists say of a ticket. */
  public void know(TicketSummary summary) {
    Topic topic = summary.topic();
    Stream.of(
            summary.link().number(),
            summary.link().subject(),
            topic.department().name(),
            topic.status(),
            topic.priority(),
            topic.requestor())
        .forEach(text -> summaries.add(PlainText.field(text)));
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
