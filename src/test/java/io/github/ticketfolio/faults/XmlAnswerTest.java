package io.github.ticketfolio.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.ticket.Ticket;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The XML of the fault server is what WHMCS would write, for every shape of the JSON. */
class XmlAnswerTest {
  @TempDir private Path folder;

  @Test
  void hasAnElementForEveryReplyAndNote() throws Exception {
    DemoData data = GeneratedTickets.data(60, 9);
    try (DemoServer whmcs = DemoServer.start(data);
        FaultServer server = new FaultServer(whmcs, Plan.PEACE)) {
      FaultRun.fetch(server, folder, "--no-attachments").assertExitCode(0);
    }
    try (Store store = Store.read(FaultRun.store(folder))) {
      for (Ticket ticket : data.tickets()) {
        assertHasAll(ticket, parsed(store.answer(ticket.id()).orElseThrow().body()));
      }
    }
  }

  private static void assertHasAll(Ticket ticket, Document xml) {
    assertEquals(
        ticket.conversation().replies().size(),
        xml.getElementsByTagName("replyid").getLength(),
        ticket.number());
    assertEquals(
        ticket.conversation().notes().size(),
        xml.getElementsByTagName("noteid").getLength(),
        ticket.number());
  }

  private static Document parsed(byte[] json) throws Exception {
    String xml = XmlAnswer.of("GetTicket", json);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}
