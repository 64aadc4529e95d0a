package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopsTest {
  private static final Theme BUILT_IN = Theme.builtIn();

  @TempDir private Path folder;

  /** A value that knows whether a loop was filled at once when it was asked for. */
  record Item(String name, @Nullable String gone, List<Item> items, boolean yes) {
    @Override
    public String name() {
      boolean atOnce =
          StackWalker.getInstance()
              .walk(frames -> frames.anyMatch(frame -> frame.getClassName().contains("Part$Loop")));
      return atOnce && !name.isEmpty() ? name + " at once" : name;
    }
  }

  record View(List<Item> list, String policy) {}

  private static final View VIEW =
      new View(
          List.of(
              new Item("<a> & \"b\" 'c' [[${policy}]]", null, List.of(), true),
              new Item("", "there", List.of(new Item("x", "", List.of(), false)), false)),
          "\" content=\"policy\"");

  private String filled(String template) throws IOException {
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("templates/mine.html"), template);
    return new Templates(Theme.in(folder), Samples.WORDING).fill("mine.html", VIEW);
  }

  /** The same, but with a status of each loop, which only Thymeleaf has. */
  private static String byThymeleaf(String template) {
    return template.replaceAll("th:each=\"(\\w+) :", "th:each=\"$1,own :");
  }

  private Pages pagesByThymeleaf() throws IOException {
    for (String file : List.of("ticket", "index", "list", "clients", "report", "parts")) {
      Path own = folder.resolve("templates/" + file + ".html");
      Files.createDirectories(own.getParent());
      Files.writeString(own, byThymeleaf(BUILT_IN.text("templates/" + file + ".html")));
    }
    return Samples.pages(Theme.in(folder));
  }

  @Test
  void writesEachPageAsThymeleafDoes() throws IOException {
    assertEquals(all(Samples.pages(BUILT_IN)), all(pagesByThymeleaf()));
  }

  private static String all(Pages pages) {
    return Stream.of(
            pages.ticketPage(Samples.richInput()).html(),
            pages.ticketPage(Samples.input(Samples.small("", "[[${head}]]"), List.of())).html(),
            pages.indexPage(SampleIndex.full()),
            pages.indexPage(SampleIndex.empty()),
            pages.listPage(SampleIndex.list()),
            pages.clientsPage(SampleIndex.clients()),
            pages.reportPage(SampleIndex.report()))
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul>\n  <li th:each=\"e : ${list}\"><b th:text=\"${e.name}\">x</b> <i>y</i></li>\n</ul>",
        "<p><a th:each=\"e : ${list}\" class=\"k\" th:href=\"|#${e.name}|\">[${e.name}]</a></p>",
        "<p>\n<a th:each=\"e : ${list}\" th:title=\"${e.name}\" th:text=\"${e.gone}\"></a></p>",
        "<th:block th:each=\"e : ${list}\"><img th:alt=\"${e.name}\" th:id=\"${e.gone}\"></th:block>",
        "<p th:each=\"e : ${list}\">[[${e.name}]]</p>",
        "<div th:each=\"e : ${list}\" th:if=\"${e.yes}\" th:text=\"${e.name}\"></div>",
        "<div th:each=\"e : ${list}\" th:unless=\"${e.gone}\"><br><b th:text=\"${e.name}\"></b></div>",
        "<p th:each=\"e : ${list}\">\n<b th:if=\"${e.name} != ''\" th:text=\"${e.name}\"></b>\n</p>",
        "<dl><div th:each=\"e : ${list}\"><dt th:text=\"${e.name}\"></dt>\n"
            + "<dd th:each=\"f : ${e.items}\" th:text=\"| ${f.name}: ${e.gone}|\"></dd></div></dl>"
      })
  void fillsPlainLoopsAtOnceAndAsThymeleafDoes(String loop) throws IOException {
    String slow = filled(byThymeleaf(loop));
    String quick = filled(loop);
    assertTrue(quick.contains(" at once"), quick);
    assertEquals(slow, quick.replace(" at once", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:each=\"e : ${list}\" th:text=\"${e.name + '!'}\"></p>",
        "<p th:each=\"e : ${list}\"><b th:text=\"${e.name}\"></b><i th:text=\"${eStat.index}\"></i></p>",
        "<p th:each=\"e : ${list}\" data-th-text=\"${e.name}\"></p>",
        "<p th:each=\"e : ${list}\" th:with=\"n=${e.name}\" th:text=\"${n}\"></p>",
        "<p th:each=\"e : ${list}\"  class='a'\n th:text=\"${e.name}\"></p>",
        "<p th:each=\"e : ${list}\" title=\"x\" th:title=\"${e.name}\"></p>",
        "<p th:each=\"e : ${list}\"><!-- c --><b th:text=\"${e.name}\"></b></p>",
        "<p th:each=\"e : ${list}\"><input th:value=\"${e.name}\" th:checked=\"${e.yes}\"></p>"
      })
  void leavesOtherLoopsToThymeleaf(String loop) throws IOException {
    String filled = filled(loop);
    assertEquals(filled(byThymeleaf(loop).replace("eStat", "own")), filled);
    assertTrue(filled.contains("&lt;a&gt;") && !filled.contains("at once"), filled);
  }

  @Test
  void leavesItToThymeleafToTellWhereALoopFails() {
    assertEquals(
        "templates/mine.html line 3: there is no \"nam\" here; expected one of gone, items, name,"
            + " yes",
        assertThrows(
                BrokenThemeException.class,
                () -> filled("<ul>\n<li th:each=\"e : ${list}\">\n<b th:text=\"${e.nam}\"></b>"))
            .getMessage());
  }
}
