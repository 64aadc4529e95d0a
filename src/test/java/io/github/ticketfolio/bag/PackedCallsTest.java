package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.cli.DemoArchive;
import io.github.ticketfolio.cli.Packages;
import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.output.Difference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collection log in a package: whoever alters it can write manifests anew, but no chain. */
class PackedCallsTest {
  private static final int TRIALS = 200;
  private static final String LOG = "case/" + Bag.CALLS;
  private static final Pattern OXUM = Pattern.compile("Payload-Oxum: .*");

  @TempDir private static Path made;
  private static Map<String, byte[]> files = new TreeMap<>();
  private static List<String> lines = List.of();
  @TempDir private Path folder;

  private interface Alteration {
    void of(List<String> lines, Random random);
  }

  @BeforeAll
  static void pack() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      assertEquals(0, DemoArchive.archiveAll(server, made).code());
    }
    Path store = made.resolve("tickets.db");
    Path archive = made.resolve("archive");
    new Program().run("render", "00417", "--store", store, "--output", archive);
    Path zip = made.resolve("case.zip");
    Program.Result packed = new Program().run("pack", archive, "--store", store, "--output", zip);
    assertEquals(0, packed.code(), packed.err());
    files = Packages.files(zip);
    lines = text(LOG).lines().toList();
    assertEquals(List.of(), BagCheck.run(zip, null).differences());
  }

  private static String text(String name) {
    return new String(Objects.requireNonNull(files.get(name)), UTF_8);
  }

  @Test
  void tellsOfEachTicketHowItWasHad() {
    assertTrue(lines.size() > 26, lines.size() + " lines");
    assertTrue(lines.get(0).startsWith("{\"n\":1,\"at\":\""), lines.get(0));
    assertFalse(text(LOG).contains(DemoServer.SECRET), "the secret");
    Matcher end =
        Pattern.compile("Ticketfolio-Collection-Log-End: (\\d+) ([0-9a-f]{64})")
            .matcher(text("case/bag-info.txt"));
    assertTrue(end.find(), text("case/bag-info.txt"));
    assertEquals(lines.size(), Integer.parseInt(end.group(1)));
    assertTrue(lines.get(lines.size() - 1).contains(end.group(2)));
  }

  @Test
  void findsALineThatWasRemoved() throws Exception {
    assertFound((all, random) -> all.remove(random.nextInt(all.size())));
  }

  @Test
  void findsLinesThatWereCutOffAtTheEnd() throws Exception {
    assertFound((all, random) -> all.subList(random.nextInt(all.size()), all.size()).clear());
  }

  @Test
  void findsTwoLinesThatWereSwapped() throws Exception {
    assertFound(
        (all, random) -> {
          int one = random.nextInt(all.size());
          int other = (one + 1 + random.nextInt(all.size() - 1)) % all.size();
          Collections.swap(all, one, other);
        });
  }

  @Test
  void findsALineThatWasChanged() throws Exception {
    assertFound(
        (all, random) -> {
          int at = random.nextInt(all.size());
          all.set(at, all.get(at).replaceFirst("\"bytes\":\\d+", "\"bytes\":1"));
        });
  }

  @Test
  void findsALineThatWasAdded() throws Exception {
    assertFound(
        (all, random) -> all.add(random.nextInt(all.size() + 1), all.get(random.nextInt(9))));
  }

  private void assertFound(Alteration alteration) throws Exception {
    Path zip = folder.resolve("case.zip");
    for (int seed = 0; seed < TRIALS; seed++) {
      List<String> altered = new ArrayList<>(lines);
      alteration.of(altered, new Random(seed));
      write(String.join("\n", altered) + "\n", zip);
      List<Difference> differences = BagCheck.run(zip, null).differences();
      assertEquals(
          List.of(Bag.CALLS),
          differences.stream().map(Difference::path).toList(),
          "seed " + seed + ": " + differences);
    }
  }

  /** With everything but the chain made to fit. */
  private static void write(String log, Path zip) throws IOException {
    Map<String, byte[]> altered = new TreeMap<>(files);
    altered.put(LOG, log.getBytes(UTF_8));
    altered.put("case/bag-info.txt", info(altered).getBytes(UTF_8));
    altered.put("case/manifest-sha256.txt", list(altered, true));
    altered.remove("case/tagmanifest-sha256.txt");
    altered.put("case/tagmanifest-sha256.txt", list(altered, false));
    try (OutputStream out = Files.newOutputStream(zip)) {
      StoredZip stored = new StoredZip(out);
      for (Map.Entry<String, byte[]> file : altered.entrySet()) {
        Measure measure = Measure.of(file.getValue());
        stored.add(file.getKey(), measure, new ByteArrayInputStream(file.getValue()));
      }
      stored.finish();
    }
  }

  private static String info(Map<String, byte[]> all) {
    long size = 0;
    long count = 0;
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      if (file.getKey().startsWith("case/data/")) {
        size += file.getValue().length;
        count++;
      }
    }
    return OXUM.matcher(text("case/bag-info.txt"))
        .replaceFirst("Payload-Oxum: " + size + "." + count);
  }

  private static byte[] list(Map<String, byte[]> all, boolean payload) throws IOException {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      if (file.getKey().startsWith("case/data/") == payload) {
        String path = file.getKey().substring("case/".length());
        list.append(Measure.of(file.getValue()).sha256()).append("  ").append(path).append('\n');
      }
    }
    return list.toString().getBytes(UTF_8);
  }
}
