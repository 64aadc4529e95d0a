package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CodeWriterTest {
  /** One second is promised; a busy machine gets five. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static final Pattern START_TAG = Pattern.compile("<[a-z][^>]*>");

  private static final List<String> PARTS =
      List.of(
          "\"",
          "'",
          "`",
          "/*",
          "<!--",
          "<",
          "<a b=\"",
          "<?php ",
          "#",
          "//",
          "$",
          "${",
          "@",
          "\\",
          "\\\"",
          "{{",
          "<<EOF ",
          "%w(",
          "1e",
          "0x",
          "a",
          "a.",
          "/a",
          "[",
          "r#\"",
          "http://a.",
          "\"\"\"",
          "--",
          "*/ /*",
          "=~ /",
          "é",
          "😀",
          "\u0000",
          "\t",
          "&lt;",
          "<script>",
          "</");

  private static Element page(String html) {
    return Jsoup.parseBodyFragment("<pre>" + html + "</pre>").expectFirst("pre");
  }

  private static void check(String language, String code) {
    String html = CodeWriter.write(language, code);
    Set<String> tags =
        START_TAG.matcher(html).results().map(MatchResult::group).collect(Collectors.toSet());
    tags.removeIf(tag -> CodeColours.ALL.contains(tag.replaceAll("<span class=\"(.*)\">", "$1")));
    assertEquals(Set.of(), tags, language);
    assertEquals(Markup.escape(code), html.replaceAll("</?span[^>]*>", ""), language);
  }

  @Test
  void coloursWords() {
    Element code = page(CodeWriter.write("sql", "SELECT 'a' FROM t WHERE n > 12 -- why\n"));
    assertEquals("SELECT FROM WHERE", String.join(" ", code.select(".t-keyword").eachText()));
    assertEquals("'a'", code.select(".t-string").text());
    assertEquals("12", code.select(".t-number").text());
    assertEquals("-- why", code.select(".t-comment").text());
  }

  @Test
  void takesNoPartOfANameForANumber() {
    assertEquals("", page(CodeWriter.write("sql", "t.id, t2.b")).select(".t-number").text());
    assertEquals("", page(CodeWriter.write("bash", "ls /etc/php/8.3")).select(".t-number").text());
    assertEquals("", page(CodeWriter.write("nginx", "192.0.2.11")).select(".t-number").text());
    assertEquals("", page(CodeWriter.write("nginx", "~ .php$ {")).select(".t-variable").text());
  }

  @Test
  void coloursCommentsOverManyLines() {
    Element code = page(CodeWriter.write("css", "/* one\n\n  two */\np { color: red }"));
    assertEquals("/* one\n\n  two */\n", code.expectFirst(".t-comment").wholeText());
  }

  @Test
  void coloursPhpWithoutItsOpeningTag() {
    for (String tag : List.of("", "<?php\n")) {
      Element code = page(CodeWriter.write("php", tag + "if ($a) {\n  return 'b'; // c\n}"));
      assertEquals(List.of("$a"), code.select(".t-variable").eachText());
      assertEquals("// c", code.select(".t-comment").text());
    }
  }

  @Test
  void readsTheNameOfALanguageAsPeopleWriteIt() {
    String expected = CodeWriter.write("php", "echo 1;");
    for (String info : List.of("PHP", " php ", "language-php", "{.php}", "php app/Hook.php")) {
      assertEquals(expected, CodeWriter.write(info, "echo 1;"), info);
    }
    assertEquals("echo 1;", CodeWriter.write("phpish", "echo 1;"));
    assertEquals("echo 1;", CodeWriter.write("", "echo 1;"));
  }

  @Test
  void leavesCodeOfUnusualSizeWithoutColours() {
    String line = "if".repeat(CodeWriter.LONGEST_LINE / 2);
    for (String code :
        List.of((line + "\n").repeat(70), "if\n".repeat(CodeWriter.MOST_LINES + 1), line + " ")) {
      assertEquals(code, CodeWriter.write("bash", code));
    }
    String most = "if\n".repeat(CodeWriter.MOST_LINES);
    assertTrue(CodeWriter.write("bash", most).contains("t-keyword"));
  }

  @Test
  void splitsNoCharacter() {
    String html = CodeWriter.write("bash", "a😀b \"😀\" 😀 # 👩‍👩‍👧");
    assertFalse(Pattern.compile("[\\ud800-\\udbff]<|>[\\udc00-\\udfff]").matcher(html).find());
  }

  @TestFactory
  Stream<DynamicTest> keepsEveryCharacterInTime() {
    Map<String, String> languages = new TreeMap<>();
    CodeLanguages.all().forEach((name, syntax) -> languages.put(syntax, name));
    return languages.values().stream()
        .map(
            language ->
                DynamicTest.dynamicTest(
                    language, () -> PARTS.forEach(part -> checkInTime(language, part))));
  }

  private static void checkInTime(String language, String part) {
    String line = part.repeat(CodeWriter.LONGEST_LINE / part.length()) + "\n";
    String most = line.repeat(CodeWriter.MOST_CHARACTERS / line.length());
    assertTimeoutPreemptively(LIMIT, () -> CodeWriter.write(language, most), language + part);
    check(language, part + " x\t" + String.join(" ", PARTS) + "\n" + line);
  }

  @Test
  void coloursTheSameOnManyThreads() {
    String code = "<?php\n/* a\n b */ $x = \"y\"; echo strlen($x) + 12;\n?>\n<b c=\"d\">e</b>";
    List<String> all =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(i -> CodeWriter.write("php", code))
            .distinct()
            .toList();
    assertEquals(List.of(CodeWriter.write("php", code)), all);
  }

  /** A server's Java has neither a display nor the native libraries that fonts need. */
  @Test
  void needsNeitherDisplayNorFonts() throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load",
            "-cp",
            System.getProperty("java.class.path"),
            ColouredCode.class.getName());
    program.environment().put("DISPLAY", "nowhere.invalid:7");
    Process child = program.redirectErrorStream(true).start();
    String log = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), log);
    assertTrue(log.contains("javax.swing.text.Segment"));
    List<String> wanting =
        log.lines()
            .filter(
                line ->
                    line.matches(
                        ".* (?:sun\\.font|sun\\.java2d|sun\\.awt\\.X11|java\\.awt\\.Font|java\\.awt\\.GraphicsDevice).*"))
            .toList();
    assertEquals(List.of(), wanting);
  }
}
