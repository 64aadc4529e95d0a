package io.github.ticketfolio.ticket;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares two answers of a ticket; see {@link Changes}. */
final class Comparison {
  private static final Comparator<Entry> OLDEST_FIRST =
      Comparator.comparing(
              (Entry entry) -> entry.post().date(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(entry -> entry instanceof Note)
          .thenComparing(Entry::id);

  private final Side before;
  private final Side after;
  private final UnaryOperator<String> reading;

  Comparison(Ticket before, Ticket after, UnaryOperator<String> reading) {
    this.before = new Side(before);
    this.after = new Side(after);
    this.reading = reading;
  }

  /** One of the answers, with its files by their entry; those of no entry under null. */
  private static final class Side {
    private final Ticket ticket;
    private final IdentityHashMap<@Nullable Entry, List<TicketFile>> files =
        new IdentityHashMap<>();

    Side(Ticket ticket) {
      this.ticket = ticket;
      for (TicketFile file : ticket.files()) {
        files.computeIfAbsent(file.entry(), entry -> new ArrayList<>()).add(file);
      }
    }

    List<String> files(@Nullable Entry entry, boolean removed) {
      return files.getOrDefault(entry, List.of()).stream()
          .filter(file -> file.removed() == removed)
          .map(TicketFile::fileName)
          .sorted()
          .toList();
    }
  }

  /** What an entry is the same by. */
  private record Key(boolean note, long id) {
    static Key of(Entry entry) {
      return new Key(entry instanceof Note, entry.id());
    }
  }

  Changes changes() {
    List<EntryChange> entries = new ArrayList<>();
    Map<Key, List<Entry>> left = byKey(after.ticket);
    byKey(before.ticket)
        .forEach(
            (key, some) -> {
              List<Entry> others = left.remove(key);
              compare(some, others == null ? List.of() : others, entries);
            });
    left.values().forEach(added -> compare(List.of(), added, entries));
    entries.sort(Comparator.comparing(EntryChange::entry, OLDEST_FIRST));
    return new Changes(differences(fields(before), fields(after)), entries);
  }

  private static Map<Key, List<Entry>> byKey(Ticket ticket) {
    Map<Key, List<Entry>> entries = new LinkedHashMap<>();
    for (Entry entry : ticket.conversation().thread(ReplyOrder.ASC)) {
      entries.computeIfAbsent(Key.of(entry), key -> new ArrayList<>()).add(entry);
    }
    return entries;
  }

  /** Entries that have an id in common, of which there is nearly always one on each side. */
  private void compare(List<Entry> some, List<Entry> others, List<EntryChange> changes) {
    List<Entry> removed = without(some, others);
    List<Entry> added = without(others, some);
    int edited = Math.min(removed.size(), added.size());
    for (int i = 0; i < edited; i++) {
      edit(removed.get(i), added.get(i), changes);
    }
    removed.stream()
        .skip(edited)
        .forEach(entry -> changes.add(new EntryChange(entry, null, List.of(), false)));
    added.stream()
        .skip(edited)
        .forEach(entry -> changes.add(new EntryChange(null, entry, List.of(), false)));
  }

  /** Those that are left when each of the others has taken away one that is alike. */
  private static List<Entry> without(List<Entry> some, List<Entry> others) {
    Map<Entry, Integer> there = new HashMap<>();
    others.forEach(entry -> there.merge(entry, 1, Integer::sum));
    return some.stream().filter(entry -> there.merge(entry, -1, Integer::sum) < 0).toList();
  }

  private void edit(Entry was, Entry is, List<EntryChange> changes) {
    List<FieldChange> fields = differences(fields(was, before), fields(is, after));
    boolean retold =
        !reading.apply(was.post().message()).equals(reading.apply(is.post().message()));
    if (retold || !fields.isEmpty()) {
      changes.add(new EntryChange(was, is, fields, retold));
    }
  }

  private List<FieldChange> differences(
      Map<Field, List<String>> some, Map<Field, List<String>> others) {
    return some.entrySet().stream()
        .map(
            value ->
                new FieldChange(
                    value.getKey(),
                    value.getValue(),
                    others.getOrDefault(value.getKey(), List.of())))
        .filter(change -> !read(change.before()).equals(read(change.after())))
        .toList();
  }

  private List<String> read(List<String> values) {
    return values.stream().map(reading).toList();
  }

  private static Map<Field, List<String>> fields(Side side) {
    Ticket ticket = side.ticket;
    Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    About about = ticket.about();
    put(fields, Field.NUMBER, ticket.number());
    put(fields, Field.SUBJECT, ticket.subject());
    put(fields, Field.SERVICE, about.service());
    put(fields, Field.OWNER, about.ownerName());
    fields.put(Field.CC, about.cc().stream().sorted().toList());
    put(fields, about.requestor());
    Handling handling = ticket.handling();
    Department department = handling.department();
    fields.put(Field.DEPARTMENT, List.of(Long.toString(department.id()), department.name()));
    put(fields, Field.STATUS, handling.status());
    put(fields, Field.PRIORITY, handling.priority());
    put(fields, Field.ADMIN, handling.openedBy());
    put(fields, Field.FLAGGED_TO, id(handling.flaggedTo()));
    put(fields, Field.DATE, time(ticket.period().opened()));
    put(fields, Field.LAST_REPLY, time(ticket.period().lastReply()));
    putFiles(fields, side, null);
    return fields;
  }

  private static Map<Field, List<String>> fields(Entry entry, Side side) {
    Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    put(fields, Field.DATE, time(entry.post().date()));
    put(fields, Field.ADMIN, entry.post().admin());
    if (entry instanceof Reply reply) {
      put(fields, reply.author());
      put(fields, Field.RATING, id(reply.rating()));
    }
    putFiles(fields, side, entry);
    return fields;
  }

  private static void put(Map<Field, List<String>> fields, Person person) {
    put(fields, Field.CLIENT, id(person.clientId()));
    put(fields, Field.CONTACT, id(person.contactId()));
    put(fields, Field.NAME, person.name());
    put(fields, Field.EMAIL, person.email());
    put(fields, Field.REQUESTOR, person.requestor().name());
    put(fields, Field.REQUESTOR_EMAIL, person.requestor().email());
    put(fields, Field.REQUESTOR_TYPE, person.requestor().type());
  }

  /** The files of an entry, or those of none. */
  private static void putFiles(Map<Field, List<String>> fields, Side side, @Nullable Entry entry) {
    fields.put(Field.FILES, side.files(entry, false));
    fields.put(Field.REMOVED_FILES, side.files(entry, true));
  }

  private static void put(Map<Field, List<String>> fields, Field field, String value) {
    fields.put(field, value.isBlank() ? List.of() : List.of(value));
  }

  private static String id(long id) {
    return id == 0 ? "" : Long.toString(id);
  }

  private static String time(@Nullable LocalDateTime time) {
    return time == null ? "" : time.toString();
  }
}
