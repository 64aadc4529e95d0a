package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ticketfolio.ticket.TicketSummary;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSumsTest {
  private static Map<Long, String> read(String table) throws IOException {
    Map<Long, String> sums = new TreeMap<>();
    AnswerSums.each(new StringReader(table), sums::put);
    return sums;
  }

  @Test
  void areThoseOfTheTable() throws IOException {
    List<TicketSummary> tickets = SampleIndex.tickets(SampleIndex.full());
    Map<Long, String> expected = new TreeMap<>();
    tickets.forEach(ticket -> expected.put(ticket.id(), SampleIndex.answer(ticket.id())));
    assertEquals(expected, read(SampleIndex.table(Samples.pages(), tickets)));
    assertEquals(expected, read(SampleIndex.table(Samples.customerPages(), tickets)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,subject\r\n1,x\r\n",
        "id,answer_sha256\r\n1,\r\n",
        "id,answer_sha256\r\n=1,x\r\n",
        "id,answer_sha256\r\n1\r\n"
      })
  void areMissedWhereTheTableHasNone(String table) {
    IOException e = assertThrows(IOException.class, () -> read(table));
    assertEquals("line 2: expected an id and a SHA-256", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,answer_sha256\r\n\"1,x\r\n"})
  void areNotReadFromWhatIsNoTable(String table) {
    assertEquals(
        "expected a table of tickets",
        assertThrows(IOException.class, () -> read(table)).getMessage());
  }
}
