package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.page.NuChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of a whole archive, as a reader without scripts walks through them. */
class ListsTest {
  @TempDir private static Path folder;
  private static Path archive = Path.of("");

  @BeforeAll
  static void archiveManyTickets() throws IOException {
    archive = ManyTickets.archive(folder);
  }

  private static Document page(Path file) throws IOException {
    return Jsoup.parse(file, "UTF-8");
  }

  /** The pages from the first on, each found by the link of the one before. */
  private static List<Path> walk(Path first) throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path file = first; file != null; ) {
      pages.add(file);
      Document page = page(file);
      Element next = page.selectFirst("a[rel=next]");
      assertEquals(next == null ? 0 : 2, page.select("body a[rel=next]").size(), file.toString());
      file = next == null ? null : file.resolveSibling(next.attr("href")).normalize();
    }
    return pages;
  }

  private static List<String> numbers(List<Path> pages) throws IOException {
    List<String> numbers = new ArrayList<>();
    for (Path file : pages) {
      numbers.addAll(page(file).select("#table tbody .no").eachText());
    }
    return numbers;
  }

  @Test
  void showsEveryTicketOfADepartmentOnceOnThreePages() throws IOException {
    Path first = archive.resolve("lists/department/3-department.html");
    List<Path> pages = walk(first);

    assertEquals(3, pages.size());
    assertEquals(List.of(200, 200, 50), sizes(pages));
    List<String> numbers = numbers(pages);
    assertEquals(ManyTickets.ONE_DEPARTMENT, new HashSet<>(numbers).size());
    assertEquals(ManyTickets.ONE_DEPARTMENT, numbers.size());
    assertEquals("Technical & Mail", page(first).select("h1").text());
    assertEquals("450 tickets", page(first).select(".period").text());
  }

  private static List<Integer> sizes(List<Path> pages) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (Path file : pages) {
      sizes.add(page(file).select("#table tbody tr").size());
    }
    return sizes;
  }

  @Test
  void leadsBackFromEachPageToTheOneBefore() throws IOException {
    List<Path> pages = walk(archive.resolve("lists/department/3-department.html"));
    for (int i = 0; i < pages.size(); i++) {
      Document page = page(pages.get(i));
      assertEquals(i == 0 ? 0 : 2, page.select("body a[rel=prev]").size());
      if (i > 0) {
        String previous = page.select("a[rel=prev]").attr("href");
        assertEquals(pages.get(i - 1), pages.get(i).resolveSibling(previous).normalize());
      }
      assertEquals("Page " + (i + 1) + " of 3", page.select("nav .steps span").text());
    }
  }

  /** Through months alone, departments alone, statuses alone and clients alone. */
  @Test
  void leadsToEveryTicketByEachKindOfList() throws IOException {
    Document index = page(archive.resolve("index.html"));
    for (String kind : List.of("month", "department", "status", "client")) {
      Set<Path> tickets = new TreeSet<>();
      for (String href : index.select(".browse a[href^=lists/" + kind + "]").eachAttr("href")) {
        for (Path list : walk(archive.resolve(href))) {
          tickets.addAll(tickets(list, kind));
        }
      }
      assertEquals(ManyTickets.COUNT, tickets.size(), kind);
      assertTrue(tickets.stream().allMatch(Files::isRegularFile), kind);
    }
  }

  /** The tickets a page leads to, and for a client those of his list. */
  private static List<Path> tickets(Path list, String kind) throws IOException {
    List<Path> tickets = new ArrayList<>();
    for (String href : page(list).select("tbody th a").eachAttr("href")) {
      Path target = list.resolveSibling(href).normalize();
      if (target.startsWith(archive.resolve("tickets"))) {
        tickets.add(target);
      } else {
        for (Path page : walk(target)) {
          tickets.addAll(tickets(page, kind));
        }
      }
    }
    return tickets;
  }

  @Test
  void leadsFromATicketToItsLists() throws IOException {
    Path ticket = archive.resolve("tickets/2024-08/7-T7.html");
    List<String> lists = page(ticket).select(".crumbs a").eachAttr("href");

    assertEquals(
        List.of(
            "../../index.html",
            "../../lists/department/3-department.html",
            "../../lists/month/2024-08.html"),
        lists);
    for (String list : lists) {
      assertTrue(Files.isRegularFile(ticket.resolveSibling(list).normalize()), list);
    }
  }

  @Test
  void givesNoTwoFilesOneNameOnACaseBlindDisk() throws IOException {
    try (var files = Files.walk(archive)) {
      List<String> paths = files.map(file -> file.toString().toLowerCase(Locale.ROOT)).toList();
      assertEquals(paths.size(), new HashSet<>(paths).size());
    }
    try (var statuses = Files.list(archive.resolve("lists/status"))) {
      assertEquals(
          List.of("1-closed.html", "2-open.html", "3-open.html"),
          statuses.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void givesClientsOfOneTicketNoListOfTheirOwn() throws IOException {
    assertFalse(Files.exists(archive.resolve("lists/client/1001.html")));
    assertTrue(Files.exists(archive.resolve("lists/client/guests.html")));
    assertEquals(2 + 40, page(archive.resolve("lists/clients.html")).select("tbody tr").size());
  }

  @Test
  void isValidAndVerified() throws Exception {
    for (String name : List.of("index.html", "lists/clients.html", "lists/month/undated.html")) {
      assertEquals("", NuChecker.errors(Files.readString(archive.resolve(name))), name);
    }
    Program.Result verified = new Program().run("verify", archive);
    assertEquals(0, verified.code(), verified.err());
    assertTrue(Files.readString(archive.resolve("manifest-sha256.txt")).contains("tickets.csv"));
    assertEquals(1 + ManyTickets.COUNT, Files.readAllLines(archive.resolve("tickets.csv")).size());
  }

  /** Also in the links that lead from the client's next ticket to this one. */
  @Test
  void withholdAKeyThatASubjectTells(@TempDir Path own) throws Exception {
    String answer =
        """
        {"result":"success","ticketid":%d,"tid":"T%d","c":"Canary%dKey","subject":"My canary%dKEY",
        "date":"2024-01-0%d 10:00:00","deptid":3,"deptname":"D","status":"Open","priority":"Low",
        "userid":7,"name":"Ann Canary%dKey","lastreply":"2024-01-09 10:00:00",
        "replies":{"reply":[{"replyid":0,"date":"2024-01-01 10:00:00","message":"Hello"}]}}""";
    Path archive =
        JsonArchive.of(own, List.of(answer.replace("%d", "1"), answer.replace("%d", "2")));

    List<String> telling = new ArrayList<>();
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (text.toLowerCase(Locale.ROOT).matches("(?s).*canary[12]key.*")) {
          telling.add(archive.relativize(file).toString());
        }
      }
    }
    assertEquals(List.of(), telling);
    Document page = Jsoup.parse(Files.readString(archive.resolve("tickets/2024-01/1-T1.html")));
    assertTrue(page.select(".kin a").text().endsWith("#T2 My access-key-withheld"));
  }
}
