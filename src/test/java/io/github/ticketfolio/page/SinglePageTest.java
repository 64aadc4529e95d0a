package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.AttachmentRef.Owner;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Paper;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ticket page that is a file of its own. */
class SinglePageTest {
  private static final Medium ALONE = new Medium(true, null);
  private static final String BYTES = "Qnl0ZXM=";
  private static final long TICKET = 12;

  @Test
  void leadsToNoOtherFile() throws Exception {
    RenderedPage page = rendered(AttachmentState.IN_PAGE, "a.pdf", "application/pdf");

    List<String> ways = parsed(page).select("[href], [src]").eachAttr("href");
    assertTrue(ways.stream().allMatch(way -> way.matches("(#|data:|$).*")), ways.toString());
    assertEquals(0, parsed(page).select(".crumbs, .kin").size());
    NuChecker.assertValid(whole(page));
  }

  @Test
  void doesNotTellHowToCheckAnArchive() {
    Document page = parsed(rendered(AttachmentState.IN_PAGE, "a.pdf", "application/pdf"));

    assertEquals(
        List.of("SHA-256 of the answer " + Samples.HASH),
        page.select("footer dl > div:has(code)").eachText());
  }

  @Test
  void holdsAFileOnceInTheRegister() {
    Document page = parsed(rendered(AttachmentState.IN_PAGE, "a.pdf", "application/pdf"));

    Element saved = page.expectFirst("#a-01 a[download]");
    assertEquals("01-0-a.pdf", saved.attr("download"));
    assertEquals("data:application/octet-stream;base64," + BYTES, saved.attr("href"));
    assertEquals("#a-01", page.expectFirst(".files a:not(.ref)").attr("href"));
    assertEquals(1, page.select("[href^=data:]").size());
    assertEquals("in this page", page.select("#a-01 [data-name=State]").text());
    assertEquals(0, page.select(".gaps, img").size());
  }

  @Test
  void showsAnImageInItsEntry() {
    Document page = parsed(rendered(AttachmentState.IN_PAGE, "a.png", "image/png"));

    assertEquals("data:image/png;base64," + BYTES, page.expectFirst(".files img").attr("src"));
    assertEquals(
        "data:application/octet-stream;base64," + BYTES,
        page.expectFirst("#a-01 a[download]").attr("href"));
  }

  @Test
  void givesNoActiveFileItsType() {
    List<List<String>> active =
        List.of(
            List.of("a.html", "text/html"),
            List.of("a.svg", "image/svg+xml"),
            List.of("a.html", "image/png"),
            List.of("a.png", "image/svg+xml"));
    for (List<String> file : active) {
      Document page = parsed(rendered(AttachmentState.IN_PAGE, file.get(0), file.get(1)));
      assertEquals(
          List.of("data:application/octet-stream;base64," + BYTES),
          page.select("[href^=data:]").eachAttr("href"));
      assertEquals(0, page.select("img").size(), file.toString());
      assertEquals(2, page.select(".risk").size(), file.toString());
    }
  }

  @Test
  void listsWhatHadNoRoomWithItsHash() {
    Document page = parsed(rendered(AttachmentState.NO_ROOM, "a.pdf", "application/pdf"));

    assertEquals(
        "not in this file (larger than the room left)",
        page.select("#a-01 [data-name=State]").text());
    assertEquals(Samples.HASH, page.select("#a-01 .hash").text());
    assertEquals(
        "A-01 a.pdf 8 bytes · not in this file (larger than the room left)",
        page.select(".files li").text());
    assertEquals(0, page.select("[href^=data:], #a-01 .name a").size());
    assertEquals(
        "Not complete. Of 1 attachment: 1 was too large for this file. See the attachments",
        page.select(".gaps").text());
  }

  @Test
  void onlyShowsWhatCannotBeSavedFromPaper() {
    Document page = parsed(rendered(AttachmentState.SHOWN, "a.png", "image/png"));

    assertEquals("data:image/png;base64," + BYTES, page.expectFirst(".files img").attr("src"));
    assertEquals(0, page.select("[href^=data:], [download], .gaps").size());
    assertEquals("only shown as an image", page.select("#a-01 [data-name=State]").text());
  }

