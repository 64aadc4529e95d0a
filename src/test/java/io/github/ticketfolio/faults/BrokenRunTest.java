package io.github.ticketfolio.faults;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import io.github.ticketfolio.faults.BrokenRun.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs that replace an earlier archive or package are killed with -9, or meet a disk that is full,
 * at many points: nothing is torn, and the next run finishes. {@code -Dfaults.points=60} tries 60
 * of each instead of a few.
 */
@Timeout(value = 900, threadMode = SEPARATE_THREAD)
class BrokenRunTest {
  private static final int POINTS = Integer.getInteger("faults.points", 12);
  private static final Random RANDOM = new Random(60);

  @TempDir private static Path shared;
  private static DemoServer server;
  private static final Map<Job, Case> CASES = new EnumMap<>(Job.class);

  @TempDir private Path temporary;

  /**
   * What a run starts from and comes to.
   *
   * @param from the folder to start from
   * @param earlier what is in it
   * @param made what is in it after an undisturbed run
   * @param nanos how long that took, after it had begun to write
   * @param size how large the disk is then, while it writes, at most
   */
  private record Case(
      BrokenRun run,
      Path from,
      Map<String, String> earlier,
      Map<String, String> made,
      long nanos,
      long size) {}

  @BeforeAll
  static void makeWhatIsReplaced() throws Exception {
    server = DemoServer.start(GeneratedTickets.data(60, 20261201));
    for (Job job : Job.values()) {
      // A store of its own, as a package tells of each call that was made for its store.
      Path store = shared.resolve(job + ".db");
      BrokenRun run = new BrokenRun(job, store, server.baseUrl());
      CASES.put(job, undisturbed(run));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Case undisturbed(BrokenRun run) throws Exception {
    Path from = Files.createDirectories(shared.resolve(run.job() + "/from"));
    Path archive = from.resolve("archive");
    BrokenRun all = new BrokenRun(Job.ARCHIVE, run.store(), run.server());
    assertEquals(0, all.run(from).code());
    assertEquals(0, pack(run.store(), from).code());
    Program.Result few =
        new Program()
            .run("render", "--id", "1000-1005", "--store", run.store(), "--output", archive);
    assertEquals(0, few.code(), few.err());
    if (run.job() == Job.PACK) {
      assertEquals(0, pack(run.store(), from).code());
      assertEquals(0, new BrokenRun(Job.RENDER, run.store(), run.server()).run(from).code());
    }
    Path to = copy(from, shared.resolve(run.job() + "/to"));
    Process process = run.start(to);
    await(process, to);
    long began = System.nanoTime();
    assertEquals(0, process.waitFor());
    long nanos = System.nanoTime() - began;
    return new Case(run, from, run.made(from), run.made(to), nanos, size(from) + size(to));
  }

  private static Program.Result pack(Path store, Path folder) {
    return new BrokenRun(Job.PACK, store, server.baseUrl()).run(folder);
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void isWholeAfterAKill(Job job) throws Exception {
    Case one = requireNonNull(CASES.get(job));
    long nanos = one.nanos();
    int killed = 0;
    for (int run = 0; killed < POINTS; run++) {
      assertTrue(run < 4 * POINTS, "only " + killed + " runs were hit");
      Path folder = copy(one.from(), temporary.resolve("kill-" + run));
      Process process = one.run().start(folder);
      await(process, folder);
      Thread.sleep(nanos * killed / POINTS / 1_000_000, RANDOM.nextInt(999_999));
      if (process.isAlive()) {
        killed++;
      } else {
        // The machine has become faster than it was when this was measured.
        nanos = nanos * 9 / 10;
      }
      process.destroyForcibly().waitFor();
      String at = job + " killed at point " + killed;
      one.run().assertWhole(folder, one.earlier(), one.made(), at);
      one.run().assertFinishes(folder, one.made(), at);
    }
  }

  /** Until it has begun to write: what comes before is the start of a virtual machine. */
  private static void await(Process process, Path folder) throws Exception {
    while (process.isAlive() && !hasBegun(folder)) {
      Thread.sleep(1);
    }
  }

  private static boolean hasBegun(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Files.exists(folder.resolve("archive/.staging/files"))
          || files.anyMatch(file -> file.getFileName().toString().matches("\\.?case\\.zip.+"));
    }
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void isWholeAfterTheDiskWasFull(Job job) throws Exception {
    Case one = requireNonNull(CASES.get(job));
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(mount(disk, "size=1m"), "mounting needs root");
    unmount(disk);
    long least = size(one.from()) + (96 << 10);
    long enough = enough(one, disk, least);
    int failed = 0;
    for (int point = 0; point < POINTS; point++) {
      long size = least + (enough - least) * point / POINTS;
      failed += onADisk(one, disk, size) == 4 ? 1 : 0;
    }
    assertTrue(failed > POINTS * 9 / 10, "only " + failed + " runs met a full disk");
  }

  /** About the smallest disk on which nothing goes wrong. */
  private static long enough(Case one, Path disk, long least) throws Exception {
    long tooSmall = least;
    long enough = one.size();
    while (enough - tooSmall > (enough - least) / POINTS) {
      long size = (tooSmall + enough) / 2;
      if (onADisk(one, disk, size) == 0) {
        enough = size;
      } else {
        tooSmall = size;
      }
    }
    return enough;
  }

  private static int onADisk(Case one, Path disk, long size) throws Exception {
    assertTrue(mount(disk, "size=" + size));
    try {
      Path folder = copy(one.from(), disk.resolve("folder"));
      String at = one.run().job() + " on a disk of " + size + " bytes";
      Program.Result result = one.run().run(folder);
      assertTrue(result.code() == 0 || result.code() == 4, at + ": " + result.err());
      assertEquals(result.code() == 4, result.err().contains("ticketfolio: "), result.err());
      one.run().assertWhole(folder, one.earlier(), one.made(), at);
      assertTrue(mount(disk, "remount,size=1g"));
      one.run().assertFinishes(folder, one.made(), at);
      return result.code();
    } finally {
      unmount(disk);
    }
  }

  private static boolean mount(Path disk, String options) throws Exception {
    return new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start()
            .waitFor()
        == 0;
  }

  private static void unmount(Path disk) throws Exception {
    new ProcessBuilder("umount", disk.toString()).start().waitFor();
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()), COPY_ATTRIBUTES);
      }
    }
    return to;
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        size += (Files.size(file) + 4095) / 4096 * 4096;
      }
    }
    return size;
  }
}
