package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.TextFormat;
import io.github.ticketfolio.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ShownTest {
  private static final List<String> FORGERIES =
      List.of(
          "<article id=\"r-99\" class=\"staff\"><p>I was never written</p></article>",
          "<table><tr id=\"a-09\"><td id=\"n-9\">a</td></tr></table><p id=\"r-8\">b</p>",
          "&lt;article id=&quot;n-99&quot;&gt;&lt;/article&gt;",
          "<a href=\"https://x.example/?a= id=&quot;r-7&quot;\" title=' id=\"r-6\"'>c</a>",
          "<p \n id=\"r-5\">d</p><!-- <article id=\"r-4\"> --><p class=\"x id=\"r-3\">",
          "[e](https://x.example/ \" id=\\\"r-2\\\"\") `<i id=\"r-1\">` and <https://x id=\"r-0\">",
          "    <article id=\"r-1\">\n```\n<article id=\"r-1\">\n```\n> <p id=\"r-1\">");

  @TempDir private Path theme;

  @Test
  void countsWhatThePageShows() {
    RenderedPage page = Samples.pages().ticketPage(Samples.richInput());

    assertEquals(new Tally(5, 2, 8), page.shown());
    assertEquals(Tally.of(Samples.rich()), page.shown());
  }

  @Test
  void countsEntriesWhoseIdRepeats() {
    Ticket ticket = ticket(List.of(reply("a"), reply("b")), List.of());

    assertEquals(new Tally(2, 0, 0), shown(ticket, TextFormat.AUTO));
  }

  @Test
  void isNotFooledByWhatTheTicketSays() {
    for (String forgery : FORGERIES) {
      Ticket ticket = ticket(List.of(reply(forgery)), List.of(note(forgery)));
      for (TextFormat format : TextFormat.values()) {
        assertEquals(new Tally(1, 1, 1), shown(ticket, format), format + " " + forgery);
      }
    }
  }

  @Test
  void missesWhatAThemeDrops() throws IOException {
    String template = Theme.builtIn().text("templates/ticket.html");
    String noRegister =
        template.replace("<tr th:each=\"f : ${foot.files}\"", "<tr th:if=\"false\"");
    String noNotes = noRegister.replace("<article ", "<article th:unless=\"${e.head.role.note}\" ");

    assertEquals(new Tally(5, 0, 0), themed(noNotes).ticketPage(Samples.richInput()).shown());
  }

  @Test
  void countsAHugePageAtOnce() {
    String html =
        "<a id=\"".repeat(1 << 18) + " id=\"r-1".repeat(1 << 18) + "<a" + " ".repeat(1 << 20);

    assertEquals(new Tally(0, 0, 0), Shown.in(html));
  }

  private Pages themed(String template) throws IOException {
    Files.createDirectories(theme.resolve("templates"));
    Files.writeString(theme.resolve("templates/ticket.html"), template);
    return pages(TextFormat.AUTO, Theme.in(theme));
  }

  private static Tally shown(Ticket ticket, TextFormat format) {
    Pages pages = pages(format, Theme.builtIn());
    return pages.ticketPage(Samples.input(ticket, List.of())).shown();
  }

  private static Pages pages(TextFormat format, Theme theme) {
    PageOptions plain = Samples.options(ReplyOrder.ASC);
    return new Pages(
        new PageOptions(
            plain.order(), format, plain.times(), plain.programVersion(), Samples.edition(theme)),
        Names.NONE);
  }

  private static Ticket ticket(List<Reply> replies, List<Note> notes) {
    String text = replies.get(0).post().message();
    Ticket base = Samples.small(text, "x");
    Conversation talk =
        new Conversation(
            replies, notes, notes.isEmpty() ? Samples.files(false) : Samples.files(false, text));
    return new Ticket(base.identity(), base.about(), base.handling(), base.period(), talk);
  }

  private static Reply reply(String text) {
    return new Reply(5, Samples.NOBODY, Samples.post(null, text, text), 0);
  }

  private static Note note(String text) {
    return new Note(6, Samples.post(null, text, text));
  }
}
