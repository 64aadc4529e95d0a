package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.cli.Packages;
import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ManifestCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alteration of a package is found, every time, whatever it hits. */
class AlteredPackageTest {
  private static final int TRIALS = 200;

  @TempDir private static Path made;
  private static Map<String, byte[]> files = new TreeMap<>();
  private static @Nullable VerifyingKey key;
  @TempDir private Path folder;

  /** Whoever alters a package alters files, as a ZIP file that is well made or as a folder. */
  private interface Alteration {
    /** Changes the files, and says how. */
    String of(Map<String, byte[]> files, Random random);
  }

  @BeforeAll
  static void pack() throws Exception {
    Path json = Files.writeString(made.resolve("7.json"), SmallArchive.ANSWER);
    SmallArchive.make(json, made);
    files = Packages.files(made.resolve("case.zip"));
    key = VerifyingKey.read(made.resolve("signer.pub"));
    assertEquals(List.of(), BagCheck.run(made.resolve("case.zip"), key).differences());
  }

  private static void assertFound(String how, Path path) throws ArchiveException {
    assertFalse(BagCheck.run(path, key).differences().isEmpty(), how);
  }

  /** As pack would have written it, so that nothing but the files tells. */
  private static void write(Map<String, byte[]> files, Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip)) {
      StoredZip stored = new StoredZip(out);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Measure measure = Measure.of(file.getValue());
        stored.add(file.getKey(), measure, new ByteArrayInputStream(file.getValue()));
      }
      stored.finish();
    }
  }

  private void assertFoundInZipAndFolder(Alteration alteration) throws Exception {
    Path zip = folder.resolve("case.zip");
    Path bag = Packages.unpack(made.resolve("case.zip"), folder);
    for (int seed = 0; seed < TRIALS; seed++) {
      Map<String, byte[]> altered = new TreeMap<>(files);
      String how = "seed " + seed + ": " + alteration.of(altered, new Random(seed));
      write(altered, zip);
      assertFound(how + " in the ZIP file", zip);
      replace(bag, files, altered);
      assertFound(how + " in the folder", bag);
      replace(bag, altered, files);
    }
    assertEquals(List.of(), BagCheck.run(bag, key).differences());
  }

  private static void replace(Path bag, Map<String, byte[]> before, Map<String, byte[]> after)
      throws IOException {
    Path parent = Objects.requireNonNull(bag.getParent());
    for (String name : before.keySet()) {
      if (!after.containsKey(name)) {
        Files.delete(parent.resolve(name));
      }
    }
    for (Map.Entry<String, byte[]> file : after.entrySet()) {
      if (!Arrays.equals(file.getValue(), before.get(file.getKey()))) {
        Files.write(parent.resolve(file.getKey()), file.getValue());
      }
    }
  }

  private static String any(Map<String, byte[]> files, Random random) {
    List<String> names = new ArrayList<>(files.keySet());
    return names.get(random.nextInt(names.size()));
  }

  private static byte[] content(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name));
  }

  @Test
  void findsAFlippedBitInAFile() throws Exception {
    assertFoundInZipAndFolder(
        (all, random) -> {
          String name = any(all, random);
          // Of the signature, minisign itself leaves comment and padding to anybody.
          while (name.endsWith(".minisig") || content(all, name).length == 0) {
            name = any(all, random);
          }
          byte[] bytes = content(all, name).clone();
          int bit = random.nextInt(8 * bytes.length);
          bytes[bit / 8] ^= (byte) (1 << (bit % 8));
          all.put(name, bytes);
          return "bit " + bit + " of " + name;
        });
  }

  @Test
  void findsAFileThatWasDeleted() throws Exception {
    assertFoundInZipAndFolder(
        (all, random) -> {
          String name = any(all, random);
          all.remove(name);
          return name + " deleted";
        });
  }

  @Test
  void findsAFileThatWasAdded() throws Exception {
    assertFoundInZipAndFolder(
        (all, random) -> {
          String near = any(all, random);
          String name = near.substring(0, near.lastIndexOf('/') + 1) + "new" + random.nextInt(99);
          all.put(name, "new".getBytes(UTF_8));
          return name + " added";
        });
  }

  @Test
  void findsTwoFilesThatWereSwapped() throws Exception {
    assertFoundInZipAndFolder(
        (all, random) -> {
          String one = any(all, random);
          String other = any(all, random);
          while (Arrays.equals(all.get(one), all.get(other))) {
            other = any(all, random);
          }
          byte[] kept = content(all, one);
          all.put(one, content(all, other));
          all.put(other, kept);
          return one + " and " + other + " swapped";
        });
  }

  @Test
  void findsAFlippedBitAnywhereInTheZipFile() throws Exception {
    byte[] whole = Files.readAllBytes(made.resolve("case.zip"));
    Path zip = folder.resolve("case.zip");
    for (int seed = 0; seed < TRIALS; seed++) {
      int bit = new Random(seed).nextInt(8 * whole.length);
      assertFlippedBitIsFound(whole, bit, zip);
    }
  }

  /** The wrapping is a small part of the file, and the part that readers differ about. */
  @Test
  void findsAFlippedBitInTheDirectoryOfTheZipFile() throws Exception {
    byte[] whole = Files.readAllBytes(made.resolve("case.zip"));
    Path zip = folder.resolve("case.zip");
    int directory = 46 * files.size() + files.keySet().stream().mapToInt(String::length).sum() + 22;
    for (int seed = 0; seed < TRIALS; seed++) {
      int bit = 8 * whole.length - 1 - new Random(seed).nextInt(8 * directory);
      assertFlippedBitIsFound(whole, bit, zip);
    }
    for (int bit = 0; bit < 8 * 30; bit++) {
      assertFlippedBitIsFound(whole, bit, zip);
    }
  }

  private static void assertFlippedBitIsFound(byte[] whole, int bit, Path zip) throws IOException {
    byte[] bytes = whole.clone();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    Files.write(zip, bytes);
    assertFound("bit " + bit, zip);
  }

  @Test
  void findsAZipFileThatWasCutOff() throws Exception {
    byte[] whole = Files.readAllBytes(made.resolve("case.zip"));
    Path zip = folder.resolve("case.zip");
    for (int seed = 0; seed < TRIALS; seed++) {
      int length = new Random(seed).nextInt(whole.length);
      Files.write(zip, Arrays.copyOf(whole, length));
      assertFound(length + " bytes", zip);
    }
  }

  @Test
  void findsAFlippedBitInAnArchivesFolder() throws Exception {
    Path archive = made.resolve("archive");
    Map<String, byte[]> all = new TreeMap<>();
    try (var paths = Files.walk(archive)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        all.put(archive.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    all.values().removeIf(content -> content.length == 0);
    for (int seed = 0; seed < TRIALS; seed++) {
      Random random = new Random(seed);
      String name = any(all, random);
      byte[] bytes = content(all, name).clone();
      int bit = random.nextInt(8 * bytes.length);
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(archive.resolve(name), bytes);
      assertTrue(differs(archive), "seed " + seed + ": bit " + bit + " of " + name);
      Files.write(archive.resolve(name), content(all, name));
    }
    assertFalse(differs(archive));
  }

  /** A manifest that cannot be read is told as an error. */
  private static boolean differs(Path archive) {
    try {
      return !ManifestCheck.run(archive).differences().isEmpty();
    } catch (ArchiveException e) {
      return true;
    }
  }
}
