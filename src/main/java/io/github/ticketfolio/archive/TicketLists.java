package io.github.ticketfolio.archive;

import static java.util.Comparator.comparing;

import io.github.ticketfolio.output.ListPath;
import io.github.ticketfolio.page.Browse;
import io.github.ticketfolio.page.ListLink;
import io.github.ticketfolio.page.ListTopic;
import io.github.ticketfolio.page.ListTopic.Kind;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.store.Listings;
import io.github.ticketfolio.store.Listings.Group;
import io.github.ticketfolio.store.StoreException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lists of an archive: its tickets by the month they were opened in, by department, by status
 * and by client. Every ticket is in one list of each kind, but for those of a client who has only a
 * few, to which the list of clients leads.
 */
final class TicketLists {
  /** From here on a client's tickets are worth a page; fewer fit into the list of clients. */
  static final int WORTH_A_LIST = 5;

  private static final Comparator<TicketList> BY_NAME =
      comparing((TicketList list) -> sortable(list.topic().name()))
          .thenComparing(list -> list.topic().name())
          .thenComparing(list -> list.topic().id());

  private final Names names;
  private final List<TicketList> months;
  private final List<TicketList> departments;
  private final List<TicketList> statuses;
  private final List<TicketList> clients;

  /** A list: where it is, what its tickets have in common, and which they are. */
  record TicketList(ListPath path, ListTopic topic, Group group) {
    boolean isPage() {
      boolean client = topic.kind() == Kind.CLIENT && topic.id() != 0;
      return !client || group.size() >= WORTH_A_LIST;
    }

    ListLink link() {
      return new ListLink(topic, group.size(), path.page(1));
    }
  }

  /** Sorts tickets into lists. */
  TicketLists(Listings tickets, Names names) throws StoreException {
    this.names = names;
    months = lists(tickets.groups(Listings.Kind.MONTH), TicketLists::month);
    departments = lists(tickets.groups(Listings.Kind.DEPARTMENT), this::department);
    statuses = statuses(tickets.groups(Listings.Kind.STATUS));
    clients = lists(tickets.groups(Listings.Kind.CLIENT), TicketLists::client);
  }

  private static List<TicketList> lists(List<Group> groups, Function<Group, TicketList> list) {
    return groups.stream().map(list).sorted(BY_NAME).toList();
  }

  /** Without accents and capitals; the rules of a locale would differ between two machines. */
  private static String sortable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static TicketList month(Group group) {
    ListPath path = ListPath.month(group.newest().times().opened());
    return new TicketList(path, new ListTopic(Kind.MONTH, 0, group.key()), group);
  }

  private TicketList department(Group group) {
    long id = Long.parseLong(group.key());
    String name = names.departments().getOrDefault(id, group.newest().topic().department().name());
    return new TicketList(department(id, names), new ListTopic(Kind.DEPARTMENT, id, name), group);
  }

  /** Where a department's list is; a ticket tells its id, and perhaps a name of former days. */
  static ListPath department(long id, Names names) {
    return ListPath.department(id, names.departments().getOrDefault(id, ""));
  }

  private static List<TicketList> statuses(List<Group> groups) {
    List<TicketList> lists = new ArrayList<>();
    for (Group group : groups.stream().sorted(comparing(Group::key)).toList()) {
      ListPath path = ListPath.status(lists.size() + 1, group.key());
      lists.add(new TicketList(path, new ListTopic(Kind.STATUS, 0, group.key()), group));
    }
    return lists.stream().sorted(BY_NAME).toList();
  }

  /** A client is called what the requestor of the newest ticket is called. */
  private static TicketList client(Group group) {
    long id = Long.parseLong(group.key());
    String name = id == 0 ? "" : group.newest().topic().requestor();
    return new TicketList(ListPath.client(id), new ListTopic(Kind.CLIENT, id, name), group);
  }

  /** Those that are worth pages of their own. */
  List<TicketList> all() {
    return Stream.of(months, departments, statuses, clients)
        .flatMap(List::stream)
        .filter(TicketList::isPage)
        .toList();
  }

  /** All clients by name; guests, who have none, come first. */
  List<TicketList> clients() {
    return clients;
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
