package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One ticket in one file, from the store of the demo's tickets. */
class ReportCommandTest {
  /** Five attachments, a page and a drawing that could run something among them. */
  private static final String PHISHING = "236042";

  private static final String PICTURES = "205127";
  private static final String SAVED = "data:application/octet-stream;base64,";

  @TempDir private static Path shared;
  @TempDir private Path folder;

  @BeforeAll
  static void fetchTheDemo() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Program.Result result =
          DemoArchive.connectedTo(server)
              .run("fetch", "--all", "--store", shared.resolve("tickets.db"));
      assertEquals(0, result.code(), result.err());
    }
  }

  private Program.Result report(Object... arguments) {
    Object[] fixed = {"report", "--store", shared.resolve("tickets.db")};
    return new Program().run(Stream.of(fixed, arguments).flatMap(Stream::of).toArray());
  }

  private Document page(Object... arguments) throws IOException {
    Path file = folder.resolve("ticket.html");
    Object[] fixed = {"-o", file};
    Program.Result result = report(Stream.of(fixed, arguments).flatMap(Stream::of).toArray());
    assertEquals(0, result.code(), result.err());
    assertEquals(
        "Wrote " + file + ": " + String.format(Locale.ROOT, "%,d", Files.size(file)) + " bytes.\n",
        result.out());
    return Jsoup.parse(Files.readString(file));
  }

  @Test
  void needsNoOtherFile() throws Exception {
    Document page = page(PHISHING);
    for (Element way : page.select("[href], [src]")) {
      String address = way.attr("href") + way.attr("src");
      assertTrue(address.matches("(?s)(#|https?:|mailto:|data:).*"), address);
    }
    assertEquals("INTERNAL COPY · contains staff notes", page.select(".audience").text());
    assertTrue(page.select("#r-0 .msg").hasText());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("ticket.html")), files.toList());
    }
  }

  @Test
  void holdsItsAttachmentsByteForByte() throws Exception {
    for (String ticket : List.of(PHISHING, PICTURES, "KXB-482913", "244104")) {
      for (Element row : page(ticket).select(".register tr:has(.hash)")) {
        byte[] bytes = bytes(row.expectFirst("a[download]").attr("href"), SAVED);
        assertEquals(row.expectFirst(".hash").text(), Sha256.of(bytes), row.text());
      }
    }
  }

  @Test
  void showsPicturesByteForByte() throws Exception {
    Document page = page(PICTURES);
    List<String> shown = page.select(".files img").eachAttr("src");
    List<String> hashes = page.select(".register tr:contains(image/png) .hash").eachText();
    assertEquals(
        hashes,
        shown.stream().map(image -> Sha256.of(bytes(image, "data:image/png;base64,"))).toList());
    assertEquals(2, hashes.size());
  }

  @Test
  void givesNoFileATypeThatABrowserWouldRun() throws Exception {
    Document page = page(PHISHING);
    assertEquals(5, page.select(".register a[download^=0]").size());
    assertEquals(
        List.of(),
        page.select("[href^=data:]").eachAttr("href").stream()
            .filter(href -> !href.startsWith(SAVED))
            .toList());
    assertEquals(0, page.select("img").size());
    assertEquals(4, page.select(".risk").size());
  }

  private static byte[] bytes(String address, String type) {
    assertTrue(address.startsWith(type), address);
    return Base64.getDecoder().decode(address.substring(type.length()));
  }

  @Test
  void listsWhatDoesNotFitIntoItsBudget() throws Exception {
    Path file = folder.resolve("ticket.html");
    Program.Result result = report("--id", "8290", "-o", file, "--embed", "1K");
    assertEquals(0, result.code());
    Document page = Jsoup.parse(Files.readString(file));
    List<Element> out = page.select(".register tr:contains(not in this file)");
    assertFalse(out.isEmpty());
    assertTrue(page.select(".register a[download]").size() > 0);
    assertEquals(
        "Warning: " + out.size() + " of 5 attachments left out; the file says why.\n",
        result.err());
    assertTrue(page.select(".gaps").text().contains("Of 5 attachments: " + out.size() + " w"));
    for (Element row : out) {
      assertEquals(64, row.select(".hash").text().length());
    }
  }

  @Test
  void holdsNothingWithoutABudget() throws Exception {
    Path file = folder.resolve("ticket.html");
    assertEquals(
        "Warning: 4 of 4 attachments left out; the file says why.\n",
        report("KXB-482913", "-o", file, "--embed", "0").err());
    assertEquals(0, Jsoup.parse(Files.readString(file)).select("[href^=data:]").size());
  }

  @Test
  void isTheSameEachTimeAndHoweverTheTicketIsNamed() throws Exception {
    String first = page(PHISHING).outerHtml();
    assertEquals(first, page("#" + PHISHING).outerHtml());
    assertEquals(first, page("--id", "8290").outerHtml());
  }

  @Test
  void followsTheOptionsOfPages() throws Exception {
    Document page = page("KXB-482913", "--order", "desc", "--time-zone", "Europe/Berlin");
    assertEquals("r-0", page.select("article").eachAttr("id").get(7));
    assertTrue(page.select(".facts").text().contains("14:22 +01:00"));
  }

  /** The access key goes out of the page; the bytes of a file may spell the same. */
  @Test
  void takesNoAccessKeyForOneInTheBytesOfAFile() throws Exception {
    String key = "Xq7pLm2z";
    String data = "AAAA" + key + "BBBB";
    Path answers = folder.resolve("answers.jsonl");
    String listed = ",\"attachments\":[{\"filename\":\"a.bin\",\"index\":0}]";
    String ticket = TinyWhmcs.ticket(7, "the key is " + key, "2024-01-01 10:00:00", listed);
    Files.writeString(
        answers,
        ticket.replace("\n", "").replace("\"status\"", "\"c\":\"" + key + "\",\"status\"")
            + "\n{\"result\":\"success\",\"filename\":\"a.bin\",\"data\":\""
            + data
            + "\",\"type\":\"ticket\",\"relatedid\":7,\"index\":0,\"ticketid\":7}\n");
    Path store = folder.resolve("own.db");
    new Program()
        .run("fetch", "--url", "https://a.example", "--from-json", answers, "--store", store);
    Path file = folder.resolve("ticket.html");
    assertEquals(0, new Program().run("report", "--id", "7", "--store", store, "-o", file).code());

    Document page = Jsoup.parse(Files.readString(file));
    assertEquals(SAVED + data, page.expectFirst("a[download]").attr("href"));
    assertEquals("the key is access-key-withheld", page.select("#r-0 .msg").text());
  }

  @Test
  void namesTheCommandThatFetchesWhatIsMissing() {
    Path file = folder.resolve("ticket.html");
    Path store = shared.resolve("tickets.db");
    assertEquals(
        new Program.Result(
            1,
            "",
            "ticketfolio: ticket NOPE-1: it is not in the store. Fetch it first: ticketfolio fetch"
                + " --store "
                + store
                + " NOPE-1\n"),
        report("NOPE-1", "-o", file));
    assertEquals(
        new Program.Result(
            1,
            "",
            "ticketfolio: ticket id 4: it is not in the store. Fetch it first: ticketfolio fetch"
                + " --store "
                + store
                + " --id 4\n"),
        report("--id", "4", "-o", file));
    assertFalse(Files.exists(file));
  }

  @Test
  void asksWhichOfTwoWithOneNumberIsMeant() throws Exception {
    Path answers = folder.resolve("answers.jsonl");
    String day = "2024-01-01 10:00:00";
    String both = TinyWhmcs.ticket(7, "a", day, "") + "\f" + TinyWhmcs.ticket(8, "b", day, "");
    Files.writeString(answers, both.replace("\n", "").replace('\f', '\n').replace("T8", "T7"));
    Path store = folder.resolve("own.db");
    Program program = new Program();
    program.run("fetch", "--url", "https://a.example", "--from-json", answers, "--store", store);
    Path file = folder.resolve("ticket.html");
    assertEquals(
        new Program.Result(
            1,
            "",
            "ticketfolio: ticket T7: the store holds several with this number; name one with --id:"
                + " [7, 8]\n"),
        program.run("report", "T7", "--store", store, "-o", file));
  }

  @Test
  void writesNothingWhenThePageLacksAMessage() throws Exception {
    Path file = Files.writeString(folder.resolve("ticket.html"), "earlier");
    Path template = Files.createDirectory(folder.resolve("templates")).resolve("ticket.html");
    String built = Files.readString(Path.of("templates/ticket.html"));
    Files.writeString(template, built.replace("th:utext=\"${e.html}\"", ""));
    Program.Result result = report("104552", "-o", file, "--theme", folder);

    assertEquals(
        new Program.Result(
            1,
            "",
            "ticketfolio: ticket 104552: entry #1: its message is not in the page. Nothing was"
                + " written.\n"),
        result);
    assertEquals("earlier", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket.txt", "ticket", "html"})
  void wantsToKnowTheKindOfFile(String name) {
    assertUsage(
        "--output: expected a file that ends in .html, .htm or .pdf, found \"" + name + "\"",
        report("KXB-482913", "-o", name));
  }

  @Test
  void wantsOneTicketAndAFile() {
    String one = "name one ticket, by its number or by --id";
    assertUsage(one, report("-o", "a.html"));
    assertUsage(one, report("-o", "a.html", "KXB-482913", "--id", "7311"));
    assertUsage(one, report("-o", "a.html", "#"));
    assertUsage("--id: expected a number from 1, found 0", report("-o", "a.html", "--id", "0"));
    assertUsage("Missing required option: '--output=FILE'", report("KXB-482913"));
    assertUsage(
        "--embed: expected 0 to 100M bytes, such as 500K, found \"1G\"",
        report("-o", "a.html", "KXB-482913", "--embed", "1G"));
  }

  private static void assertUsage(String message, Program.Result result) {
    assertEquals(
        new Program.Result(2, "", "ticketfolio: " + message + "\nSee ticketfolio report --help\n"),
        result);
  }

  @Test
  void replacesNoFolder() throws Exception {
    Path file = Files.createDirectory(folder.resolve("ticket.html"));
    assertEquals(
        new Program.Result(
            4, "", "ticketfolio: " + file + ": this is a folder; name a file with --output\n"),
        report("KXB-482913", "-o", file));
  }

  @Test
  void saysThatTheDiskIsFull() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    String[] mount = {"mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()};
    assumeTrue(new ProcessBuilder(mount).start().waitFor() == 0, "mounting needs root");
    try {
      Path file = disk.resolve("ticket.html");
      assertEquals(
          new Program.Result(
              4,
              "",
              "ticketfolio: " + file + ": the file cannot be written (No space left on device)\n"),
          report("KXB-482913", "-o", file));
      try (var files = Files.list(disk)) {
        assertEquals(List.of(), files.toList());
      }
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  /** The program's environment has no search path here. */
  @Test
  void saysHowToComeByAPdfWithoutAChromium() {
    Path file = folder.resolve("ticket.pdf");
    assertEquals(
        new Program.Result(
            2,
            "",
            "ticketfolio: no Chromium was found, which a PDF needs: install one (Debian: apt"
                + " install chromium), name it with --browser, or write an .html file and print it"
                + " from any browser\n"),
        report("KXB-482913", "-o", file));
    assertFalse(Files.exists(file));
  }
}