  /** It belongs to no entry, so none can show it. */
  @Test
  void missesNothingOfAnImageThatOnlyTheTicketNames() {
    TicketInput named = input(AttachmentState.IN_PAGE, "a.png", "image/png");
    Ticket base = named.ticket();
    Conversation talk = new Conversation(List.of(), List.of(), base.conversation().attachments());
    Ticket ticket = new Ticket(base.identity(), base.about(), base.handling(), base.period(), talk);
    RenderedPage page = Samples.pages().ticketPage(Samples.input(ticket, named.files()), ALONE);

    assertEquals(List.of(), page.lost());
    assertEquals(1, parsed(page).select("#a-01 a[download]").size());
  }

  @Test
  void namesThePaperOnlyWhereThereIsOne() {
    TicketInput input = Samples.input(Samples.small("x", "x"), List.of());
    Pages pages = Samples.pages();
    String letter = pages.ticketPage(input, new Medium(true, Paper.LETTER)).html();

    assertTrue(letter.contains("<style>@page{size:letter}:root{--paper-subject:"));
    assertFalse(pages.ticketPage(input, ALONE).html().contains("size:letter"));
    assertFalse(pages.ticketPage(input).html().matches("(?s).*@page\\{[^}@]*size:.*"));
  }

  /** The page that is checked has a stand-in for the bytes; no text can pass for one. */
  @Test
  void putsNoBytesWhereATicketAsksForThem() {
    String forged = Embedded.standIn(new AttachmentRef(Owner.TICKET, TICKET, 0));
    Ticket ticket = Samples.small(forged, "See " + forged + " and &#26;ticket/12/0&#26;");
    RenderedPage page = Samples.pages().ticketPage(Samples.input(ticket, List.of()), ALONE);

    assertEquals(1, page.parts().size());
    assertTrue(page.html().contains("See \u241aticket/12/0\u241a"));
  }

  @Test
  void missesBytesThatAThemeLeavesOut(@TempDir Path folder) throws Exception {
    String built = Theme.builtIn().text("templates/ticket.html");
    Path template = Files.createDirectory(folder.resolve("templates")).resolve("ticket.html");
    Files.writeString(template, built.replace("th:href=\"${f.content.ways.href}\"", ""));
    PageOptions plain = Samples.options(ReplyOrder.ASC);
    PageOptions themed =
        new PageOptions(
            plain.order(),
            plain.format(),
            plain.times(),
            plain.programVersion(),
            Samples.edition(Theme.in(folder)));
    TicketInput input = input(AttachmentState.IN_PAGE, "a.pdf", "application/pdf");

    assertEquals(
        List.of("attachment A-01: its bytes are not in the page"),
        new Pages(themed, Names.NONE).ticketPage(input, ALONE).lost());
    assertEquals(List.of(), Samples.pages().ticketPage(input, ALONE).lost());
  }

  private static AttachmentRef ref() {
    return new AttachmentRef(Owner.TICKET, TICKET, 0);
  }

  private static TicketInput input(AttachmentState state, String name, String type) {
    Ticket base = Samples.small("x", "x");
    Conversation talk =
        new Conversation(base.conversation().replies(), List.of(), Samples.files(false, name));
    FileContent content = new FileContent("12-00417/01-0-" + name, 8, Samples.HASH, type);
    Ticket ticket = new Ticket(base.identity(), base.about(), base.handling(), base.period(), talk);
    return Samples.input(ticket, List.of(new StoredFile(ref(), state, "", content)));
  }

  private static RenderedPage rendered(AttachmentState state, String name, String type) {
    return Samples.pages().ticketPage(input(state, name, type), ALONE);
  }

  /** As it is written: each part, and the bytes of the file where the page wants them. */
  private static String whole(RenderedPage page) {
    return page.parts().stream()
        .map(part -> part.html() + (part.data() == null ? "" : BYTES))
        .collect(Collectors.joining());
  }

  private static Document parsed(RenderedPage page) {
    return Jsoup.parse(whole(page));
  }
}
