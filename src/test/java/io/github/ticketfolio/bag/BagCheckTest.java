package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.Main;
import io.github.ticketfolio.cli.Packages;
import io.github.ticketfolio.output.Difference;
import io.github.ticketfolio.output.Manifest;
import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a package though some of its manifests, or all, were made to fit. */
class BagCheckTest {
  @TempDir private static Path made;
  @TempDir private Path folder;
  private Path bag = Path.of("bag");

  @BeforeAll
  static void pack() throws Exception {
    SmallArchive.make(Files.writeString(made.resolve("7.json"), SmallArchive.ANSWER), made);
  }

  @BeforeEach
  void unpack() throws Exception {
    bag = Packages.unpack(made.resolve("case.zip"), folder);
    Files.delete(bag.resolve(Bag.SIGNATURE));
  }

  private static byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  private void change(String name, UnaryOperator<String> how) throws IOException {
    Path file = bag.resolve(name);
    Files.writeString(file, how.apply(Files.readString(file)));
  }

  /** As somebody would who knows how bags are made. */
  private void makeManifestsFit() throws IOException {
    fit(Bag.MANIFEST);
    fit(Bag.TAG_MANIFEST);
  }

  private void fit(String manifest) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String line : Files.readAllLines(bag.resolve(manifest))) {
      String path = line.substring(66);
      lines.append(Manifest.line(path, Sha256.of(read(bag.resolve(path)))));
    }
    Files.writeString(bag.resolve(manifest), lines);
  }

  private void assertDifferences(String... expected) throws Exception {
    List<String> found =
        BagCheck.run(bag, null).differences().stream().map(Difference::words).toList();
    assertEquals(Arrays.asList(expected), found);
  }

  @Test
  void findsNothingInAPackageAsItWasMade() throws Exception {
    assertDifferences();
  }

  @Test
  void asksTheArchivesOwnManifestToo() throws Exception {
    change("data/archive/index.html", text -> text.replace("7", "8"));
    makeManifestsFit();
    assertDifferences("changed: data/archive/index.html");
  }

  @Test
  void countsThePayload() throws Exception {
    change(Bag.INFO, text -> text.replaceAll("Oxum: \\d+", "Oxum: 1"));
    makeManifestsFit();
    List<Difference> found = BagCheck.run(bag, null).differences();
    assertEquals(1, found.size());
    assertEquals(Bag.INFO, found.get(0).path());
    assertEquals(Difference.Kind.WRONG, found.get(0).kind());
  }

  @Test
  void comparesTheAnswersWithTheirList() throws Exception {
    change(Bag.ORIGINALS, text -> text.replace("7.json", "8.json"));
    makeManifestsFit();
    assertDifferences("extra: data/answers/7.json", "missing: data/answers/8.json");
    change(Bag.ORIGINALS, text -> "0".repeat(64) + "  7-11111111.json\n");
    Files.move(bag.resolve("data/answers/7.json"), bag.resolve("data/answers/7-11111111.json"));
    change(Bag.MANIFEST, text -> text.replace("answers/7.json", "answers/7-11111111.json"));
    change(Bag.INFO, text -> text);
    makeManifestsFit();
    List<Difference> found = BagCheck.run(bag, null).differences();
    assertEquals(
        "7-11111111.json is not called by its ticket and its SHA-256",
        found.stream()
            .filter(d -> d.path().equals(Bag.ORIGINALS))
            .findFirst()
            .orElseThrow()
            .detail());
  }

  @Test
  void saysWhatIsWrongWithAManifest() throws Exception {
    change(Bag.MANIFEST, text -> "nonsense\n" + text);
    fit(Bag.TAG_MANIFEST);
    List<Difference> found = BagCheck.run(bag, null).differences();
    assertEquals(
        "wrong: manifest-sha256.txt: line 1: expected a SHA-256, two spaces and a path in the"
            + " archive",
        found.get(found.size() - 1).words());
  }

  @Test
  void followsNoPathOutOfThePackage() throws Exception {
    Files.writeString(folder.resolve("outside"), "outside");
    String sum = Sha256.of("outside".getBytes(UTF_8));
    change(Bag.MANIFEST, text -> text + Manifest.line("data/../../outside", sum));
    fit(Bag.TAG_MANIFEST);
    List<Difference> found = BagCheck.run(bag, null).differences();
    assertEquals(1, found.size());
    assertEquals(Bag.MANIFEST, found.get(0).path());
    assertEquals(Difference.Kind.WRONG, found.get(0).kind());
  }

  @Test
  void takesALinkForNoFile() throws Exception {
    Path file = bag.resolve("data/archive/index.html");
    Path elsewhere = folder.resolve("index.html");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    List<String> found =
        BagCheck.run(bag, null).differences().stream().map(Difference::words).toList();
    assertEquals("missing: data/archive/index.html", found.get(1));
    assertEquals("extra: data/archive/index.html (not a regular file)", found.get(2));
  }

  @Test
  void takesAFileWhoseNameThisMachineCannotWriteForAnExtraOne() throws Exception {
    Files.writeString(bag.resolve("fällt.txt"), "x");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder verify =
        new ProcessBuilder(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "verify",
                bag.toString()));
    verify.environment().put("LC_ALL", "C");
    Process process = verify.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(5, process.waitFor(), said);
    assertTrue(said.matches("(?s)extra: f.+llt\\.txt \\(a name that cannot be read\\)\n.*"), said);
  }

  @Test
  void saysWhichLineOfTheCollectionLogWasChanged() throws Exception {
    change(Bag.CALLS, text -> text.replace("\"local\"", "\"loyal\""));
    assertDifferences(
        "wrong: data/collection-log.jsonl: line 1 was changed, or what stood before it");
  }

  @Test
  void namesAManifestThatIsGone() throws Exception {
    Files.delete(bag.resolve(Bag.MANIFEST));
    assertDifferences("missing: manifest-sha256.txt");
  }

  @Test
  void knowsAPackageWithoutItsDeclaration() throws Exception {
    Files.delete(bag.resolve(Bag.DECLARATION));
    assertEquals(true, BagCheck.isFor(bag));
    assertDifferences("missing: bagit.txt");
  }
}
