package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.ReplyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
  private static final List<String> TEMPLATES =
      List.of("ticket.html", "index.html", "report.html", "parts.html");
  private static final List<String> UNESCAPED =
      List.of(
          "${head.sheets.style}",
          "${head.sheets.paper}",
          "${head.sheets.modern}",
          "${head.script}",
          "${e.html}");

  @TempDir private Path folder;

  private Pages themed(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
    PageOptions plain = Samples.options(ReplyOrder.ASC);
    return new Pages(
        new PageOptions(
            plain.order(),
            plain.format(),
            plain.times(),
            plain.programVersion(),
            Samples.edition(Theme.in(folder))),
        Names.NONE);
  }

  private BrokenThemeException broken(String template) throws IOException {
    Pages pages = themed("templates/ticket.html", template);
    return assertThrows(BrokenThemeException.class, () -> pages.ticketPage(Samples.richInput()));
  }

  @Test
  void replacesOneFileAndKeepsTheOthers() throws IOException {
    Pages pages = themed("assets/ticket.css", "h1{color:#123456}");
    String html = pages.ticketPage(Samples.richInput()).html();

    assertTrue(Jsoup.parse(html).expectFirst("style").data().contains("h1{color:#123456}"));
    assertFalse(html.contains(".kin{"));
    assertTrue(html.contains(".bar{"));
  }

  @Test
  void namesTheTemplateAndTheLineThatIsBroken() throws IOException {
    String message =
        String.valueOf(broken("<p>\n<b th:text=\"${nothing.here}\"></b></p>").getMessage());

    assertTrue(message.startsWith("templates/ticket.html line 2: "), message);
  }

  @Test
  void namesTheTemplateThatCannotBeParsed() throws IOException {
    String message = String.valueOf(broken("<p th:text=\"${\"></p>").getMessage());

    assertTrue(message.startsWith("templates/ticket.html"), message);
  }

  @Test
  void refusesTemplatesThatWouldRunTicketText() throws IOException {
    assertEquals(
        "templates/ticket.html: __ and th:inline would run ticket text as code",
        broken("<p th:text=\"__${subject}__\"></p>").getMessage());
  }

  /** A theme is somebody's own work, and must not cost a word. */
  @Test
  void tellsWhatAThemeLeavesOut() throws IOException {
    String built = Theme.builtIn().text("templates/ticket.html");
    Pages silent = themed("templates/ticket.html", built.replace("th:utext=\"${e.html}\"", ""));
    String lost = silent.ticketPage(Samples.richInput()).lost().toString();
    assertTrue(lost.contains("entry #1: its message is not in the page"), lost);

    Pages nameless = themed("templates/ticket.html", built.replace("th:text=\"${f.name}\"", ""));
    lost = nameless.ticketPage(Samples.richInput()).lost().toString();
    assertTrue(lost.contains("attachment A-01: the register lacks “"), lost);
  }

  @Test
  void leavesNothingOut() {
    Pages pages = new Pages(Samples.options(ReplyOrder.ASC), Names.NONE);
    assertEquals(List.of(), pages.ticketPage(Samples.richInput()).lost());
  }

  @Test
  void refusesStylesThatEndTheirElement() {
    BrokenThemeException e =
        assertThrows(
            BrokenThemeException.class, () -> themed("assets/base.css", "a{}</STYLE><script>"));
    assertEquals("assets/base.css: must not end its own element", e.getMessage());
  }

  @Test
  void printsUnescapedOnlyWhatIsSafe() {
    Pattern use = Pattern.compile("th:utext=\"([^\"]*)\"");
    for (String template : TEMPLATES) {
      use.matcher(Theme.builtIn().text("templates/" + template))
          .results()
          .forEach(found -> assertTrue(UNESCAPED.contains(found.group(1)), found.group()));
    }
  }
}
