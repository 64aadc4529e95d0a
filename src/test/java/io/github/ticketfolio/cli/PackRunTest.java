package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.ticket.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs archives of the demo's tickets, and looks at the packages as others would. */
class PackRunTest {
  @TempDir private static Path demo;
  @TempDir private Path folder;

  @BeforeAll
  static void archive() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      assertEquals(0, DemoArchive.archiveAll(server, demo).code());
      render("customer", "--audience", "customer", "--all");
    }
  }

  @AfterAll
  static void resetClockAndLanguage() {
    TimeZone.setDefault(null);
  }

  private static void render(String name, Object... options) {
    List<Object> all = new ArrayList<>(List.of("render", "--store", store()));
    all.addAll(List.of("--output", demo.resolve(name)));
    all.addAll(List.of(options));
    Program.Result made = new Program().run(all.toArray());
    assertEquals(0, made.code(), made.err());
  }

  private static Path store() {
    return demo.resolve("tickets.db");
  }

  private static Program.Result pack(Path archive, Path zip, Object... options) {
    List<Object> all = new ArrayList<>(List.of("pack", archive, "-o", zip));
    all.addAll(List.of(options));
    if (!all.contains("--store")) {
      all.addAll(List.of("--store", store()));
    }
    return new Program().run(all.toArray());
  }

  private Path packed(String archive, Object... options) {
    Path zip = folder.resolve("case.zip");
    Program.Result result = pack(demo.resolve(archive), zip, options);
    assertEquals(0, result.code(), result.err());
    return zip;
  }

  private static List<String> keys() throws Exception {
    List<String> keys = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store());
        var rows = connection.createStatement().executeQuery("SELECT body FROM answer")) {
      while (rows.next()) {
        String body = new String(rows.getBytes(1), UTF_8);
        int at = body.indexOf("\"c\":\"") + 5;
        keys.add(body.substring(at, body.indexOf('"', at)).toLowerCase(Locale.ROOT));
      }
    }
    assertEquals(26, keys.size());
    assertTrue(keys.stream().allMatch(key -> key.length() >= 6), keys.toString());
    return keys;
  }

  @Test
  void saysWhereThePackageIsAndHowToCheckIt() {
    Path zip = folder.resolve("case.zip");
    Program.Result result = pack(demo.resolve("archive"), zip);
    assertEquals(0, result.code(), result.err());
    assertTrue(
        result
            .out()
            .matches(
                "Packed \\d+ files and 26 answers into \\Q"
                    + zip
                    + "\\E \\(\\d+ bytes\\)\\.\n"
                    + "Check it with: ticketfolio verify \\Q"
                    + zip
                    + "\\E\n"
                    + "Or, unpacked, in its folder: sha256sum -c --quiet manifest-sha256.txt\n"),
        result.out());
  }

  @Test
  void holdsTheArchiveAsItIs() throws Exception {
    Path bag = Packages.unpack(packed("archive"), folder);
    assertEquals("case", String.valueOf(bag.getFileName()));
    Path archive = demo.resolve("archive");
    try (var files = Files.walk(archive)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path there = bag.resolve("data/archive").resolve(archive.relativize(file));
        assertEquals(-1, Files.mismatch(file, there), file.toString());
      }
    }
    assertEquals(0, new Program().run("verify", bag.resolve("data/archive")).code());
  }

  @Test
  void isValidToOthers() throws Exception {
    Path zip = packed("archive");
    Path bag = Packages.unpack(zip, folder);
    Bag read = new BagReader().read(bag);
    assertEquals("1.0", read.getVersion().toString());
    try (BagVerifier verifier = new BagVerifier()) {
      verifier.isValid(read, false);
    }
    for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
      Packages.Ended checked = Packages.run(bag, "sha256sum", "-c", "--quiet", manifest);
      assertEquals(new Packages.Ended(0, ""), checked);
    }
    Packages.Ended tested = Packages.run(folder, "unzip", "-tq", zip);
    assumeTrue(tested.code() >= 0, "unzip is not here");
    assertEquals(0, tested.code(), tested.text());
  }

  @Test
  void isValidToTheProgramAsZipAndAsFolder() throws Exception {
    Path zip = packed("archive");
    for (Path path : List.of(zip, Packages.unpack(zip, folder))) {
      int files = Packages.files(zip).size();
      assertEquals(
          new Program.Result(
              0,
              "Verified " + path + ": all " + files + " files are as written.\nIt is not signed.\n",
              ""),
          new Program().run("verify", path));
    }
  }

  @Test
  void saysWhatItIs() throws Exception {
    Map<String, byte[]> files =
        Packages.files(
            packed(
                "archive",
                "--bag-info",
                "Source-Organization=Example Hosting",
                "--bag-info",
                "Legal-Hold=case 4711 = open"));
    String info = new String(files.get("case/bag-info.txt"), UTF_8);
    long size = 0;
    long count = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().startsWith("case/data/")) {
        size += file.getValue().length;
        count++;
      }
    }
    assertEquals(
        """
        Source-Organization: Example Hosting
        Legal-Hold: case 4711 = open
        External-Description: Support tickets of 127.0.0.1, exported from WHMCS as a standalone HTML archive
        Ticketfolio-Program: Ticketfolio 0.1.0
        Ticketfolio-Source: 127.0.0.1
        Ticketfolio-Audience: internal
        Ticketfolio-Selection: all tickets
        Ticketfolio-Language: en
        """,
        info.substring(0, info.indexOf("Ticketfolio-Times")));
    assertTrue(info.contains("\nTicketfolio-First-Opened: 2016-03-14T08:15:42\n"), info);
    assertTrue(info.contains("\nTicketfolio-Tickets: 26\nTicketfolio-Replies: 377\n"), info);
    assertTrue(info.contains("\nTicketfolio-Collection-Log-Of: http://127.0.0.1:"), info);
    assertTrue(
        info.replaceAll("Ticketfolio-Collection-Log-.*\n", "")
            .endsWith(
                "Ticketfolio-Notes: 40\nTicketfolio-Attachments: 37 beside page, 5 removed\n"
                    + "Ticketfolio-Redacted: no\n"
                    + "Payload-Oxum: "
                    + size
                    + "."
                    + count
                    + "\n"),
        info);
  }

  @Test
  void holdsTheAnswersWithoutTheirKeys() throws Exception {
    Map<String, byte[]> files = Packages.files(packed("archive"));
    String originals = new String(files.get("case/data/answers/originals-sha256.txt"), UTF_8);
    String table = new String(files.get("case/data/archive/tickets.csv"), UTF_8);
    assertEquals(26, originals.lines().count());
    for (String line : originals.lines().toList()) {
      assertTrue(table.contains(line.substring(0, 64)), line);
      String id = line.substring(66, line.indexOf('.'));
      byte[] answer = Objects.requireNonNull(files.get("case/data/answers/" + line.substring(66)));
      byte[] original = original(id);
      assertEquals(line.substring(0, 64), Sha256.of(original));
      assertEquals(original.length, answer.length);
      assertFalse(new String(answer, UTF_8).equals(new String(original, UTF_8)), line);
    }
    assertNoKeyIn(files);
  }

  private static byte[] original(String id) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store());
        var query = connection.prepareStatement("SELECT body FROM answer WHERE ticket_id = ?")) {
      query.setLong(1, Long.parseLong(id));
      try (var row = query.executeQuery()) {
        return row.getBytes(1);
      }
    }
  }

  private static void assertNoKeyIn(Map<String, byte[]> files) throws Exception {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String text = new String(file.getValue(), ISO_8859_1).toLowerCase(Locale.ROOT);
      for (String key : keys()) {
        assertFalse(text.contains(key), file.getKey());
      }
    }
  }

  @Test
  void holdsNoAnswersForACustomer() throws Exception {
    Path zip = packed("customer", "--store", folder.resolve("none.db"));
    Map<String, byte[]> files = Packages.files(zip);
    TreeSet<String> folders = new TreeSet<>();
    files
        .keySet()
        .forEach(
            name ->
                folders.add(
                    name.split("/", -1)[1]
                        + "/"
                        + name.split("/", -1)[name.split("/", -1).length > 2 ? 2 : 1]));
    assertEquals(
        new TreeSet<>(
            List.of(
                "bag-info.txt/bag-info.txt",
                "bagit.txt/bagit.txt",
                "data/archive",
                "manifest-sha256.txt/manifest-sha256.txt",
                "tagmanifest-sha256.txt/tagmanifest-sha256.txt")),
        folders);
    files.put("the whole file", Files.readAllBytes(zip));
    assertNoKeyIn(files);
    assertEquals(0, new Program().run("verify", zip).code());
  }

  @Test
  void holdsNoAnswersWhereSomethingWasLeftOut() throws Exception {
    render("redacted", "--id", "7311");
    Path archive = demo.resolve("redacted");
    Path facts = archive.resolve("archive.json");
    String before = Sha256.of(Files.readAllBytes(facts));
    Files.writeString(facts, Files.readString(facts).replace("null", "{\"rules\":[\"email\"]}"));
    Path manifest = archive.resolve("manifest-sha256.txt");
    String sums = Files.readString(manifest);
    Files.writeString(manifest, sums.replace(before, Sha256.of(Files.readAllBytes(facts))));
    Map<String, byte[]> files = Packages.files(packed("redacted"));
    assertTrue(
        files.keySet().stream().noneMatch(name -> name.contains("answers")), files.toString());
    assertTrue(
        new String(files.get("case/bag-info.txt"), UTF_8)
            .contains("\nTicketfolio-Redacted: yes\n"));
  }

  @Test
  void isTheSameBytesEverywhere() throws Exception {
    Map<String, Locale> places = new HashMap<>();
    places.put("UTC", Locale.ENGLISH);
    places.put("Asia/Kathmandu", Locale.forLanguageTag("ar-EG-u-nu-arab"));
    places.put("America/St_Johns", Locale.forLanguageTag("tr-TR"));
    byte[] first = Files.readAllBytes(packed("archive"));
    Locale before = Locale.getDefault();
    try {
      for (Map.Entry<String, Locale> place : places.entrySet()) {
        TimeZone.setDefault(TimeZone.getTimeZone(place.getKey()));
        Locale.setDefault(place.getValue());
        assertArrayEquals(first, Files.readAllBytes(packed("archive")), place.getKey());
        assertEquals(0, new Program().run("verify", folder.resolve("case.zip")).code());
      }
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(null);
    }
  }

  @Test
  void refusesAnArchiveThatWasAltered() throws Exception {
    render("altered", "--id", "7311");
    Path archive = demo.resolve("altered");
    Files.writeString(archive.resolve("index.html"), "altered");
    Files.writeString(archive.resolve("new.txt"), "new");
    Path zip = Files.writeString(folder.resolve("case.zip"), "earlier");
    assertEquals(
        new Program.Result(
            5,
            "",
            "ticketfolio: "
                + archive
                + ": the archive differs from its manifest (changed: index.html; extra: new.txt)."
                + " Nothing was packed. Make it again, or see ticketfolio verify.\n"),
        pack(archive, zip));
    assertEquals("earlier", Files.readString(zip));
  }

  @Test
  void refusesAStoreThatLacksAnAnswer() throws Exception {
    render("one", "--id", "7311");
    Path other = folder.resolve("other.db");
    Files.copy(store(), other);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        var statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM answer WHERE ticket_id = 7311");
    }
    Path zip = folder.resolve("case.zip");
    assertEquals(
        new Program.Result(
            4,
            "",
            "ticketfolio: "
                + other
                + ": ticket 7311: the store does not hold the answer that its page was made of;"
                + " name the store the archive was made from with --store, or make the archive"
                + " again\n"),
        pack(demo.resolve("one"), zip, "--store", other));
    try (var left = Files.list(folder)) {
      assertEquals(List.of(other), left.toList());
    }
  }

  @Test
  void removesWhatAKilledRunHasLeft() throws Exception {
    Path rest = Files.writeString(folder.resolve(".case.zip-1-1.part"), "half");
    Path other = Files.writeString(folder.resolve(".other.zip-1-1.part"), "half");
    packed("archive");
    assertFalse(Files.exists(rest));
    assertTrue(Files.exists(other));
  }

  @Test
  void takesNoLineThatItWritesItself() {
    assertRefused("--bag-info: Payload-Oxum is written by this program alone", "Payload-Oxum=1.1");
    assertRefused(
        "--bag-info: Ticketfolio-Source is written by this program alone", "Ticketfolio-Source=x");
    assertRefused("--bag-info: expected LABEL=VALUE, found \"Retention\"", "Retention");
    assertRefused(
        "--bag-info: expected a label of letters, digits and hyphens such as"
            + " Source-Organization, found \"a:b\"",
        "a:b=c");
    assertRefused("--bag-info: Contact-Name has no value", "Contact-Name= ");
    assertRefused(
        "--bag-info: Bagging-Date: expected a date such as 2024-01-31, found \"today\"",
        "Bagging-Date=today");
    assertRefused(
        "--bag-info: Bagging-Date: expected a date such as 2024-01-31, found \"2024-02-30\"",
        "Bagging-Date=2024-02-30");
  }

  private void assertRefused(String message, String line) {
    assertEquals(
        new Program.Result(2, "", "ticketfolio: " + message + "\n"),
        pack(demo.resolve("archive"), folder.resolve("case.zip"), "--bag-info", line));
  }

  @Test
  void refusesANameThatBagsCannotHave() {
    for (String name : List.of("case.tar", "fällt.zip", "50%.zip", ".zip")) {
      Path zip = folder.resolve(name);
      assertEquals(
          new Program.Result(
              2,
              "",
              "ticketfolio: "
                  + zip
                  + ": expected a name of ASCII letters and digits that ends in .zip\n"),
          pack(demo.resolve("archive"), zip));
    }
    assertCannotLieAt(demo.resolve("archive/case.zip"));
  }

  @Test
  void seesThroughLinksThatAPackageWouldLieInItsArchive() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), demo.resolve("archive"));
    assertCannotLieAt(link.resolve("case.zip"));
  }

  private void assertCannotLieAt(Path inside) {
    assertEquals(
        new Program.Result(
            2,
            "",
            "ticketfolio: "
                + inside
                + ": a package cannot lie in its archive; name another place\n"),
        pack(demo.resolve("archive"), inside));
  }
}
