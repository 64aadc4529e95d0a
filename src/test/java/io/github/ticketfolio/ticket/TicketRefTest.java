package io.github.ticketfolio.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TicketRefTest {
  @Test
  void readsLikeTheUsersWords() {
    assertEquals("ticket id 7311", new TicketRef.ById(7311).toString());
    assertEquals("ticket KXB-482913", new TicketRef.ByNumber("KXB-482913").toString());
    assertEquals("ticket AAA - 111 - 2013", new TicketRef.ByNumber("AAA - 111 - 2013").toString());
  }

  @Test
  void keepsTheNumberButPrintsNoControlCharacters() {
    TicketRef.ByNumber ref = new TicketRef.ByNumber("1\u001B[2J\u202E2\n3");
    assertEquals("ticket 1\uFFFD[2J\uFFFD2\uFFFD3", ref.toString());
    assertEquals("1\u001B[2J\u202E2\n3", ref.number());
  }

  @Test
  void refusesWhatNamesNoTicket() {
    assertEquals(
        "a ticket id is a number from 1, not 0",
        assertThrows(IllegalArgumentException.class, () -> new TicketRef.ById(0)).getMessage());
    assertEquals(
        "a ticket number must not be blank",
        assertThrows(IllegalArgumentException.class, () -> new TicketRef.ByNumber(" "))
            .getMessage());
  }
}
