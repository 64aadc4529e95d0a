package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.search.SearchData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer gets to see, and what not: looked for in every byte of the archive. */
class CustomerCopyRunTest {
  private static final String KEY = "Kq7zCanaryKey";

  /** One of these stands in every field that is not for a customer. */
  private static final List<String> CANARIES =
      List.of(
          KEY,
          "canarynote",
          "canarysecond",
          "canaryfile",
          "canarycontent",
          "canaryauthor",
          "canarycc",
          "canarystaffmail",
          "canaryflag");

  private static final String NOTES =
      """
      "notes":{"note":[
       {"noteid":"45","date":"2024-01-01 11:00:00","admin":"Ingrid Canaryauthor",
        "message":"Canarynote: he is **not** to be believed, see #4711.",
        "attachments":[{"filename":"canaryfile.pdf","index":0}]},
       {"noteid":"46","date":"2024-01-03 11:00:00","admin":"Ingrid Canaryauthor",
        "message":"Canarysecond","attachments":[{"filename":"canaryfile-2.pdf","index":0}],
        "attachments_removed":true}]}""";

  @TempDir private Path folder;
  private Path store;

  @BeforeEach
  void nameTheStore() {
    store = folder.resolve("tickets.db");
  }

  private static String ticket(String notes, String flag, String cc) {
    return """
    {"result":"success","ticketid":"7","tid":"KXB-7","c":"%s","deptid":"3","deptname":"Billing",
     "userid":"254","contactid":"0","name":"Ana Nord","email":"ana@nord.example",
     "requestor_name":"Olga Host","requestor_email":"olga@canarystaffmail.example",
     "requestor_type":"Operator","owner_name":"Nord Laboratories","cc":"%s",
     "date":"2024-01-01 10:00:00","subject":"Invoice 20931","status":"Open","priority":"High",
     "admin":"Olga Host","lastreply":"2024-01-04 10:00:00","flag":"%s","service":"S12",
     "replies":{"reply":[
      {"replyid":"0","userid":"254","date":"2024-01-01 10:00:00","admin":"Olga Host",
       "name":"","email":"olga@canarystaffmail.example","message":"We charged you twice.",
       "attachments":[{"filename":"invoice.pdf","index":0}]},
      {"replyid":"9","userid":"254","date":"2024-01-02 10:00:00","admin":"",
       "name":"Ana Nord","email":"ana@nord.example","attachments":[],
       "message":"I opened https://billing.example.com/viewticket.php?tid=KXB-7&amp;c=%s as told."},
      {"replyid":"10","userid":"0","date":"2024-01-04 10:00:00","admin":"Tom Host",
       "name":"","email":"","requestor_type":"Operator",
       "requestor_email":"tom@canarystaffmail.example","rating":"4",
       "message":"Refunded.","attachments":[{"filename":"refund.txt","index":0}]}]},
     %s}"""
        .formatted(KEY, cc, flag, KEY, notes)
        .replace("\n", " ");
  }

  private static String file(String type, long id, String name, String content) {
    return "{\"result\":\"success\",\"filename\":\""
        + name
        + "\",\"data\":\""
        + Base64.getEncoder().encodeToString(content.getBytes(UTF_8))
        + "\",\"type\":\""
        + type
        + "\",\"relatedid\":"
        + id
        + ",\"index\":0,\"ticketid\":7}";
  }

  private static List<String> withNotes() {
    return List.of(
        ticket(NOTES, "4", "boss@canarycc.example"),
        file("ticket", 7, "invoice.pdf", "%PDF-1.4 invoice"),
        file("note", 45, "canaryfile.pdf", "%PDF-1.4 canarycontent"),
        file("reply", 10, "refund.txt", "refund"));
  }

  private static List<String> withoutNotes() {
    return List.of(
        ticket("\"notes\":[]", "0", ""),
        file("ticket", 7, "invoice.pdf", "%PDF-1.4 invoice"),
        file("reply", 10, "refund.txt", "refund"));
  }

