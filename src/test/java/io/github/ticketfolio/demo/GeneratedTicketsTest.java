package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Ticket;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedTicketsTest {
  private final DemoData data = GeneratedTickets.data(200, 42);

  @Test
  void hidesAWordOfItsOwnInEveryText() {
    Set<String> seen = new HashSet<>();
    for (Ticket ticket : data.tickets()) {
      assertNew(seen, ticket.subject());
      for (Entry entry : ticket.conversation().entries().toList()) {
        assertNew(seen, entry.post().message());
      }
    }
    assertTrue(seen.size() > 1_000);
  }

  @Test
  void cyclesOverEveryShape() {
    assertEquals(EnumSet.allOf(Container.class), found(demo -> demo.shape().replies()));
    assertEquals(EnumSet.allOf(Container.class), found(demo -> demo.shape().notes()));
    assertEquals(EnumSet.allOf(Shape.FileList.class), found(demo -> demo.shape().files().some()));
    assertEquals(EnumSet.allOf(Shape.NoFiles.class), found(demo -> demo.shape().files().none()));
    assertEquals(EnumSet.allOf(Shape.Digits.class), found(demo -> demo.shape().numbers().digits()));
    assertEquals(EnumSet.allOf(Shape.None.class), found(demo -> demo.shape().numbers().none()));
    assertEquals(EnumSet.allOf(Shape.Ids.class), found(demo -> demo.shape().wire().ids()));
  }

  @Test
  void givesTheSameTicketsForTheSameSeedOnly() {
    assertEquals(data.tickets(), GeneratedTickets.data(200, 42).tickets());
    assertNotEquals(data.tickets(), GeneratedTickets.data(200, 43).tickets());
  }

  @Test
  void isServedLikeTheSampleTickets() throws Exception {
    try (DemoServer server = DemoServer.start(data)) {
      DemoClient client = new DemoClient(server);
      for (Ticket ticket : data.tickets()) {
        String answer = client.ask("GetTicket", "ticketnum", ticket.number()).toString();
        List<String> expected =
            ticket
                .conversation()
                .entries()
                .flatMap(entry -> GeneratedTickets.canaries(entry.post().message()).stream())
                .toList();
        assertTrue(GeneratedTickets.canaries(answer).containsAll(expected), ticket.number());
      }
    }
  }

  private Set<Object> found(Function<DemoTicket, Object> part) {
    return data.demoTickets().stream().map(part).collect(Collectors.toSet());
  }

  private static void assertNew(Set<String> seen, String text) {
    List<String> canaries = GeneratedTickets.canaries(text);
    assertTrue(!canaries.isEmpty(), text);
    canaries.forEach(canary -> assertTrue(seen.add(canary), canary));
  }
}
