package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200 generated tickets, which take every form of WHMCS' answers in turn, over real HTTP. */
class EveryShapeTest {
  private static final int COUNT = 200;
  private static final DemoData DATA = GeneratedTickets.data(COUNT, 20260101);

  @TempDir private static Path folder;
  private static DemoServer server;
  private static Map<Long, Document> pages;

  @BeforeAll
  static void archiveThem() throws Exception {
    server = DemoServer.start(DATA);
    Program.Result result = DemoArchive.archiveAll(server, folder);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("Archived 200 of 200 tickets: "), result.out());
    pages = readPages(folder.resolve("archive"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void keepsEveryMessageReplyAndNote() {
    int texts = 0;
    for (Ticket ticket : DATA.tickets()) {
      Document page = page(ticket);
      assertContains(page.select("h1").text(), ticket.subject(), ticket);
      for (Entry entry : ticket.conversation().entries().toList()) {
        Element article = article(page, entry);
        assertContains(article.select(".msg").text(), entry.post().message(), ticket);
        texts++;
      }
      assertEquals(
          ticket.conversation().entries().count(), page.select("article").size(), ticket.number());
    }
    assertTrue(texts > 2 * COUNT, "too few texts to mean anything: " + texts);
  }

  private static void assertContains(String shown, String stored, Ticket ticket) {
    List<String> words = GeneratedTickets.canaries(stored);
    assertFalse(words.isEmpty() && !stored.isBlank(), "nothing to look for in " + stored);
    for (String word : words) {
      assertTrue(shown.contains(word), ticket.number() + ": " + word + " is not in " + shown);
    }
  }

  @Test
  void understandsAllThatItReceives() throws Exception {
    String report = Files.readString(folder.resolve("archive/report.json"));
    assertFalse(report.contains("were understood"), report);
  }

  @Test
  void tellsNotesFromReplies() {
    for (Ticket ticket : DATA.tickets()) {
      for (Entry entry : ticket.conversation().entries().toList()) {
        boolean note = article(page(ticket), entry).text().contains("Internal note");
        assertEquals(entry instanceof Note, note, ticket.number() + " " + entry.id());
      }
    }
  }

  @Test
  void keepsEveryFileByteForByte() throws Exception {
    int files = 0;
    for (Ticket ticket : DATA.tickets()) {
      Path page = folder.resolve("archive").resolve(pathOf(ticket));
      List<byte[]> found = filesBeside(page);
      for (Entry entry : ticket.conversation().entries().toList()) {
        for (Attachment file : entry.post().attachments().files()) {
          byte[] content = DATA.content(ticket, entry, file).orElse(new byte[0]);
          if (content.length > 0) {
            files++;
            assertTrue(
                found.stream().anyMatch(each -> Arrays.equals(each, content)),
                ticket.number() + ": " + file);
          }
        }
      }
    }
    assertTrue(files > COUNT / 4, "too few files to mean anything: " + files);
  }

  private static List<byte[]> filesBeside(Path page) throws IOException {
    Path beside = page.resolveSibling(page.getFileName().toString().replace(".html", ""));
    List<byte[]> contents = new ArrayList<>();
    if (Files.isDirectory(beside)) {
      try (var files = Files.list(beside)) {
        for (Path file : files.toList()) {
          contents.add(Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  @Test
  void putsNoAccessKeyAnywhere() throws Exception {
    try (var files = Files.walk(folder.resolve("archive"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), UTF_8);
        for (Ticket ticket : DATA.tickets()) {
          String key = ticket.identity().accessKey().value();
          assertFalse(text.contains(key), file + " holds " + key);
        }
      }
    }
  }

  @Test
  void reversesTheThreadWithDesc() throws Exception {
    Path other = folder.resolve("desc");
    Files.createDirectory(other);
    Program.Result result = DemoArchive.archiveAll(server, other, "--order", "desc");
    assertEquals(0, result.code(), result.err());
    Map<Long, Document> newestFirst = readPages(other.resolve("archive"));
    for (Ticket ticket : DATA.tickets()) {
      List<String> ids = new ArrayList<>(page(ticket).select("article").eachAttr("id"));
      Collections.reverse(ids);
      Document page = Objects.requireNonNull(newestFirst.get(ticket.id()));
      assertEquals(ids, page.select("article").eachAttr("id"), ticket.number());
    }
  }

  @Test
  void givesTheSameArchiveFromTheStore() throws Exception {
    Path again = folder.resolve("again");
    Program.Result result =
        new Program()
            .run("render", "--all", "--store", folder.resolve("tickets.db"), "--output", again);
    assertEquals(0, result.code(), result.err());
    String name = "manifest-sha256.txt";
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("archive").resolve(name)),
        Files.readAllBytes(again.resolve(name)));
  }

  private static Element article(Document page, Entry entry) {
    String id = (entry instanceof Note ? "n-" : "r-") + entry.id();
    Element article = page.getElementById(id);
    assertTrue(article != null, id + " is not in the page");
    return Objects.requireNonNull(article);
  }

  private static Document page(Ticket ticket) {
    return Objects.requireNonNull(pages.get(ticket.id()), ticket.number());
  }

  private static Path pathOf(Ticket ticket) {
    return Path.of(page(ticket).location());
  }

  /** By internal id; each page's location is its path in the archive. */
  private static Map<Long, Document> readPages(Path archive) throws IOException {
    Map<Long, Document> byId = new HashMap<>();
    try (var files = Files.walk(archive.resolve("tickets"), 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        long id = Long.parseLong(file.getFileName().toString().replaceAll("-.*", ""));
        String path = archive.relativize(file).toString();
        byId.put(id, Jsoup.parse(Files.readString(file), path));
      }
    }
    return byId;
  }
}
