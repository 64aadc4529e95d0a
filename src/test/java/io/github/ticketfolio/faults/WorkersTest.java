package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rule by which a ticket is taken for finished. */
class WorkersTest {
  private final Workers workers = new Workers(2, List.of());
  private int number;

  @Test
  void takesATicketForFinishedOnceAllWorkersAreBusyWithOthers() {
    workers.left(ask(1));
    ask(2);
    assertEquals(0, workers.finished());
    ask(3);
    assertEquals(1, workers.finished());
    ask(1);
    assertEquals(List.of(1L), workers.askedAgain());
  }

  @Test
  void doesNotCountOnATicketThatAWorkerMayStillBeSaving() {
    workers.left(ask(1));
    workers.left(ask(2));
    workers.left(ask(3));
    assertEquals(0, workers.finished());
  }

  @Test
  void forgetsWhatAKilledProcessWasDoing() {
    workers.left(ask(1));
    ask(2);
    workers.restart();
    ask(1);
    ask(2);
    assertEquals(0, workers.finished());
    assertEquals(List.of(), workers.askedAgain());
  }

  private Call ask(long ticket) {
    Map<String, String> form = Map.of("action", "GetTicket", "ticketid", Long.toString(ticket));
    Call call = new Call(form, 1, ++number, 0);
    workers.entered(call);
    return call;
  }
}
