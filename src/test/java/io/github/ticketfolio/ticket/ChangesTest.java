package io.github.ticketfolio.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.ticketfolio.ticket.EntryChange.Kind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Person NOBODY = new Person(0, 0, "", "", Requestor.NONE);
  private static final Person ANA =
      new Person(7, 0, "Ana", "ana@nord.example", new Requestor("Ana", "", "Owner"));

  private static @Nullable LocalDateTime day(int day) {
    return day == 0 ? null : LocalDateTime.of(2024, 1, day, 10, 0);
  }

  private static Attachments files(boolean removed, String... names) {
    List<Attachment> files = new ArrayList<>();
    for (String name : names) {
      files.add(new Attachment(name, files.size()));
    }
    return new Attachments(files, removed);
  }

  private static Reply reply(long id, int day, String text) {
    return new Reply(id, NOBODY, new Post(day(day), "", text, Attachments.NONE), 0);
  }

  private static Note note(long id, int day, String text) {
    return new Note(id, new Post(day(day), "Mia", text, Attachments.NONE));
  }

  private static Ticket ticket(List<Reply> replies, List<Note> notes) {
    return ticket("Open", "key", ANA, replies, notes);
  }

  private static Ticket ticket(
      String status, String key, Person requestor, List<Reply> replies, List<Note> notes) {
    return new Ticket(
        new Identity("success", 7, "T7", new AccessKey(key)),
        new About("Subject", requestor, "", List.of("b@x.example", "a@x.example"), ""),
        new Handling(new Department(3, "Billing"), status, "Low", "", 0),
        new Period(day(1), day(2)),
        new Conversation(replies, notes, Attachments.NONE));
  }

  private static Changes between(Ticket before, Ticket after) {
    return Changes.between(before, after, UnaryOperator.identity());
  }

  private static List<String> told(Changes changes) {
    return changes.entries().stream()
        .map(
            change ->
                change.kind()
                    + (change.entry() instanceof Note ? " note " : " reply ")
                    + change.entry().id())
        .toList();
  }

  @Test
  void findsWhatWasAddedRemovedAndEdited() {
    Ticket before =
        ticket(
            List.of(reply(0, 1, "opening"), reply(4, 3, "gone"), reply(5, 4, "old")),
            List.of(note(4, 2, "same"), note(9, 2, "hidden")));
    Ticket after =
        ticket(
            List.of(reply(0, 1, "opening"), reply(5, 4, "new"), reply(6, 5, "more")),
            List.of(note(4, 2, "same")));

    Changes changes = between(before, after);

    assertEquals(
        List.of("REMOVED note 9", "REMOVED reply 4", "EDITED reply 5", "ADDED reply 6"),
        told(changes));
    assertEquals(4, changes.count());
    EntryChange gone = changes.entries().get(1);
    assertEquals("gone", gone.entry().post().message());
    assertNull(gone.after());
  }

  @Test
  void seesNoChangeInAnotherOrder() {
    List<Reply> replies = new ArrayList<>(List.of(reply(0, 1, "a"), reply(1, 1, "b")));
    replies.addAll(List.of(reply(2, 2, "c"), reply(3, 0, "d")));
    List<Note> notes = new ArrayList<>(List.of(note(1, 1, "e"), note(2, 1, "f")));
    Ticket before = ticket(replies, notes);
    Collections.reverse(replies);
    Collections.reverse(notes);

    assertEquals(0, between(before, ticket(replies, notes)).count());
  }

  @Test
  void isTheSameWhateverTheOrder() {
    List<Reply> some = new ArrayList<>(List.of(reply(0, 1, "a"), reply(1, 1, "b")));
    List<Reply> others = new ArrayList<>(List.of(reply(0, 1, "x"), reply(2, 1, "c")));
    Changes ascending = between(ticket(some, List.of()), ticket(others, List.of()));
    Collections.reverse(some);
    Collections.reverse(others);

    assertEquals(ascending, between(ticket(some, List.of()), ticket(others, List.of())));
  }

  @Test
  void tellsFieldsWithBothValues() {
    Person guest = new Person(0, 0, "Ana Nord", "ana@nord.example", Requestor.NONE);

    Changes changes =
        between(
            ticket("Open", "key", ANA, List.of(), List.of()),
            ticket("Closed", "other key", guest, List.of(), List.of()));

    assertEquals(
        List.of(
            new FieldChange(Field.STATUS, List.of("Open"), List.of("Closed")),
            new FieldChange(Field.CLIENT, List.of("7"), List.of()),
            new FieldChange(Field.NAME, List.of("Ana"), List.of("Ana Nord")),
            new FieldChange(Field.REQUESTOR, List.of("Ana"), List.of()),
            new FieldChange(Field.REQUESTOR_TYPE, List.of("Owner"), List.of())),
        changes.fields());
  }

  @Test
  void tellsDateAuthorRatingAndFilesOfAnEntry() {
    Reply was =
        new Reply(3, NOBODY, new Post(day(1), "Mia", "text", files(false, "b.txt", "a.txt")), 0);
    Reply is = new Reply(3, ANA, new Post(day(2), "", "text", files(true, "a.txt", "b.txt")), 5);

    EntryChange change =
        between(ticket(List.of(was), List.of()), ticket(List.of(is), List.of())).entries().get(0);

    assertEquals(Kind.EDITED, change.kind());
    assertEquals(false, change.retold());
    assertEquals(
        List.of(
            new FieldChange(Field.DATE, List.of("2024-01-01T10:00"), List.of("2024-01-02T10:00")),
            new FieldChange(Field.ADMIN, List.of("Mia"), List.of()),
            new FieldChange(Field.CLIENT, List.of(), List.of("7")),
            new FieldChange(Field.NAME, List.of(), List.of("Ana")),
            new FieldChange(Field.EMAIL, List.of(), List.of("ana@nord.example")),
            new FieldChange(Field.REQUESTOR, List.of(), List.of("Ana")),
            new FieldChange(Field.REQUESTOR_TYPE, List.of(), List.of("Owner")),
            new FieldChange(Field.RATING, List.of(), List.of("5")),
            new FieldChange(Field.FILES, List.of("a.txt", "b.txt"), List.of()),
            new FieldChange(Field.REMOVED_FILES, List.of(), List.of("a.txt", "b.txt"))),
        change.fields());
  }

  @Test
  void takesTextsThatReadAlikeForAlike() {
    Ticket before = ticket(List.of(reply(0, 1, "R&amp;D\r\n")), List.of());
    Ticket after = ticket(List.of(reply(0, 1, "R&D\n")), List.of());
    UnaryOperator<String> reading = text -> text.replace("&amp;", "&").replace("\r", "");

    assertEquals(0, Changes.between(before, after, reading).count());
    assertEquals(1, between(before, after).count());
  }

  /** WHMCS before 8 gives notes no id. */
  @Test
  void pairsEntriesOfOneIdByWhatTheySay() {
    Ticket before = ticket(List.of(), List.of(note(0, 1, "a"), note(0, 2, "b"), note(0, 3, "c")));
    Ticket after = ticket(List.of(), List.of(note(0, 1, "a"), note(0, 3, "c"), note(0, 4, "d")));

    Changes changes = between(before, after);

    assertEquals(List.of("EDITED note 0"), told(changes));
    assertEquals(note(0, 2, "b"), changes.entries().get(0).before());
    assertEquals(note(0, 4, "d"), changes.entries().get(0).after());
  }

  @Test
  void comparesVeryManyEntriesOfOneIdInNoTime() {
    List<Note> some = new ArrayList<>();
    List<Note> others = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      some.add(note(0, 1, "a" + i));
      others.add(note(0, 1, "b" + i));
    }

    Changes changes =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> between(ticket(List.of(), some), ticket(List.of(), others)));

    assertEquals(50_000, changes.entries().size());
  }
}
