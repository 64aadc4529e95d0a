package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From {@code ticketfolio theme} to an archive of one's own looks. */
class ThemeRunTest {
  @TempDir private Path folder;

  private Path theme() {
    return folder.resolve("my-theme");
  }

  private Program.Result render(String output, Object... more) {
    Object[] arguments = {
      "render", "--all", "--store", folder.resolve("t.db"), "--output", folder.resolve(output)
    };
    Object[] all = new Object[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return new Program().run(all);
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return texts;
  }

  @Test
  void writesTheBuiltInThemeAndSaysWhatToDo() {
    Program.Result result = new Program().run("theme", theme());
    assertEquals(0, result.code());
    assertEquals("", result.err());
    assertTrue(result.out().startsWith(theme().resolve("assets/base.css") + "\n"), result.out());
    assertTrue(
        result
            .out()
            .endsWith(
                "\nEdit what you like, beginning with assets/brand.properties, and delete the"
                    + " rest:\nwhat a theme lacks is taken from the program. Then:\n"
                    + "  ticketfolio render --all --theme "
                    + theme()
                    + "\n"),
        result.out());
    assertTrue(Files.isRegularFile(theme().resolve("templates/words/en.properties")));
  }

  @Test
  void makesTheSamePagesFromTheThemeItWroteOut() throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.has(7, "**Hello**", "2024-01-01 10:00:00").has(8, "Bye", "2024-02-01 10:00:00");
      Program.Result fetched =
          new Program()
              .with("TICKETFOLIO_URL", whmcs.url())
              .with("TICKETFOLIO_IDENTIFIER", "x")
              .with("TICKETFOLIO_SECRET", "hunter2")
              .run("fetch", "--all", "--store", folder.resolve("t.db"));
      assertEquals(0, fetched.code(), fetched.err());
    }
    new Program().run("theme", theme());
    assertEquals(0, render("plain").code());
    assertEquals(0, render("themed", "--theme", theme()).code());
    assertEquals(files(folder.resolve("plain")), files(folder.resolve("themed")));
  }

  @Test
  void overwritesNothing() throws IOException {
    Path logo = theme().resolve("templates/words/en.properties");
    Files.createDirectories(logo.getParent());
    Files.writeString(logo, "mine");
    assertEquals(
        new Program.Result(
            2,
            "",
            "ticketfolio: "
                + logo
                + ": this file is there already, and nothing was written; name a new folder\n"),
        new Program().run("theme", theme()));
    assertEquals(Map.of("templates/words/en.properties", "mine"), files(theme()));
  }

  @Test
  void saysSoWhenTheFolderCannotBeMade() throws IOException {
    Files.writeString(theme(), "a file");
    Program.Result result = new Program().run("theme", theme());
    assertEquals(4, result.code());
    assertEquals(
        "ticketfolio: "
            + theme().resolve("assets/base.css")
            + " cannot be written (Not a directory)\n",
        result.err());
  }

  /** The address leads nowhere: had the theme not come first, the code would be 3. */
  @Test
  void findsABrokenThemeBeforeAnythingIsFetched() throws IOException {
    assertBroken(
        "templates/report.html",
        "<p>\n<b th:text=\"${numbers.lin}\"></b></p>",
        "templates/report.html line 2: there is no \"lin\" here; expected one of complete, groups,"
            + " line, selection, source");
    assertBroken(
        "templates/words/en.properties",
        "thread=\\u12",
        "templates/words/en.properties line 1: has a broken escape; a backslash is written twice");
    assertBroken(
        "assets/brand.properties",
        "accent=red",
        "assets/brand.properties: accent: expected a colour such as #0d5c66, found \"red\"");
    assertBroken("assets/print.css", "</style>", "assets/print.css: must not end its own element");
  }

  private void assertBroken(String file, String text, String error) throws IOException {
    Path theme = Files.createTempDirectory(folder, "theme");
    Files.createDirectories(theme.resolve(file).getParent());
    Files.writeString(theme.resolve(file), text);
    Path output = folder.resolve("archive");
    Program.Result result =
        new Program()
            .with("TICKETFOLIO_IDENTIFIER", "x")
            .with("TICKETFOLIO_SECRET", "hunter2")
            .run(
                "archive",
                "1",
                "--url",
                "http://127.0.0.1:1",
                "--theme",
                theme,
                "--store",
                folder.resolve("t.db"),
                "--output",
                output);
    assertEquals(new Program.Result(2, "", "ticketfolio: " + error + "\n"), result);
    assertFalse(Files.exists(output));
    assertFalse(Files.exists(folder.resolve("t.db")));
  }
}
