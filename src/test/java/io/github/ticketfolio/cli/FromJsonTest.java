package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that were written to files inside WHMCS go to the store as if they had been received. */
class FromJsonTest {
  private static final String ADDRESS = "https://billing.example.com";
  private static final String JANUARY = "2024-01-01 10:00:00";
  private static final String FILES = ",\"attachments\":[{\"filename\":\"a.txt\",\"index\":4}]";
  private static final String FILE =
      "{\"result\":\"success\",\"filename\":\"a.txt\",\"data\":\"aGVsbG8=\",\"type\":\"ticket\","
          + "\"relatedid\":7,\"index\":4,\"ticketid\":7}";

  @TempDir private Path folder;
  private Path answers;

  @BeforeEach
  void makeFolder() throws IOException {
    answers = Files.createDirectory(folder.resolve("answers"));
  }

  private static String ticket(int id, String message) {
    return TinyWhmcs.ticket(id, message, JANUARY, "");
  }

  private static String line(String answer) {
    return answer.replace("\n", "") + "\n";
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(answers.resolve(name), text);
  }

  private Program.Result take(Path from) {
    return run("--url", ADDRESS, "--from-json", from);
  }

  private Program.Result run(Object... more) {
    Object[] fixed = {"fetch", "--store", folder.resolve("tickets.db")};
    return new Program().run(Stream.of(fixed, more).flatMap(Stream::of).toArray());
  }

  private void assertTaken(String expected, Program.Result result) {
    assertEquals(
        "Fetched " + expected.replace("DB", folder.resolve("tickets.db").toString()) + ".\n",
        result.out());
  }

