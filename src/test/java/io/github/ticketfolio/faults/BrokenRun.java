package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.ticket.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run that replaces something and can be broken off at any moment.
 *
 * @param job what it does
 * @param store where the tickets are
 * @param server where they come from
 */
record BrokenRun(Job job, Path store, URI server) {
  static final String MANIFEST = "manifest-sha256.txt";

  /** What writes to the disk. */
  enum Job {
    ARCHIVE,
    RENDER,
    PACK
  }

  /** All of what is left, in a folder that already holds an earlier archive and package. */
  List<Object> arguments(Path folder) {
    Path archive = folder.resolve("archive");
    return switch (job) {
      case ARCHIVE -> List.of("archive", "--all", "--store", store, "--output", archive);
      case RENDER -> List.of("render", "--all", "--store", store, "--output", archive);
      case PACK -> List.of("pack", archive, "--store", store, "-o", folder.resolve("case.zip"));
    };
  }

  /** Runs it in this process. */
  Program.Result run(Path folder) {
    Program program = new Program();
    FaultRun.environment(server).forEach(program::with);
    return program.run(arguments(folder).toArray());
  }

  /** Runs it in another. */
  Process start(Path folder) throws IOException {
    List<String> java = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC");
    Path own = Files.createDirectories(folder.resolve("run"));
    return ChildProgram.of(server, own, java, arguments(folder).toArray()).start();
  }

  /** Runs it again, and sees that nothing is missing then. */
  void assertFinishes(Path folder, Map<String, String> expected, Object after) throws IOException {
    Program.Result result = run(folder);
    assertEquals(0, result.code(), after + ": " + result.out() + result.err());
    assertEquals(expected, made(folder), after.toString());
    Path last = job == Job.PACK ? folder.resolve("case.zip") : folder.resolve("archive");
    Program.Result verified = new Program().run("verify", last);
    assertEquals(0, verified.code(), after + ": " + verified.out() + verified.err());
  }

  /** What it makes, by name: what the tickets make, not what tells of the run. */
  Map<String, String> made(Path folder) throws IOException {
    if (job == Job.PACK) {
      return Map.of("case.zip", sum(folder.resolve("case.zip")));
    }
    Map<String, String> files = manifest(folder.resolve("archive/" + MANIFEST));
    files.keySet().removeIf(path -> path.matches("(report\\.|index\\.|archive\\.).*"));
    return files;
  }

  /** What is there is whole: the earlier or the new, though a move may have been cut short. */
  void assertWhole(Path folder, Map<String, String> earlier, Map<String, String> made, Object at)
      throws IOException {
    if (job == Job.PACK) {
      assertTrue(List.of(earlier, made).contains(made(folder)), at + ": the package is torn");
      return;
    }
    Path archive = folder.resolve("archive");
    Path staging = archive.resolve(".staging");
    boolean moving = Files.exists(staging.resolve(MANIFEST));
    Map<String, String> expected = manifest((moving ? staging : archive).resolve(MANIFEST));
    List<String> torn = new ArrayList<>();
    for (Map.Entry<String, String> file : expected.entrySet()) {
      Path waiting = staging.resolve("files").resolve(file.getKey());
      Path there = moving && Files.exists(waiting) ? waiting : archive.resolve(file.getKey());
      if (!Files.exists(there) || !sum(there).equals(file.getValue())) {
        torn.add(file.getKey());
      }
    }
    assertEquals(List.of(), torn, at.toString());
  }

  static Map<String, String> manifest(Path file) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    Files.readString(file)
        .lines()
        .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    return sums;
  }

  private static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }
}
