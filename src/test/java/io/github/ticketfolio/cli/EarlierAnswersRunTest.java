package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ticket that WHMCS has answered for more than once. */
class EarlierAnswersRunTest {
  private static final String DATE = "2024-01-01 10:00:00";
  private static final String PAGE = "tickets/2024-01/7-T7.html";

  @TempDir private Path folder;
  private Path store;

  @BeforeEach
  void fetchTwice() throws Exception {
    store = folder.resolve("tickets.db");
    fetch(7, "The canary text, &lt;b&gt;whole&lt;/b&gt;.");
    fetch(8, "Another ticket.");
    fetch(7, "Something else.");
  }

  private void fetch(int id, String message) throws Exception {
    Path answer =
        Files.writeString(folder.resolve("7.json"), TinyWhmcs.ticket(id, message, DATE, ""));
    Object[] take = {"--url", "https://x.example", "--from-json", answer, "--store", store};
    Program.Result result = run("fetch", take);
    assertEquals(0, result.code(), result.err());
  }

  private static Program.Result run(Object command, Object... more) {
    return new Program().run(Stream.concat(Stream.of(command), Stream.of(more)).toArray());
  }

  private Program.Result render(String name, Object... more) {
    Object[] fixed = {"render", "--all", "--store", store, "--output", folder.resolve(name)};
    Program.Result result = new Program().run(Stream.of(fixed, more).flatMap(Stream::of).toArray());
    assertEquals(0, result.code(), result.err());
    return result;
  }

  private Document page(String archive) throws Exception {
    return Jsoup.parse(Files.readString(folder.resolve(archive).resolve(PAGE)));
  }

  private Map<String, String> bytes(String archive) throws Exception {
    Map<String, String> bytes = new TreeMap<>();
    Path root = folder.resolve(archive);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }

  private void change(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void showsWhatTheEarlierAnswerSaid() throws Exception {
    render("archive");

    Document page = page("archive");
    assertEquals("The canary text, <b>whole</b>.", page.select(".step .msg").get(0).text());
    assertEquals("Something else.", page.select(".step .msg").get(1).text());
    Path other = folder.resolve("archive/tickets/2024-01/8-T8.html");
    assertEquals(0, Jsoup.parse(Files.readString(other)).select(".earlier").size());
    Path single = folder.resolve("single.html");
    assertEquals(0, run("report", "T7", "-o", single, "--store", store).code());
    assertEquals(
        "The canary text, <b>whole</b>.",
        Jsoup.parse(Files.readString(single)).select(".step .msg").get(0).text());
  }

  @Test
  void tellsACustomerNothing() throws Exception {
    render("a", "--audience", "customer");
    change("DELETE FROM earlier");
    render("b", "--audience", "customer");

    assertEquals(bytes("b"), bytes("a"));
    assertEquals(List.of(), page("a").select("*:containsOwn(canary), .earlier").eachText());
  }

  /** What only one of the answers tells is a password is taken out of the others, too. */
  @Test
  void redactsWhatEarlierAnswersSaid() throws Exception {
    fetch(7, "Write to old.canary@example.com, password: Geheim77Canary");
    fetch(7, "It was Geheim77Canary before.");
    fetch(7, "Thanks.");
    Path rules =
        Files.writeString(folder.resolve("r.toml"), "builtins = [\"email\", \"secret\"]\n");

    render("archive", "--redact", rules);
    Path zip = folder.resolve("case.zip");
    assertEquals(0, run("pack", folder.resolve("archive"), "--store", store, "-o", zip).code());

    List<String> texts = page("archive").select(".step .msg").eachText();
    assertTrue(texts.contains("Write to ‹e-mail-1›, password: ‹secret-1›"), texts.toString());
    assertTrue(texts.contains("It was ‹secret-1› before."), texts.toString());
    Map<String, String> all = bytes("archive");
    all.put("case.zip", Files.readString(zip, StandardCharsets.ISO_8859_1));
    all.values().removeIf(text -> !text.contains("old.canary") && !text.contains("Geheim77"));
    assertEquals(Map.of(), all);
    List<String> answers =
        Packages.files(zip).keySet().stream()
            .filter(name -> name.contains("/answers/") || name.contains("collection-log"))
            .toList();
    assertEquals(List.of(), answers);
  }

  @Test
  void makesAPageAgainWhenItsEarlierAnswersChange() throws Exception {
    render("archive");
    String before = Files.readString(folder.resolve("archive").resolve(PAGE));
    change("UPDATE earlier SET fetched_at = '2023-12-31T00:00:00Z'");

    render("archive");
    render("anew");

    assertNotEquals(before, Files.readString(folder.resolve("archive").resolve(PAGE)));
    assertEquals(bytes("anew"), bytes("archive"));
  }

  @Test
  void readsAStoreWithoutTheIndex() throws Exception {
    render("a");
    change("DROP INDEX earlier_by_sum");
    render("b");

    assertEquals(bytes("a"), bytes("b"));
  }

  @Test
  void tellsOfAnAnswerThatCannotBeRead() throws Exception {
    change("UPDATE earlier SET body = 'x', fetched_at = '2023-12-31T00:00:00Z'");

    Program.Result result = render("archive");

    assertEquals(
        "Warning: ticket T7: the earlier answer of 2023-12-31T00:00:00Z cannot be read: it was"
            + " changed in the store.\n",
        result.err());
    Document page = page("archive");
    assertEquals(0, page.select(".step").size());
    assertTrue(page.select(".earlier .remark").text().endsWith("it was changed in the store."));
    assertEquals("Something else.", page.select(".thread .msg").text());
  }

  @Test
  void tellsOfAnAnswerThatIsNone() throws Exception {
    change(
        "UPDATE earlier SET body = '{}', fetched_at = '2023-12-31T00:00:00Z', sha256 ="
            + " '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'");

    String told = render("archive").err();

    assertTrue(
        told.startsWith("Warning: ticket T7: the earlier answer of 2023-12-31T00:00:00Z cannot be"),
        told);
  }
}
