package io.github.ticketfolio.archive;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.ticketfolio.output.ListPath;
import io.github.ticketfolio.page.Browse;
import io.github.ticketfolio.page.ListLink;
import io.github.ticketfolio.page.ListTopic;
import io.github.ticketfolio.page.ListTopic.Kind;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.ticket.TicketSummary;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lists of an archive: its tickets by the month they were opened in, by department, by status
 * and by client. Every ticket is in one list of each kind, but for the only ticket of a client,
 * which the list of clients leads to.
 */
final class TicketLists {
  /** From here on a client's tickets are worth a page: with less it would repeat one line. */
  private static final int WORTH_A_LIST = 2;

  private static final Comparator<TicketList> BY_NAME =
      comparing((TicketList list) -> sortable(list.topic().name()))
          .thenComparing(list -> list.topic().name())
          .thenComparing(list -> list.topic().id());

  private final Names names;
  private final List<TicketList> months;
  private final List<TicketList> departments;
  private final List<TicketList> statuses;
  private final List<TicketList> clients;

  /** A list: where it is, what its tickets have in common, and these, newest first. */
  record TicketList(ListPath path, ListTopic topic, List<TicketSummary> tickets) {
    boolean isPage() {
      boolean client = topic.kind() == Kind.CLIENT && topic.id() != 0;
      return !client || tickets.size() >= WORTH_A_LIST;
    }

    ListLink link() {
      String href = isPage() ? path.page(1) : tickets.get(0).link().href();
      return new ListLink(topic, tickets.size(), href);
    }
  }

  /** Sorts tickets into lists; they come newest first. */
  TicketLists(List<TicketSummary> tickets, Names names) {
    this.names = names;
    months = byName(tickets, TicketLists::month, this::month);
    departments = byName(tickets, ticket -> ticket.topic().department().id(), this::department);
    statuses = statuses(tickets);
    clients = byName(tickets, ticket -> ticket.topic().clientId(), TicketLists::client);
  }

  private static <K extends Comparable<K>> List<TicketList> byName(
      List<TicketSummary> tickets,
      Function<TicketSummary, K> key,
      Function<List<TicketSummary>, TicketList> list) {
    Map<K, List<TicketSummary>> groups =
        tickets.stream().collect(groupingBy(key, TreeMap::new, toList()));
    return groups.values().stream().map(list).sorted(BY_NAME).toList();
  }

  /** Without accents and capitals; the rules of a locale would differ between two machines. */
  private static String sortable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String month(TicketSummary ticket) {
    return ticket.times().opened() == null
        ? ""
        : YearMonth.from(ticket.times().opened()).toString();
  }

  private TicketList month(List<TicketSummary> tickets) {
    TicketSummary any = tickets.get(0);
    return new TicketList(
        ListPath.month(any.times().opened()), new ListTopic(Kind.MONTH, 0, month(any)), tickets);
  }

  private TicketList department(List<TicketSummary> tickets) {
    long id = tickets.get(0).topic().department().id();
    String name = names.departments().getOrDefault(id, tickets.get(0).topic().department().name());
    return new TicketList(department(id, names), new ListTopic(Kind.DEPARTMENT, id, name), tickets);
  }

  /** Where a department's list is; a ticket tells its id, and perhaps a name of former days. */
  static ListPath department(long id, Names names) {
    return ListPath.department(id, names.departments().getOrDefault(id, ""));
  }

  private static List<TicketList> statuses(List<TicketSummary> tickets) {
    List<TicketList> lists = new ArrayList<>();
    Map<String, List<TicketSummary>> groups =
        tickets.stream()
            .collect(groupingBy(ticket -> ticket.topic().status(), TreeMap::new, toList()));
    groups.forEach(
        (status, some) ->
            lists.add(
                new TicketList(
                    ListPath.status(lists.size() + 1, status),
                    new ListTopic(Kind.STATUS, 0, status),
                    some)));
    return lists.stream().sorted(BY_NAME).toList();
  }

  /** A client is called what the requestor of the newest ticket is called. */
  private static TicketList client(List<TicketSummary> tickets) {
    long id = tickets.get(0).topic().clientId();
    String name = id == 0 ? "" : tickets.get(0).topic().requestor();
    return new TicketList(ListPath.client(id), new ListTopic(Kind.CLIENT, id, name), tickets);
  }

  /** Those that are worth pages of their own. */
  List<TicketList> all() {
    return Stream.of(months, departments, statuses, clients)
        .flatMap(List::stream)
        .filter(TicketList::isPage)
        .toList();
  }

  /** All clients by name; guests, who have none, come first. */
  List<ListLink> clients() {
    return clients.stream().map(TicketList::link).toList();
  }

  /** What the index leads to. */
  Browse browse() {
    Stream<TicketList> guests = clients.stream().filter(list -> list.topic().id() == 0);
    List<ListLink> lists =
        Stream.of(months.stream(), departments.stream(), statuses.stream(), guests)
            .flatMap(some -> some)
            .map(TicketList::link)
            .toList();
    int known = (int) clients.stream().filter(list -> list.topic().id() != 0).count();
    return new Browse(lists, known, ListPath.clients().page(1));
  }
}
