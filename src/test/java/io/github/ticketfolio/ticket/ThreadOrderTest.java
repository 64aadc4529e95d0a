package io.github.ticketfolio.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreadOrderTest {
  private static final int NO_DATE = -1;

  @Test
  void putsTheOldestFirst() {
    assertEquals("r0 r7 r9", order(ReplyOrder.ASC, replies(0, 1, 7, 2, 9, 3)));
  }

  @Test
  void putsTheNewestFirstWhenAsked() {
    assertEquals("r9 r7 r0", order(ReplyOrder.DESC, replies(0, 1, 7, 2, 9, 3)));
  }

  @Test
  void givesTheSameOrderWhicheverWayTheAnswerCame() {
    List<Reply> newestFirst = replies(9, 3, 7, 2, 8, 2, 0, 1);
    assertEquals("r0 r8 r7 r9", order(ReplyOrder.ASC, newestFirst));
    assertEquals("r9 r7 r8 r0", order(ReplyOrder.DESC, newestFirst));
  }

  @Test
  void sortsBackDatedRepliesByDateAndNotById() {
    assertEquals("r0 r12 r5", order(ReplyOrder.ASC, replies(0, 1, 5, 9, 12, 4)));
  }

  @Test
  void keepsTheAnswersOrderWithinOneSecond() {
    assertEquals("r0 r9 r3 r5", order(ReplyOrder.ASC, replies(0, 1, 9, 1, 3, 1, 5, 2)));
  }

  @Test
  void leavesAnEntryWithoutADateBehindItsNeighbour() {
    assertEquals("r0 r3 r4 r5", order(ReplyOrder.ASC, replies(0, 1, 3, 2, 4, NO_DATE, 5, 3)));
    assertEquals("r0 r3 r5", order(ReplyOrder.ASC, replies(0, NO_DATE, 3, 2, 5, 3)));
  }

  @Test
  void turnsAnAnswerWithoutDatesSoThatTheOpeningMessageIsFirst() {
    assertEquals("r0 r1 r2", order(ReplyOrder.ASC, replies(2, NO_DATE, 1, NO_DATE, 0, NO_DATE)));
  }

  @Test
  void interleavesNotesByTimeAfterRepliesOfTheSameSecond() {
    List<Note> notes = List.of(note(4, 2), note(5, NO_DATE), note(6, 9));
    Conversation conversation =
        new Conversation(replies(0, 1, 3, 2, 8, 7), notes, Attachments.NONE);
    assertEquals("r0 r3 n4 n5 r8 n6", names(conversation.thread(ReplyOrder.ASC)));
    assertEquals("n6 r8 n5 n4 r3 r0", names(conversation.thread(ReplyOrder.DESC)));
  }

  private static String order(ReplyOrder order, List<Reply> replies) {
    return names(new Conversation(replies, List.of(), Attachments.NONE).thread(order));
  }

  private static String names(List<Entry> entries) {
    return String.join(
        " ", entries.stream().map(e -> (e instanceof Note ? "n" : "r") + e.id()).toList());
  }

  /** Pairs of id and minute. */
  private static List<Reply> replies(int... pairs) {
    Reply[] replies = new Reply[pairs.length / 2];
    Person nobody = new Person(0, 0, "", "", Requestor.NONE);
    for (int i = 0; i < replies.length; i++) {
      replies[i] = new Reply(pairs[2 * i], nobody, post(pairs[2 * i + 1]), 0);
    }
    return Arrays.asList(replies);
  }

  private static Note note(int id, int minute) {
    return new Note(id, post(minute));
  }

  private static Post post(int minute) {
    @Nullable LocalDateTime date =
        minute == NO_DATE ? null : LocalDateTime.of(2024, 1, 1, 0, minute);
    return new Post(date, "", "", Attachments.NONE);
  }
}