  private String body(long id) throws Exception {
    try (Store store = Store.read(folder.resolve("tickets.db"))) {
      return new String(store.answer(id).orElseThrow().body(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void takesAnAnswerFromEachFileOfAFolder() throws Exception {
    write("7.json", ticket(7, "seven"));
    write("8.JSON", "\uFEFF" + ticket(8, "eight"));
    write("9.json", "<br />\nWarning: something in init.php\n" + ticket(9, "nine"));
    write("notes.txt", "not an answer");
    assertTaken("3 of 3 tickets into DB", take(answers));
    assertEquals(ticket(7, "seven"), body(7));
    assertTrue(body(9).startsWith("<br />"), "not byte for byte");
  }

  @Test
  void logsEachAnswerWithItsFile() throws Exception {
    String seven = line(ticket(7, "seven")).strip();
    take(write("tickets.jsonl", seven + "\nnonsense\n"));
    take(write("8.json", ticket(8, "eight")));
    List<String> lines = new ArrayList<>();
    try (Store store = Store.read(folder.resolve("tickets.db"))) {
      store.calls().each(lines::add);
    }
    String pattern =
        "\\{\"n\":%d,\"at\":\"[^\"]{24}\",\"action\":\"local\",\"file\":\"%s\",%s\"bytes\":%d,"
            + "\"sha256\":\"%s\",\"chain\":\"[0-9a-f]{64}\"\\}";
    byte[] first = seven.getBytes(StandardCharsets.UTF_8);
    byte[] third = ticket(8, "eight").getBytes(StandardCharsets.UTF_8);
    assertEquals(3, lines.size());
    assertTrue(
        lines
            .get(0)
            .matches(
                pattern.formatted(
                    1, "tickets.jsonl", "\"line\":1,", first.length, Sha256.of(first))),
        lines.get(0));
    assertTrue(lines.get(1).contains("\"line\":2,\"bytes\":8,"), lines.get(1));
    assertTrue(
        lines.get(2).matches(pattern.formatted(3, "8.json", "", third.length, Sha256.of(third))),
        lines.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n \n"})
  void takesAnAnswerFromEachLineOfAFile(String end) throws Exception {
    String text =
        "\uFEFF" + line(ticket(7, "seven")).strip() + end + line(ticket(8, "eight")).strip() + end;
    assertTaken("2 of 2 tickets into DB", take(write("tickets.jsonl", text)));
    assertEquals(line(ticket(8, "eight")).strip(), body(8).strip());
  }

  @Test
  void namesTheLinesThatAreNoAnswer() throws Exception {
    String text =
        "PHP Warning: something\n"
            + line(ticket(7, "seven"))
            + "{\"result\":\"error\",\"message\":\"Ticket ID Not Found\"}\n"
            + line(ticket(8, "eight")).substring(0, 100)
            + "\n"
            + line(ticket(9, "nine"));
    Program.Result result = take(write("tickets.jsonl", text));
    assertTaken("2 of 5 tickets into DB", result);
    assertEquals(
        """
        Failed: tickets.jsonl, line 1: expected JSON with "result", found the text "PHP Warning: something". Check the base URL, and WHMCS' hooks for output of their own.
        Failed: tickets.jsonl, line 3: WHMCS answered "Ticket ID Not Found". Check the number.
        Failed: tickets.jsonl, line 4: the server answered with JSON that ends in the middle. Try again later.
        """,
        result.err());
    assertEquals(1, result.code());
  }

  @Test
  void takesFilesBehindTheirTicket() throws Exception {
    String text = line(TinyWhmcs.ticket(7, "seven", JANUARY, FILES)) + FILE + "\n";
    assertTaken("1 of 1 ticket into DB, attachments 1 stored", take(write("tickets.jsonl", text)));
    Path archive = folder.resolve("archive");
    Object[] render = {
      "render", "--all", "--store", folder.resolve("tickets.db"), "--output", archive
    };
    assertEquals(0, new Program().run(render).code());
    Path file = archive.resolve("tickets/2024-01/7-T7/01-1-a.txt");
    assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
  }

  @Test
  void tellsWhatBecameOfEachFile() throws Exception {
    String gone =
        "{\"result\":\"error\",\"message\":\"Attachments Deleted\",\"type\":\"ticket\","
            + "\"relatedid\":8,\"index\":4,\"ticketid\":8}\n";
    String text =
        FILE
            + "\n"
            + line(TinyWhmcs.ticket(7, "seven", JANUARY, FILES))
            + FILE.replace("\"index\":4", "\"index\":5")
            + "\n"
            + FILE.replace("\"ticket\"", "\"client\"")
            + "\n"
            + FILE.replace("aGVsbG8=", "%%%")
            + "\n"
            + line(TinyWhmcs.ticket(8, "eight", JANUARY, FILES))
            + gone;
    Program.Result result = take(write("tickets.jsonl", text));
    assertTaken("2 of 5 tickets into DB, attachments 1 failed, 1 removed", result);
    assertEquals(
        """
        Failed: tickets.jsonl, line 1: attachment 4 of ticket 7: ticket 7 lists no such file, or comes behind it. A ticket's answer must come first.
        Failed: tickets.jsonl, line 3: attachment 5 of ticket 7: ticket 7 lists no such file, or comes behind it. A ticket's answer must come first.
        Failed: tickets.jsonl, line 4: expected the type ticket, reply or note, found "client".
        Failed: 1 attachment; run again to fetch them.
        Warning: attachments of 1 ticket did not come with it; write their answers down too, or fetch them over the network
        """,
        result.err());
  }

  @Test
  void warnsOfTicketsThatCameWithoutTheirFiles() throws Exception {
    Program.Result result = take(write("7.json", TinyWhmcs.ticket(7, "seven", JANUARY, FILES)));
    assertEquals(
        "Warning: attachments of 1 ticket did not come with it; write their answers down too, or"
            + " fetch them over the network\n",
        result.err());
    assertEquals(0, result.code());
  }

  @Test
  void takesNothingTwice() throws Exception {
    Path file = write("tickets.jsonl", line(ticket(7, "seven")) + line(ticket(8, "eight")));
    take(file);
    assertTaken("2 of 2 tickets (2 of them unchanged) into DB", take(file));
  }

  @Test
  void keepsTheEarlierAnswerOfAChangedTicket() throws Exception {
    take(write("7.json", ticket(7, "seven")));
    take(write("7.json", ticket(7, "changed")));
    assertEquals(ticket(7, "changed"), body(7));
    try (Store store = Store.read(folder.resolve("tickets.db"))) {
      assertEquals(1, store.earlierAnswers(7).size());
    }
  }

  @Test
  void replacesNothingThatWasFetchedLater() throws Exception {
    take(write("7.json", ticket(7, "new")));
    Path old = write("7.json", ticket(7, "old"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertTaken("1 of 1 ticket (1 of them unchanged) into DB", take(old));
    assertEquals(ticket(7, "new"), body(7));
  }

  @Test
  void needsNoAddressForAStoreThatHasOne() throws Exception {
    Path file = write("7.json", ticket(7, "seven"));
    assertWrong("give --url too, the address of the WHMCS that the answers come from", file);
    assertFalse(Files.exists(folder.resolve("tickets.db")));
    take(file);
    assertEquals(0, run("--from-json", file).code());
  }

  @Test
  void refusesAStoreOfAnotherInstallation() throws Exception {
    Path file = write("7.json", ticket(7, "seven"));
    take(file);
    Program.Result result = run("--url", "https://other.example.com", "--from-json", file);
    assertEquals(4, result.code());
    assertTrue(result.err().contains("this store holds the tickets of " + ADDRESS), result.err());
  }

  @Test
  void namesWhatCannotBeRead() throws Exception {
    Path none = folder.resolve("none.json");
    assertWrong(
        none + " cannot be read; expected a file of WHMCS' answers, or a folder of some", none);
    assertWrong(answers + " holds no file that ends in .json, .jsonl or .ndjson", answers);
    Program.Result empty = take(write("7.json", ""));
    assertEquals("Failed: 7.json: the file is empty.\n", empty.err());
    assertEquals(1, empty.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--all", "--dry-run", "KXB-482913", "--status=Open"})
  void mixesWithNoSelection(String other) throws Exception {
    Program.Result result = run("--from-json", write("7.json", ticket(7, "seven")), other);
    assertEquals(2, result.code());
    assertEquals(
        "ticketfolio: --from-json takes all answers there are; leave the tickets and --dry-run"
            + " out\n",
        result.err());
  }

  private void assertWrong(String message, Path from) {
    Program.Result result = run("--from-json", from);
    assertEquals("ticketfolio: --from-json: " + message + "\n", result.err());
    assertEquals(2, result.code());
  }
}
