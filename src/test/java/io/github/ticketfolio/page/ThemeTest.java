package io.github.ticketfolio.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.ReplyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {
  @TempDir private Path folder;

  private Pages themed(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
    return Samples.pages(Theme.in(folder));
  }

  private String broken(String name, String text) {
    return String.valueOf(
        assertThrows(BrokenThemeException.class, () -> themed(name, text)).getMessage());
  }

  /** What is said of the built-in ticket template when a part of it is replaced. */
  private String brokenTicket(String part, String by) {
    String built = Theme.builtIn().text("templates/ticket.html");
    assertTrue(built.contains(part), part);
    return broken("templates/ticket.html", built.replace(part, by));
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
  void namesTheFileAndTheLineOfAMistake() {
    assertEquals(
        "templates/ticket.html line 3: there is no \"nothing\" here; expected one of facts, foot,"
            + " head, thread, top",
        broken("templates/ticket.html", "<p>\n\n  <b th:text=\"${nothing}\"></b></p>"));
    assertEquals(
        "templates/ticket.html line 18: there is no \"subjct\" here; expected one of chips, crumbs,"
            + " gaps, incomplete, subject",
        brokenTicket("${top.subject}", "${top.subjct}"));
    assertEquals(
        "templates/ticket.html line 18: Exception evaluating OGNL expression: \"top.subject.x.y\"",
        brokenTicket("${top.subject}", "${top.subject.x.y}"));
    assertEquals(
        "templates/ticket.html line 24: Could not parse as each: \"jump ${thread.jumps}\"",
        brokenTicket("jump : ${thread.jumps}", "jump ${thread.jumps}"));
    assertEquals(
        "templates/ticket.html line 12: Incomplete structure: \"<nav class=\"kin"
            + " th:if=\"${top.crumbs.neighbours}\" th:aria-label=\"#{kin}\">…",
        brokenTicket("<nav class=\"kin\"", "<nav class=\"kin"));
  }

  @Test
  void looksWhereASampleWouldNot() {
    assertEquals(
        "templates/ticket.html line 73: there is no \"why\" here; expected one of text",
        brokenTicket(
            "<span lang=\"en\" dir=\"auto\" th:text=\"${f.state.reason.text}\"></span>)"
                + "</th:block></span></td>",
            "<span th:text=\"${f.state.reason.why}\"></span>)" + "</th:block></span></td>"));
  }

  @Test
  void namesTheFileThatIsIncluded() {
    String parts = Theme.builtIn().text("templates/parts.html");
    assertEquals(
        "templates/parts.html line 5: Could not parse as expression: \"${head.policy\"",
        broken("templates/parts.html", parts.replace("${head.policy}", "${head.policy")));
  }

  @Test
  void namesThePlaceThatAsksForWhatIsNotThere() {
    assertEquals(
        "templates/ticket.html line 9: there is no templates/part.html",
        brokenTicket("~{parts.html :: scheme}", "~{part.html :: scheme}"));
    assertEquals(
        "templates/ticket.html line 9: Error resolving fragment: \"~{parts.html :: schema}\":"
            + " template or fragment could not be resolved",
        brokenTicket("~{parts.html :: scheme}", "~{parts.html :: schema}"));
    assertEquals(
        "templates/ticket.html line 23: there is no text #{thred} in"
            + " templates/words/en.properties",
        brokenTicket("#{thread}", "#{thred}"));
  }

  @Test
  void keepsThePolicyOfEachPage() {
    assertEquals(
        "templates/index.html: its page lacks the content security policy; keep the head of"
            + " parts.html",
        broken("templates/index.html", "<!DOCTYPE html>\n<title>Mine</title>"));
  }

  @Test
  void namesTheLineThatIsNotUtf8() throws IOException {
    Path file = folder.resolve("templates/report.html");
    Files.createDirectories(file.getParent());
    Files.write(file, "<p>\n<b>caf\u00e9</b></p>".getBytes(ISO_8859_1));
    assertEquals(
        "templates/report.html line 2: is not UTF-8; save it as UTF-8",
        broken("assets/report.css", ""));
  }

  @Test
  void takesAFileThatBeginsWithAByteOrderMark() throws IOException {
    Pages pages = themed("templates/words/en.properties", "\ufefffacts=Figures");
    assertEquals(
        "Figures",
        Jsoup.parse(pages.ticketPage(Samples.richInput()).html()).select("#facts").text());
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    Files.createDirectories(folder.resolve("templates"));
    Files.createSymbolicLink(folder.resolve("templates/index.html"), folder.resolve("nowhere"));
    assertEquals(
        "templates/index.html: cannot be read; expected a text file that you may read",
        broken("assets/index.css", ""));
  }

  @Test
  void namesWhatIsWrongWithWords() {
    String words = "templates/words/en.properties";
    assertEquals(
        words + " line 3: has a broken escape; a backslash is written twice",
        broken(words, "facts=a\n\nthread=\\user\nkin=b\n"));
    assertEquals(
        words + ": date.months: expected 12 words between |, found 2",
        broken(words, "date.months=winter|summer"));
    assertEquals(
        words + ": plural: expected one, up-to-one or arabic, found \"two\"",
        broken(words, "plural=two"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "th:text=\"__${top.subject}__\"                ¦ __, th:inline and [(…)] would run ticket text as code",
        "data-th-inline=\"javascript\"                 ¦ __, th:inline and [(…)] would run ticket text as code",
        "title=\"[(${top.subject})]\"                  ¦ __, th:inline and [(…)] would run ticket text as code",
        "th:utext=\"${top.subject}\"                   ¦ th:utext would run ticket text as code; use th:text",
        "data-th-utext='${e.html}'                     ¦ th:utext would run ticket text as code; use th:text",
        "TH:UTEXT=\"${e.html} + ${e.source.text}\"     ¦ th:utext would run ticket text as code; use th:text",
        "th:attr=\"href=${top.subject}\"               ¦ th:attr, th:on…, th:style and th:srcdoc could run ticket text; give an attribute by its own name, such as th:title",
        "th:onclick=\"${top.subject}\"                 ¦ th:attr, th:on…, th:style and th:srcdoc could run ticket text; give an attribute by its own name, such as th:title",
        "th:href=\"${top.subject}\"                    ¦ expected an address that was checked, such as ${link.href} or |#${f.anchor}|",
        "data-th-href=\"@{${top.subject}}\"            ¦ expected an address that was checked, such as ${link.href} or |#${f.anchor}|",
        "th:src=\"|${top.subject}.href}|\"             ¦ expected an address that was checked, such as ${link.href} or |#${f.anchor}|",
        "th:replace=\"${top.subject}\"                 ¦ expected a template by its name, such as ~{parts.html :: head}",
        "th:insert=\"~{../../secret.html}\"            ¦ expected a template by its name, such as ~{parts.html :: head}",
        "><link rel=preconnect href=//x.example        ¦ a page loads nothing and leads nowhere by itself",
        "><meta http-equiv=\"Refresh\" content=\"0;/\" ¦ a page loads nothing and leads nowhere by itself",
        "style=\"color:red\"                           ¦ a page's policy lets no script or style of a template take effect; put it into assets/",
        "onclick=\"go()\"                              ¦ a page's policy lets no script or style of a template take effect; put it into assets/",
        "><script>go()</script                         ¦ a page's policy lets no script or style of a template take effect; put it into assets/"
      })
  void refusesTemplatesThatWouldRunTicketText(String attribute, String reason) {
    assertEquals(
        "templates/ticket.html line 18: " + reason,
        brokenTicket("<h1 dir=\"auto\"", "<h1 " + attribute));
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
}
