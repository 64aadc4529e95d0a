package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.cli.Program;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIP files that somebody made to deceive or to harm: one clear line, and nothing is touched. */
class HostileZipTest {
  @TempDir private static Path made;
  private static byte[] good = {};
  @TempDir private Path folder;

  @BeforeAll
  static void pack() throws Exception {
    SmallArchive.make(Files.writeString(made.resolve("7.json"), SmallArchive.ANSWER), made);
    good = Files.readAllBytes(made.resolve("case.zip"));
  }

  private void assertRefused(String why, byte[] zip) throws IOException {
    Path file = folder.resolve("case.zip");
    Files.write(file, zip);
    Program.Result result =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Program().run("verify", file));
    assertTrue(result.out().startsWith("wrong: case.zip: " + why), result.out() + result.err());
    assertEquals(2 + (result.out().contains("\nIt is") ? 1 : 0), result.out().lines().count());
    assertEquals("", result.err());
    assertEquals(5, result.code());
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  /** Files as they are, in a ZIP file of the same form as a package. */
  private static byte[] stored(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StoredZip zip = new StoredZip(out);
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] content = file.getValue().getBytes(UTF_8);
      zip.add(file.getKey(), Measure.of(content), new ByteArrayInputStream(content));
    }
    zip.finish();
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.txt",
        "case/../../evil.txt",
        "/etc/evil",
        "case\\..\\evil.txt",
        "C:evil.txt",
        "case/a\nb",
        "case/a\u0000b",
        "case/%0a",
        "case//a",
        "case/./a",
        "case/",
        "other/a.txt",
        "bagit.txt",
        "case/f\u00e4llt",
        "case/\u202egpj.exe"
      })
  void refusesNamesThatLeadElsewhere(String name) throws Exception {
    Map<String, String> files = new TreeMap<>();
    files.put("case/bagit.txt", "x");
    files.put(name, "evil");
    assertRefused("it holds \"", stored(files));
  }

  @Test
  void refusesANameThatIsThereTwice() throws Exception {
    byte[] zip = stored(new TreeMap<>(Map.of("case/a.txt", "1", "case/b.txt", "2")));
    assertRefused("it holds \"case/a.txt\" twice", replaced(zip, "case/b.txt", "case/a.txt"));
    assertRefused("it holds \"case/A.txt\" twice", replaced(zip, "case/b.txt", "case/A.txt"));
  }

  /** In central directory and local header alike. */
  private static byte[] replaced(byte[] zip, String from, String to) {
    byte[] changed = zip.clone();
    byte[] sought = from.getBytes(UTF_8);
    byte[] put = to.getBytes(UTF_8);
    for (int at = 0; at + sought.length <= changed.length; at++) {
      if (Arrays.equals(changed, at, at + sought.length, sought, 0, sought.length)) {
        System.arraycopy(put, 0, changed, at, put.length);
      }
    }
    return changed;
  }

  @Test
  void refusesABombWithoutUnpackingIt() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("case/data/bomb"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    assertRefused("\"case/data/bomb\" is compressed", out.toByteArray());
  }

  @Test
  void refusesFilesThatShareTheirBytes() throws Exception {
    // Ten files that all are the whole of the others, as in a bomb of overlapping files.
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      files.put("case/" + i, "x".repeat(1000));
    }
    byte[] zip = stored(files);
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
    for (int at = directory; at >= 0; at = indexOf(zip, new byte[] {'P', 'K', 1, 2}, at + 1)) {
      putInt(zip, at + 20, 9000);
      putInt(zip, at + 24, 9000);
    }
    assertRefused("its files are said to be longer than itself", zip);
  }

  private static int indexOf(byte[] bytes, byte[] sought, int from) {
    for (int at = from; at + sought.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1;
  }

  private static void putInt(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >> (8 * i));
    }
  }

  @Test
  void refusesAnEncryptedFile() throws Exception {
    byte[] zip = good.clone();
    zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0) + 8] |= 1;
    assertRefused("this is no ZIP file, or not all of it (", zip);
  }

  @Test
  void refusesWhatIsNoZipFile() throws Exception {
    assertRefused("this is no ZIP file, or not all of it (", new byte[0]);
    assertRefused("this is no ZIP file, or not all of it (", "PK\u0003\u0004".getBytes(UTF_8));
    assertRefused("this is no ZIP file, or not all of it (", Arrays.copyOf(good, good.length - 9));
  }

  /** Whatever Java's reader of ZIP files stumbles over is told as a difference. */
  @Test
  void findsWhateverIsOverwritten() throws Exception {
    Path file = folder.resolve("case.zip");
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      byte[] zip = good.clone();
      int at = zip.length - 1 - random.nextInt(5000);
      for (int i = at; i < Math.min(zip.length, at + 8); i++) {
        zip[i] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(256));
      }
      Files.write(file, zip);
      BagCheck.Result result = BagCheck.run(file, null);
      assertFalse(result.differences().isEmpty() && !Arrays.equals(zip, good), "seed " + seed);
    }
  }

  @Test
  void findsWhatIsHiddenAroundTheFiles() throws Exception {
    String why = "it is not, byte for byte, what pack writes";
    byte[] after = Arrays.copyOf(good, good.length + 5);
    int end = good.length - 22;
    after[end + 20] = 5;
    assertRefused(why, after);
    // The local header says another name than the directory.
    byte[] local = good.clone();
    int name = indexOf(local, "case/bagit.txt".getBytes(UTF_8), 0);
    local[name] = 'b';
    assertRefused(why, local);
    byte[] size = good.clone();
    putInt(size, name - 30 + 18, 1);
    assertRefused(why, size);
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    Path none = folder.resolve("none.zip");
    assertEquals(
        new Program.Result(
            4,
            "",
            "ticketfolio: " + none + ": the package cannot be read (no such file or folder)\n"),
        new Program().run("verify", none));
  }

  @Test
  void findsAPackageThatWasPackedAgain() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("case/bagit.txt"));
      zip.write(Bag.DECLARED);
    }
    assertRefused(
        "\"case/bagit.txt\" is compressed, and a package holds its files as they are; if somebody"
            + " has packed it again, unzip it and verify the folder\n",
        out.toByteArray());
  }
}
