package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive says of itself, for programs. */
class ArchiveFactsTest {
  @TempDir private static Path folder;
  private static DemoServer server;

  @BeforeAll
  static void fetch() throws Exception {
    server = DemoServer.start();
    Program.Result fetched =
        DemoArchive.connectedTo(server).run("fetch", "--all", "--store", store());
    assertEquals(0, fetched.code(), fetched.err());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Path store() {
    return folder.resolve("tickets.db");
  }

  private static String facts(String name, Object... options) throws Exception {
    Path archive = folder.resolve(name);
    Object[] all = new Object[options.length + 5];
    System.arraycopy(
        new Object[] {"render", "--store", store(), "--output", archive}, 0, all, 0, 5);
    System.arraycopy(options, 0, all, 5, options.length);
    Program.Result made = new Program().run(all);
    assertEquals(0, made.code(), made.err());
    return Files.readString(archive.resolve("archive.json"));
  }

  @Test
  void tellsWhatAnInternalArchiveIs() throws Exception {
    assertEquals(
        """
        {
          "program" : "Ticketfolio 0.1.0",
          "source" : "127.0.0.1",
          "audience" : "internal",
          "selection" : "all tickets",
          "replyOrder" : "desc",
          "language" : "en",
          "times" : "WHMCS records its server’s local time without a zone. Times are read as Europe/Berlin and shown with their offset from UTC.",
          "opened" : {
            "first" : "2016-03-14T08:15:42",
            "last" : "2026-02-27T14:00"
          },
          "counts" : {
            "tickets" : 26,
            "replies" : 377,
            "notes" : 40,
            "attachments" : {
              "beside page" : 37,
              "removed" : 5
            }
          },
          "redaction" : null
        }
        """,
        facts("all", "--all", "--order", "desc", "--time-zone", "Europe/Berlin"));
  }

  @Test
  void tellsACustomerNothingOfNotes() throws Exception {
    String facts =
        facts("customer", "--client", "254", "--status", "Closed", "--audience", "customer");
    assertTrue(facts.contains("\"selection\" : \"client 254, status Closed\""), facts);
    assertTrue(facts.contains("\"audience\" : \"customer\""), facts);
    assertFalse(facts.contains("notes"), facts);
  }

  @Test
  void changesWithTheSelectionThoughTheTicketsAreTheSame() throws Exception {
    String first = facts("same", "--all");
    String second = facts("same", "--opened-since", "2001-01-01");
    assertTrue(first.contains("\"selection\" : \"all tickets\""), first);
    assertTrue(second.contains("\"selection\" : \"opened since 2001-01-01T00:00\""), second);
  }

  @Test
  void namesInTheTableTheAnswerThatThePageWasMadeOf() throws Exception {
    facts("table", "--all", "--audience", "customer");
    List<String> rows = Files.readAllLines(folder.resolve("table/tickets.csv"));
    String row = rows.stream().filter(line -> line.startsWith("7311,")).findFirst().orElseThrow();
    String sum = row.substring(row.lastIndexOf(',') + 1);
    assertTrue(sum.matches("[0-9a-f]{64}"), row);
    try (var pages = Files.walk(folder.resolve("table/tickets"))) {
      Path page =
          pages
              .filter(
                  file -> file.toString().contains("/7311-") && file.toString().endsWith("html"))
              .findFirst()
              .orElseThrow();
      assertTrue(Files.readString(page).contains(sum));
    }
  }
}
