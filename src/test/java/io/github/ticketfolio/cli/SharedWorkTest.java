package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs share the work; one puts together what they have made. */
class SharedWorkTest {
  @TempDir private static Path shared;
  private static Path store;
  private static Map<String, String> whole;

  @TempDir private Path folder;
  private Path archive;

  @BeforeAll
  static void archiveTheDemoAtOnce() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Program.Result result = DemoArchive.archiveAll(server, shared);
      assertEquals(0, result.code(), result.err());
    }
    store = shared.resolve("tickets.db");
    whole = sums(shared.resolve("archive"));
  }

  @BeforeEach
  void chooseAFolder() {
    archive = folder.resolve("archive");
  }

  @Test
  void makesTheSameArchiveOfSixteenPartsAsAtOnce() throws Exception {
    for (int i = 15; i >= 0; i--) {
      Program.Result part = part(i, 16);
      assertEquals(0, part.code(), part.err());
    }
    assertFalse(Files.exists(archive.resolve("index.html")), "parts are not in place before merge");

    Program.Result merged = merge();

    assertEquals(0, merged.code(), merged.err());
    assertTrue(merged.out().startsWith("Archived 26 of 26 tickets: "), merged.out());
    assertEquals(whole, sums(archive));
    assertEquals(0, new Program().run("verify", archive).code());
  }

  @Test
  void makesTheSameArchiveOfOnePart() throws Exception {
    assertEquals(0, part(0, 1).code());
    assertEquals(0, merge().code());
    assertEquals(whole, sums(archive));
  }

  @Test
  void replacesAnEarlierArchiveOnlyWithAllParts() throws Exception {
    assertEquals(0, render().code());
    assertEquals(0, part(0, 3).code());
    assertEquals(0, part(2, 3).code());

    Program.Result early = merge();

    assertEquals(4, early.code());
    assertEquals(
        "ticketfolio: "
            + archive
            + ": not all parts are finished; run render again with --shard 1/3\n",
        early.err());
    assertEquals(whole, sums(archive), "nothing has changed");
    assertEquals(0, part(1, 3).code());
    assertEquals(0, merge().code());
    assertEquals(whole, sums(archive));
  }

  @Test
  void putsNoPartsTogetherThatWereMadeInDifferentWays() throws Exception {
    assertEquals(0, part(0, 2).code());
    assertEquals(0, part(1, 2, "--order", "desc").code());

    Program.Result merged = merge();

    assertEquals(4, merged.code());
    assertEquals(
        "ticketfolio: "
            + archive
            + ": the parts were made with other options than merge was given, by another program,"
            + " or before the latest fetch; give merge the options of render, or make all parts"
            + " again\n",
        merged.err());
  }

  @Test
  void putsNoPartsTogetherThatOverlap() throws Exception {
    assertEquals(0, part(0, 2).code());
    assertEquals(0, part(1, 3).code());

    Program.Result merged = merge();

    assertEquals(4, merged.code());
    assertEquals(
        "ticketfolio: "
            + archive
            + ": parts of runs that were split in different ways are here, into 2 and into 3;"
            + " delete the folder .staging and make all parts again\n",
        merged.err());
  }

  @Test
  void saysWhatIsMissingWhereThereAreNoParts() {
    Program.Result merged = merge();

    assertEquals(4, merged.code());
    assertEquals(
        "ticketfolio: "
            + archive
            + ": no parts of an archive are here; make them with render --shard 0/2 and 1/2\n",
        merged.err());
    assertFalse(Files.exists(archive), "a folder that came to nothing is gone");
  }

  @Test
  void leavesPagesAloneInPartsToo() throws Exception {
    assertEquals(0, render().code());
    Map<String, Object> before = times(archive);
    assertEquals(0, part(0, 2).code());
    assertEquals(0, part(1, 2).code());
    assertEquals(0, merge().code());
    assertEquals(before, times(archive));
  }

  @Test
  void refusesAPartThatIsNone() {
    Program.Result result = part(3, 3);

    assertEquals(2, result.code());
    assertEquals(
        "ticketfolio: Invalid value for option '--shard': expected a part such as 3/16, counted"
            + " from 0/16 to 15/16, found \"3/3\"\nSee ticketfolio render --help\n",
        result.err());
  }

  @Test
  void fetchesInPartsAsAtOnce() throws Exception {
    Path own = folder.resolve("tickets.db");
    try (DemoServer server = DemoServer.start()) {
      for (int i = 0; i < 4; i++) {
        Program.Result part =
            DemoArchive.connectedTo(server)
                .run("fetch", "--all", "--shard", i + "/4", "--store", own);
        assertEquals(0, part.code(), part.err());
      }
      Program.Result again =
          DemoArchive.connectedTo(server).run("fetch", "--all", "--shard", "2/4", "--store", own);
      assertTrue(again.out().contains(" of them unchanged)"), again.out());
    }

    Program.Result rendered =
        new Program()
            .run("render", "--all", "--store", own, "--output", archive, "--time-zone", "UTC");

    assertEquals(0, rendered.code(), rendered.err());
    assertTrue(rendered.out().startsWith("Archived 26 of 26 tickets"), rendered.out());
    assertTrue(rendered.out().contains("; 26 listed; "), rendered.out());
    assertEquals(pages(shared.resolve("archive")), pages(archive));
  }

  /** What a server has lost is noticed by the part it belongs to. */
  @Test
  void findsVanishedTicketsInParts() throws Exception {
    Path own = folder.resolve("tickets.db");
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      for (int id = 1; id <= 6; id++) {
        whmcs.has(id, "Hello " + id, "2024-01-01 10:00:00");
      }
      assertEquals(0, fetch(whmcs, own, 0).code());
      assertEquals(0, fetch(whmcs, own, 1).code());
      whmcs.deletes(3);
      assertEquals(0, fetch(whmcs, own, 0).code());
      assertEquals(0, fetch(whmcs, own, 1).code());
    }

    Program.Result rendered =
        new Program().run("render", "--all", "--store", own, "--output", archive);

    assertEquals(0, rendered.code(), rendered.err());
    assertTrue(rendered.out().startsWith("Archived 5 of 5 tickets (5 of them"), rendered.out());
    assertTrue(
        Files.readString(archive.resolve("report.json")).contains("no longer has this ticket"));
  }

  private static Program.Result fetch(TinyWhmcs whmcs, Path store, int part) {
    return new Program()
        .with("TICKETFOLIO_URL", whmcs.url())
        .with("TICKETFOLIO_IDENTIFIER", "x")
        .with("TICKETFOLIO_SECRET", "hunter2")
        .run("fetch", "--all", "--shard", part + "/2", "--store", store);
  }

  private Program.Result render() {
    return run("render", "--all");
  }

  private Program.Result part(int part, int parts, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("render", "--all"));
    arguments.addAll(List.of("--shard", part + "/" + parts));
    arguments.addAll(List.of(more));
    return run(arguments.toArray());
  }

  private Program.Result merge() {
    return run("merge");
  }

  private Program.Result run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--store", store, "--output", archive));
    return new Program().run(all.toArray());
  }

  /** The sum of each file that is part of an archive; parts that wait are not. */
  private static Map<String, String> sums(Path archive) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    Files.readString(archive.resolve("manifest-sha256.txt"))
        .lines()
        .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    return sums;
  }

  private static Map<String, String> pages(Path archive) throws IOException {
    Map<String, String> pages = sums(archive);
    // Each server has another port, and each run its own calls.
    pages.replaceAll((path, sum) -> "");
    return pages;
  }

  private static Map<String, Object> times(Path archive) throws IOException {
    Map<String, Object> times = new TreeMap<>();
    try (var files = Files.walk(archive)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = archive.relativize(file).toString();
        if (!path.startsWith("manifest")) {
          times.put(path, Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }
}
