package io.github.ticketfolio.page;

import io.github.ticketfolio.page.ListTopic.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lists that an index leads to.
 *
 * @param anyYears whether there are any months
 * @param years the months by year, the latest year first
 * @param undated the tickets without a date, or null
 * @param groups the lists by department and by status
 * @param people the list of clients and that of the guests, as far as there are any
 */
record BrowseView(
    boolean anyYears,
    List<Year> years,
    @Nullable Entry undated,
    List<Group> groups,
    List<Entry> people) {

  /** A year and the months of it that have tickets. */
  record Year(String year, List<Month> months) {}

  /** A month: its number in the year, for its place, and its list. */
  record Month(int number, Entry list) {}

  /** Lists under a heading. */
  record Group(String title, List<Entry> lists) {}

  /** A list and how much it holds. */
  record Entry(Link link, String count) {}

  static BrowseView of(Browse browse, Setting setting) {
    ListWords words = new ListWords(setting);
    List<Entry> undated = new ArrayList<>();
    TreeMap<YearMonth, Entry> months = new TreeMap<>();
    for (ListLink list : browse.lists()) {
      if (list.topic().kind() == Kind.MONTH) {
        if (list.topic().name().isEmpty()) {
          undated.add(entry(list, words.name(list.topic())));
        } else {
          YearMonth month = YearMonth.parse(list.topic().name());
          String name = setting.wording().word("date.months.short", month.getMonthValue() - 1);
          months.put(month, entry(list, name));
        }
      }
    }
    return new BrowseView(
        !months.isEmpty(),
        years(months),
        undated.isEmpty() ? null : undated.get(0),
        groups(browse, words),
        people(browse, words, setting.wording()));
  }

  private static List<Year> years(TreeMap<YearMonth, Entry> months) {
    TreeMap<Integer, List<Month>> years = new TreeMap<>();
    months.forEach(
        (month, list) ->
            years
                .computeIfAbsent(month.getYear(), year -> new ArrayList<>())
                .add(new Month(month.getMonthValue(), list)));
    return years.descendingMap().entrySet().stream()
        .map(year -> new Year(year.getKey().toString(), year.getValue()))
        .toList();
  }

  private static List<Group> groups(Browse browse, ListWords words) {
    List<Group> groups = new ArrayList<>();
    for (Kind kind : List.of(Kind.DEPARTMENT, Kind.STATUS)) {
      List<ListLink> lists =
          browse.lists().stream().filter(list -> list.topic().kind() == kind).toList();
      if (!lists.isEmpty()) {
        List<Entry> entries =
            lists.stream().map(list -> entry(list, words.name(list.topic()))).toList();
        groups.add(new Group(words.kind(lists.get(0).topic()), entries));
      }
    }
    return groups;
  }

  private static List<Entry> people(Browse browse, ListWords words, Wording wording) {
    List<Entry> people = new ArrayList<>();
    Link all = new Link(Hrefs.inside("", browse.clientsHref()), wording.text("list.clients"));
    people.add(new Entry(all, Quantity.grouped(browse.clients())));
    browse.lists().stream()
        .filter(list -> list.topic().kind() == Kind.CLIENT)
        .forEach(list -> people.add(entry(list, words.name(list.topic()))));
    return people;
  }

  private static Entry entry(ListLink list, String name) {
    return new Entry(
        new Link(Hrefs.inside("", list.href()), name), Quantity.grouped(list.tickets()));
  }
}
