package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.page.NuChecker;
import io.github.ticketfolio.ticket.Ticket;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the demo tickets, over real HTTP. */
class ArchiveRunTest {
  private static final DemoData DATA = DemoData.sample();

  @TempDir private static Path folder;
  private static DemoServer server;
  private static Program.Result result;

  @BeforeAll
  static void archiveTheDemo() throws Exception {
    server = DemoServer.start(DATA);
    result = DemoArchive.archiveAll(server, folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void saysWhatWasArchivedAndWhichFileToOpen() {
    assertEquals(0, result.code(), result.err());
    int n = DATA.tickets().size();
    assertTrue(result.out().startsWith("Archived " + n + " of " + n + " tickets: "), result.out());
    assertTrue(
        result.out().endsWith("\nOpen " + archive().resolve("index.html") + "\n"), result.out());
  }

  @Test
  void givesEveryTicketAPageThatTheIndexLinks() throws Exception {
    Document index = page(archive().resolve("index.html"));
    for (Ticket ticket : DATA.tickets()) {
      String selector = "table a[href~=^tickets/[0-9a-z-]+/" + ticket.id() + "-]";
      assertTrue(!index.select(selector).isEmpty(), "no link to ticket " + ticket.number());
      Document page = page(archive().resolve(index.select(selector).attr("href")));
      int entries = ticket.conversation().replies().size() + ticket.conversation().notes().size();
      assertEquals(entries, page.select("article").size(), ticket.number());
      assertFalse(page.select("a[href=../../index.html]").isEmpty());
    }
  }

  @Test
  void leadsEveryLinkToAFileOfTheArchive() throws Exception {
    for (Path file : pages()) {
      Document page = page(file);
      for (Element link : page.select("[href], [src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (isInside(target)) {
          assertLeadsSomewhere(file, page, target);
        }
      }
    }
  }

  @Test
  void leadsFromAMentionedNumberToItsTicket() throws Exception {
    Path file = pageOf("243715");
    Element mention = page(file).expectFirst(".msg a.ticket");

    assertEquals("00417", mention.text());
    assertEquals(pageOf("00417"), file.resolveSibling(mention.attr("href")).normalize());
  }

  private static Path pageOf(String number) throws Exception {
    List<Path> found =
        pages().stream().filter(p -> p.toString().endsWith("-" + number + ".html")).toList();
    assertEquals(1, found.size(), number);
    return found.get(0);
  }

  private static boolean isInside(String target) {
    return !target.matches("(?s)(https?|mailto|tel|data):.*");
  }

  private static void assertLeadsSomewhere(Path file, Document page, String target) {
    URI uri = URI.create(target);
    Path aim = uri.getPath().isEmpty() ? file : file.resolveSibling(uri.getPath()).normalize();
    assertTrue(aim.startsWith(archive()) && Files.isRegularFile(aim), file + ": " + target);
    if (uri.getFragment() != null && aim.equals(file)) {
      assertTrue(page.getElementById(uri.getFragment()) != null, file + ": " + target);
    }
  }

  @Test
  void loadsNothingFromAnyNetwork() throws Exception {
    for (Path file : pages()) {
      Document page = page(file);
      for (Element element :
          page.select("[src], link:not([rel~=^(prev|next)$]), object, embed, iframe, base, form")) {
        assertTrue(element.is("img") && isInside(element.attr("src")), file + ": " + element);
      }
      assertTrue(page.select("meta[http-equiv=refresh]").isEmpty(), file.toString());
      assertTrue(
          page.select("meta[http-equiv=Content-Security-Policy]")
              .attr("content")
              .startsWith("default-src 'none'"),
          file.toString());
    }
  }

  @Test
  void writesValidHtml() throws Exception {
    for (Path file : pages()) {
      assertEquals("", NuChecker.errors(Files.readString(file)), file.toString());
    }
  }

  @Test
  void putsNoScriptOnAnyPageButTheIndex() throws Exception {
    for (Path file : pages()) {
      if (!file.equals(archive().resolve("index.html"))) {
        assertTrue(page(file).select("script").isEmpty(), file.toString());
      }
    }
  }

  @Test
  void keepsTheAccessKeysToItself() throws Exception {
    for (Map.Entry<String, byte[]> file : files(archive()).entrySet()) {
      String text = new String(file.getValue(), UTF_8);
      for (Ticket ticket : DATA.tickets()) {
        assertFalse(text.contains(ticket.identity().accessKey().value()), file.getKey());
      }
      assertFalse(text.contains(DemoServer.SECRET), file.getKey());
      assertFalse(text.contains(DemoServer.IDENTIFIER), file.getKey());
    }
  }

  @Test
  void passesItsOwnVerification() {
    Program.Result verified = new Program().run("verify", archive());
    assertEquals(0, verified.code());
    assertTrue(verified.out().matches("Verified .*: all \\d+ files are as written\\.\n"));
  }

  @Test
  void rendersTheSameBytesFromTheStore() throws Exception {
    for (String name : List.of("again", "andAgain")) {
      Path other = folder.resolve(name);
      Program.Result rendered =
          new Program()
              .run("render", "--all", "--store", folder.resolve("tickets.db"), "--output", other);
      assertEquals(0, rendered.code(), rendered.err());
      assertSameFiles(files(archive()), files(other));
    }
  }

  @Test
  void turnsTheThreadRoundWhenAsked() throws Exception {
    Path other = folder.resolve("newest-first");
    Path store = folder.resolve("desc.db");
    Program.Result newestFirst =
        DemoArchive.connectedTo(server)
            .run("archive", "--all", "--order", "desc", "--store", store, "--output", other);
    assertEquals(0, newestFirst.code(), newestFirst.err());
    for (Path file : pages()) {
      if (file.startsWith(archive().resolve("tickets"))) {
        List<String> ascending = page(file).select("article").eachAttr("id");
        List<String> descending =
            page(other.resolve(archive().relativize(file))).select("article").eachAttr("id");
        java.util.Collections.reverse(ascending);
        assertEquals(ascending, descending, file.toString());
      }
    }
  }

  @Test
  void archivesTheOthersWhenATicketIsUnknown() throws Exception {
    Path other = folder.resolve("some");
    Program.Result some =
        DemoArchive.connectedTo(server)
            .reading("# numbers\n00417\nNO-SUCH\n")
            .run(
                "archive",
                "--from-file",
                "-",
                "KXB-482913",
                "--store",
                folder.resolve("some.db"),
                "--output",
                other);
    assertEquals(1, some.code());
    assertEquals(
        "Failed: ticket NO-SUCH: WHMCS answered \"Ticket ID Not Found\". Check the number.\n",
        some.err());
    assertTrue(some.out().startsWith("Archived 2 of 3 tickets: "), some.out());
    assertEquals(2, page(other.resolve("index.html")).select("a[href^=tickets/]").size());
    String report = Files.readString(other.resolve("report.json"));
    assertTrue(report.contains("\"ticket\" : \"ticket NO-SUCH\""), report);
    assertTrue(page(other.resolve("report.html")).text().contains("NO-SUCH"));
  }

  @Test
  void refusesAThemeThatIsNone() {
    Path theme = folder.resolve("no-theme");
    Program.Result result =
        new Program()
            .run("render", "--all", "--theme", theme, "--store", folder.resolve("tickets.db"));
    assertEquals(
        new Program.Result(
            2,
            "",
            "ticketfolio: " + theme + ": expected a theme with a folder templates or assets\n"),
        result);
  }

  private static Path archive() {
    return folder.resolve("archive");
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.walk(archive())) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .filter(ArchiveRunTest::isOurs)
          .toList();
    }
  }

  /** Attachments lie in folders named like their ticket's page; they are not ours. */
  private static boolean isOurs(Path file) {
    return archive().relativize(file).getNameCount() < 4;
  }

  private static Document page(Path file) throws IOException {
    return Jsoup.parse(file, "UTF-8");
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static void assertSameFiles(Map<String, byte[]> expected, Map<String, byte[]> found) {
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((path, bytes) -> assertArrayEquals(bytes, found.get(path), path));
  }
}
