package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Sha256;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers of a ticket go into a package. */
class PackedAnswersTest {
  @TempDir private Path folder;

  private static String answer(String message, String key) {
    return TinyWhmcs.ticket(7, message, "2024-01-01 10:00:00", "")
        .replace("\"status\"", "\"c\":\"" + key + "\",\"status\"");
  }

  private void fetch(TinyWhmcs whmcs, String answer) {
    whmcs.has(7, "", "2024-01-01 10:00:00").answersWith(7, answer);
    Program.Result fetched = program(whmcs).run("fetch", "--all", "--refresh", "--store", store());
    assertEquals(0, fetched.code(), fetched.err());
  }

  private static Program program(TinyWhmcs whmcs) {
    return new Program()
        .with("TICKETFOLIO_URL", whmcs.url())
        .with("TICKETFOLIO_IDENTIFIER", "i")
        .with("TICKETFOLIO_SECRET", "s");
  }

  private Path store() {
    return folder.resolve("tickets.db");
  }

  private void render() {
    Program.Result made =
        new Program()
            .run("render", "--all", "--store", store(), "--output", folder.resolve("archive"));
    assertEquals(0, made.code(), made.err());
  }

  private Map<String, byte[]> packed() throws Exception {
    Path zip = folder.resolve("case.zip");
    Program.Result result =
        new Program().run("pack", folder.resolve("archive"), "-o", zip, "--store", store());
    assertEquals(0, result.code(), result.err());
    Program.Result verified = new Program().run("verify", zip);
    assertEquals(0, verified.code(), verified.out());
    return Packages.files(zip);
  }

  private static List<String> answers(Map<String, byte[]> files) {
    String folder = "case/data/answers/";
    return new ArrayList<>(
        files.keySet().stream()
            .filter(name -> name.startsWith(folder) && name.endsWith(".json"))
            .map(name -> name.substring(folder.length()))
            .toList());
  }

  private static String sum(String answer) {
    return Sha256.of(answer.getBytes(UTF_8));
  }

  private static String earlier(String answer) {
    return "7-" + sum(answer).substring(0, 8) + ".json";
  }

  @Test
  void areThatOfThePageAndThoseBeforeIt() throws Exception {
    String first = answer("first, see viewticket.php?tid=T7&amp;c=aaaaBBBB", "aaaabbbb");
    String second = answer("second, no longer AAAABBBB but CCCCdddd", "ccccdddd");
    String later = answer("later", "eeeeffff");
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      fetch(whmcs, first);
      fetch(whmcs, second);
      render();
      fetch(whmcs, later);
    }
    Map<String, byte[]> files = packed();
    assertEquals(List.of(earlier(first), "7.json"), answers(files));
    assertEquals(
        answer("second, no longer ******** but ********", "********"),
        new String(files.get("case/data/answers/7.json"), ISO_8859_1));
    assertEquals(
        answer("first, see viewticket.php?tid=T7&amp;c=********", "********"),
        new String(files.get("case/data/answers/" + earlier(first)), ISO_8859_1));
    assertEquals(
        sum(first) + "  " + earlier(first) + "\n" + sum(second) + "  7.json\n",
        new String(files.get("case/data/answers/originals-sha256.txt"), UTF_8));
    for (String name : files.keySet()) {
      if (!name.startsWith("case/data/archive/")) {
        String text = new String(Objects.requireNonNull(files.get(name)), ISO_8859_1);
        assertFalse(text.matches("(?is).*(aaaabbbb|ccccdddd|eeeeffff).*"), name);
      }
    }
  }

  @Test
  void areEachThereOnceThoughTheTicketWentBackAndForth() throws Exception {
    String one = answer("one", "aaaabbbb");
    String two = answer("two", "aaaabbbb");
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      fetch(whmcs, one);
      fetch(whmcs, two);
      fetch(whmcs, one);
      render();
    }
    assertEquals(List.of(earlier(two), "7.json"), answers(packed()));
  }

  @Test
  void areXmlWhereTheyCameAsXml() throws Exception {
    String xml =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <whmcsapi version="8.10.1"><action>getticket</action><result>success</result>
        <ticketid>7</ticketid><tid>T7</tid><c>aB3dE5fG</c><subject>s</subject>
        <date>2024-01-01 10:00:00</date><status>Open</status>
        <replies><reply><replyid>0</replyid><date>2024-01-01 10:00:00</date><name>A</name>
        <message>hello</message></reply></replies><notes></notes></whmcsapi>
        """;
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      fetch(whmcs, xml);
      render();
    }
    assertEquals(
        xml.replace("aB3dE5fG", "********"),
        new String(Objects.requireNonNull(packed().get("case/data/answers/7.xml")), UTF_8));
  }

  @Test
  void areLeftOutWhereTheirKeyCannotBeFound() throws Exception {
    String good = answer("good", "aaaabbbb");
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      fetch(whmcs, good);
      render();
    }
    byte[] broken = "{\"c\": not an answer".getBytes(UTF_8);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store());
        var insert =
            connection.prepareStatement("INSERT INTO earlier VALUES (7, ?, ?, '', 200, '')")) {
      insert.setBytes(1, broken);
      insert.setString(2, Sha256.of(broken));
      insert.executeUpdate();
    }
    Map<String, byte[]> files = packed();
    assertEquals(List.of("7.json"), answers(files));
    String about = new String(files.get("case/data/answers/README.txt"), UTF_8);
    assertTrue(
        about.endsWith(
            "\nLeft out, because what cannot be read may hold such a key; by ticket:\n7, SHA-256 "
                + Sha256.of(broken)
                + "\n"),
        about);
  }
}