  private void fetch(Path into, List<String> answers) throws IOException {
    Path lines = folder.resolve("answers.jsonl");
    Files.writeString(lines, String.join("\n", answers) + "\n");
    Files.setLastModifiedTime(lines, FileTime.from(Instant.parse("2024-02-01T00:00:00Z")));
    Program.Result result =
        new Program()
            .run(
                "fetch",
                "--url",
                "https://billing.example.com",
                "--from-json",
                lines,
                "--store",
                into);
    assertEquals(0, result.code(), result.err());
  }

  private Program.Result render(Path from, Path to, Object... more) {
    Object[] fixed = {
      "render", "--all", "--audience", "customer", "--time-zone", "UTC", "--store", from, "--output"
    };
    return new Program()
        .run(Stream.of(fixed, new Object[] {to}, more).flatMap(Stream::of).toArray());
  }

  /** Every file with its name and all of its bytes, as text. */
  private static Map<String, String> read(Path archive) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            archive.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  /** As {@link #read}, with what the coded files of the search say. */
  private static Map<String, String> readWithSearch(Path archive) throws IOException {
    Map<String, String> texts = read(archive);
    Map<String, byte[]> coded = new TreeMap<>();
    for (String name : texts.keySet()) {
      if (name.startsWith("search")) {
        coded.put(name.replace('\\', '/'), Files.readAllBytes(archive.resolve(name)));
      }
    }
    texts.put("the search", new SearchData(coded).everything());
    return texts;
  }

  private static List<String> found(Map<String, String> texts) {
    List<String> found = new ArrayList<>();
    for (String canary : CANARIES) {
      texts.forEach(
          (name, text) -> {
            String all = (name + "\n" + text).toLowerCase(Locale.ROOT);
            if (all.contains(canary.toLowerCase(Locale.ROOT))) {
              found.add(canary + " in " + name);
            }
          });
    }
    return found;
  }

  @Test
  void holdsNothingThatIsForStaff() throws Exception {
    fetch(store, withNotes());
    Path archive = folder.resolve("customer");
    Program.Result result = render(store, archive);
    assertEquals(0, result.code(), result.err());
    Map<String, String> texts = readWithSearch(archive);
    assertEquals(List.of(), found(texts));
    assertTrue(texts.getOrDefault("the search", "").contains("We charged you twice."));
    String page = texts.getOrDefault("tickets/2024-01/7-KXB-7.html", "");
    assertTrue(page.contains("CUSTOMER COPY"), "no banner");
    assertTrue(page.contains("Refunded."), "no reply");
    assertTrue(texts.containsKey("tickets/2024-01/7-KXB-7/03-1-refund.txt"), texts.keySet() + "");
  }

  @Test
  void looksForCanariesThatAnInternalCopyHas() throws Exception {
    fetch(store, withNotes());
    Path archive = folder.resolve("internal");
    Program.Result result =
        new Program().run("render", "--all", "--store", store, "--output", archive);
    assertEquals(0, result.code(), result.err());
    String all = found(readWithSearch(archive)).toString();
    for (String canary : CANARIES.subList(1, CANARIES.size() - 1)) {
      assertTrue(all.contains(canary), canary);
    }
    for (String canary : List.of("canarynote", "canarysecond", "canaryfile", "canaryauthor")) {
      assertTrue(all.contains(canary + " in the search"), canary + " " + all);
    }
    assertFalse(all.contains(KEY), "the key is in no copy");
  }

