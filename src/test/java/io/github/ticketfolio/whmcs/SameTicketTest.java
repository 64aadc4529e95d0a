package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameTicketTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "KXB-482913, KXB-482913, true",
        "kxb-482913, KXB-482913, true",
        "` 00417 `, 00417, true",
        "00417, ` 00417 `, true",
        "R&D <1> \"x\" 'y', R&amp;D &lt;1&gt; &quot;x&quot; &#039;y&#039;, true",
        "R&amp;D, R&amp;D, true",
        "&lt;, &amp;lt;, true",
        "<, &amp;lt;, false",
        "417, 00417, false",
        "KXB-482913, KXB-482914, false",
        "KXB-482913, ``, false",
        "7, A, false",
      })
  void comparesNumbersAsTextOfAnyCaseAndEncoding(String asked, String answered, boolean same)
      throws Exception {
    assertEquals(same, SameTicket.isAnswerTo(new TicketRef.ByNumber(asked), ticket(answered)));
  }

  @Test
  void comparesIds() throws Exception {
    assertTrue(SameTicket.isAnswerTo(new TicketRef.ById(7), ticket("A")));
    assertFalse(SameTicket.isAnswerTo(new TicketRef.ById(8), ticket("8")));
  }

  private static Ticket ticket(String number) throws WhmcsException {
    String body =
        "{\"result\":\"success\",\"ticketid\":7,\"tid\":\"" + number.replace("\"", "\\\"") + "\"}";
    return new AnswerReader().readTicket(body.getBytes(UTF_8)).value();
  }
}
