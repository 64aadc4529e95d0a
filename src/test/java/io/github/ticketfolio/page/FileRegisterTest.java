package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Ticket;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FileRegisterTest {
  private final Document page = Jsoup.parse(Samples.pages().ticketPage(Samples.richInput()).html());

  @Test
  void givesEveryAttachmentOneState() {
    assertEquals(
        List.of(
            "A-01 | statement & list.pdf | #1 | application/pdf | 35 kB | beside this page",
            "A-02 | rack.png | #1 | image/png | 2.5 kB | beside this page",
            "A-03 | call.ogg | #2 | | | download failed (HTTP 500, three times)",
            "A-04 | internal.txt | #2 | | | withheld for this audience",
            "A-05 | plan.docm | #2 | | | not fetched",
            "A-06 | trace.html | #4 | text/html | 812 bytes | beside this page",
            "A-07 | huge.iso | #4 | | | too large, not fetched (larger than 20 MB)",
            "A-08 | old.zip | #6 | | | removed in WHMCS before the export"),
        page.select(".register tbody tr").stream().map(FileRegisterTest::row).toList());
  }

  @Test
  void tellsTheHashOfWhatIsThere() {
    assertEquals(Samples.HASH, page.select("#a-01 .hash").text());
    assertEquals(3, page.select(".register .hash").size());
  }

  @Test
  void showsRasterImagesAndOnlyThose() {
    Element image = page.expectFirst("img");

    assertEquals(1, page.select("img").size());
    assertEquals("7311-KXB-482913/01-1-rack.png", image.attr("src"));
    assertEquals("Image A-02: rack.png", image.attr("alt"));
    assertEquals(image.attr("src"), page.expectFirst("a.thumb").attr("href"));
  }

  @Test
  void warnsOfWhatCouldRun() {
    assertEquals("May run code when opened", page.select("#a-06 .risk").text());
    assertEquals("May run code when opened", page.select("#r-902 .risk").text());
    assertEquals(2, page.select(".risk").size());
  }

  @Test
  void countsAnImageThatIsNamedLikeAProgramAsActive() {
    assertTrue(FileDanger.isActive("image/png", "photo.png.EXE"));
    assertTrue(FileDanger.isActive("image/png", "photo.svg. "));
    assertTrue(FileDanger.isActive("text/html", "photo.png"));
    assertFalse(FileDanger.isActive("image/png", "photo.png"));
    assertFalse(FileDanger.isActive("application/pdf", "no-ending"));
  }

  @Test
  void listsFilesThatOnlyTheTicketNames() {
    Ticket base = Samples.small("x", "x");
    Conversation talk =
        new Conversation(base.conversation().replies(), List.of(), Samples.files(true, "lost.txt"));
    Document small = render(base, talk, List.of());

    assertEquals(
        List.of("A-01 | lost.txt | #1 | | | removed in WHMCS before the export"),
        small.select(".register tbody tr").stream().map(FileRegisterTest::row).toList());
    assertEquals(
        "Not complete. Of 1 attachment: 1 was removed in WHMCS before this export. See the"
            + " attachments",
        small.select(".gaps").text());
  }

  @Test
  void listsFilesOfATicketWithoutAnyEntry() {
    Conversation talk = new Conversation(List.of(), List.of(), Samples.files(false, "lost.txt"));
    Document small = render(Samples.small("x", "x"), talk, List.of());

    assertEquals(
        List.of("A-01 | lost.txt | | | | not fetched"),
        small.select(".register tbody tr").stream().map(FileRegisterTest::row).toList());
  }

  @Test
  void allowsImagesOnlyWhereThereAreSome() {
    assertTrue(policy(page).contains("img-src 'self'; "));
    assertTrue(policy(withFile(AttachmentState.IN_PAGE, "x.png")).contains("img-src data:; "));
    assertTrue(policy(withFile(AttachmentState.SHOWN, "x.png")).contains("img-src data:; "));
    assertFalse(policy(withFile(AttachmentState.NOT_FETCHED, "x.png")).contains("img-src"));
  }

  @Test
  void refusesAPathThatLeavesTheArchive() {
    for (String href :
        List.of("../x.png", "/etc/x.png", "https://x.example/", "javascript:x", "data:,x", "")) {
      assertThrows(
          IllegalArgumentException.class, () -> withFile(AttachmentState.BESIDE_PAGE, href), href);
      assertThrows(
          IllegalArgumentException.class, () -> withFile(AttachmentState.IN_PAGE, href), href);
    }
  }

  private static Document withFile(AttachmentState state, String href) {
    Ticket base = Samples.small("x", "x");
    Conversation talk =
        new Conversation(base.conversation().replies(), List.of(), Samples.files(false, "a.png"));
    FileContent content = new FileContent(href, 8, Samples.HASH, "image/png");
    return render(
        base,
        talk,
        List.of(
            new StoredFile(
                new AttachmentRef(AttachmentRef.Owner.TICKET, base.id(), 0), state, "", content)));
  }

  private static Document render(Ticket base, Conversation talk, List<StoredFile> files) {
    Ticket ticket = new Ticket(base.identity(), base.about(), base.handling(), base.period(), talk);
    return Jsoup.parse(Samples.pages().ticketPage(Samples.input(ticket, files)).html());
  }

  private static String policy(Document page) {
    return page.expectFirst("meta[http-equiv]").attr("content");
  }

  private static String row(Element row) {
    String name = row.expectFirst(".name bdi").text();
    return row.expectFirst("th").text()
        + " | "
        + name
        + String.join(
            "",
            row.select("td[data-name]").stream()
                .map(c -> " |" + (c.text().isEmpty() ? "" : " " + c.text()))
                .toList());
  }
}