  @Test
  void tellsNothingOfTheFetching() throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs().hasWithFiles(1, 2)) {
      Program.Result result =
          new Program()
              .with("TICKETFOLIO_URL", whmcs.url())
              .with("TICKETFOLIO_IDENTIFIER", "i")
              .with("TICKETFOLIO_SECRET", "s")
              .run(
                  "archive",
                  "--id",
                  "1,9",
                  "--audience",
                  "customer",
                  "--store",
                  store,
                  "--output",
                  folder.resolve("told"));
      assertEquals(1, result.code(), result.err());
      assertTrue(result.err().contains("ticket id 9: WHMCS answered"), result.err());
      String report = Files.readString(folder.resolve("told/report.json"));
      assertTrue(report.contains("\"reason\" : \"it could not be archived.\""), report);
      assertTrue(report.contains("\"calls\" : 0"), report);
      assertFalse(Files.readString(folder.resolve("told/report.html")).contains("WHMCS answered"));
    }
  }

  /** Not by a number, a name, a gap, a size or an order can one tell that there were notes. */
  @Test
  void isTheSameAsIfThereWereNoNotes() throws Exception {
    fetch(store, withNotes());
    Path bare = folder.resolve("bare.db");
    fetch(bare, withoutNotes());
    assertEquals(0, render(store, folder.resolve("a")).code());
    assertEquals(0, render(bare, folder.resolve("b")).code());
    assertEquals(plain(read(folder.resolve("b"))), plain(read(folder.resolve("a"))));
  }

  /** The hash of the raw answer, and those of files that hold it, must differ. */
  private static Map<String, String> plain(Map<String, String> texts) {
    Pattern hash = Pattern.compile("[0-9a-f]{64}|sha256-[A-Za-z0-9+/=]{44}|--paper-origin:[^;]*;");
    texts.replaceAll((name, text) -> hash.matcher(text).replaceAll("#"));
    return texts;
  }

  @Test
  void isInASingleFileToo() throws Exception {
    fetch(store, withNotes());
    Path file = folder.resolve("single/ticket.html");
    Files.createDirectory(folder.resolve("single"));
    Object[] report = {"report", "KXB-7", "-o", file, "--store", store, "--audience", "customer"};
    Program.Result result = new Program().run(report);
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of(), found(read(folder.resolve("single"))));
    assertTrue(Files.readString(file).contains("CUSTOMER COPY"), "no banner");
    assertEquals("", result.err(), "of 3 attachments, none is left out");
    Files.delete(file);
    Path template =
        Files.createDirectories(folder.resolve("leak/templates")).resolve("ticket.html");
    Files.writeString(
        template,
        Files.readString(Path.of("templates/ticket.html"))
            .replace("<main>", "<main><p>Canarynote: he is not to be believed</p>"));
    Object[] theme = {"--theme", folder.resolve("leak")};
    result = new Program().run(Stream.of(report, theme).flatMap(Stream::of).toArray());
    assertEquals(4, result.code(), result.err());
    assertFalse(Files.exists(file), "written");
  }

  @Test
  void stopsWhereAThemePrintsANote() throws Exception {
    fetch(store, withNotes());
    Path theme = folder.resolve("theme/templates/words");
    Files.createDirectories(theme);
    Files.writeString(
        theme.resolve("en.properties"), "thread=Thread (Canarynote\\: he is not to be believed)\n");
    Path archive = folder.resolve("stopped");
    Program.Result result = render(store, archive, "--theme", folder.resolve("theme"));
    assertEquals(0, result.code(), "what a theme says itself is no leak: " + result.err());
    Path template =
        Files.createDirectories(folder.resolve("leak/templates")).resolve("ticket.html");
    Files.writeString(
        template,
        Files.readString(Path.of("templates/ticket.html"))
            .replace("<main>", "<main><p title=\"Canarynote: he is not to be believed\">x</p>"));
    Program.Result leak =
        render(store, folder.resolve("leak/archive"), "--theme", folder.resolve("leak"));
    assertEquals(4, leak.code(), leak.err());
    assertEquals(
        "ticketfolio: ticket id 7: a page for the customer would hold staff note 45, \"canarynote he"
            + " is not to\". Nothing was written. If a theme did not put it there, this is a fault"
            + " of the program.\n",
        leak.err());
    assertFalse(Files.exists(folder.resolve("leak/archive/index.html")), "written");
  }

  @Test
  void stopsWhereTheIndexHoldsAnAddressOfStaff() throws Exception {
    fetch(store, withNotes());
    Path template = Files.createDirectories(folder.resolve("leak/templates")).resolve("index.html");
    Files.writeString(
        template,
        Files.readString(Path.of("templates/index.html"))
            .replace("<main>", "<main><p>tom@canarystaffmail.example</p>"));
    Program.Result leak =
        render(store, folder.resolve("leak/archive"), "--theme", folder.resolve("leak"));
    assertEquals(4, leak.code(), leak.err());
    assertTrue(leak.err().contains("an address of staff, \"tom canarystaffmail example\""));
    assertFalse(Files.exists(folder.resolve("leak/archive")), "written");
  }
}
