package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.demo.GeneratedTickets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that do their parts at the same time, one of which is killed with -9. */
@Timeout(value = 300, threadMode = SEPARATE_THREAD)
class SharedRunTest {
  private static final int PARTS = 3;
  private static final List<String> JAVA =
      List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC");

  @TempDir private Path folder;

  @Test
  void fetchIntoOneStoreAndRenderIntoOneArchive() throws Exception {
    Path store = folder.resolve("tickets.db");
    Path archive = folder.resolve("archive");
    Path whole = folder.resolve("whole");
    try (DemoServer whmcs = DemoServer.start(GeneratedTickets.data(120, 20261126))) {
      URI server = whmcs.baseUrl();
      run(server, part -> List.of("fetch", "--all", "--shard", part, "--store", store));
      LoggedCalls log = LoggedCalls.of(store);
      assertTrue(log.lines().size() > 120, "calls are missing: " + log.lines().size());
      killOne(server, store, archive);
      run(server, part -> render(part, store, archive));
    }

    Program.Result merged = new Program().run("merge", "--store", store, "--output", archive);
    Program.Result alone =
        new Program().run("render", "--all", "--store", store, "--output", whole);

    assertEquals(alone.out().lines().findFirst(), merged.out().lines().findFirst());
    assertTrue(merged.out().startsWith("Archived "), merged.out() + merged.err());
    assertEquals(contents(whole), contents(archive));
  }

  private static List<Object> render(String part, Path store, Path archive) {
    return List.of("render", "--all", "--shard", part, "--store", store, "--output", archive);
  }

  private void killOne(URI server, Path store, Path archive) throws Exception {
    Process process = child(server, 0, render("0/" + PARTS, store, archive)).start();
    Path pages = archive.resolve(".staging/parts/0-of-" + PARTS + "/files");
    while (process.isAlive() && !Files.exists(pages)) {
      Thread.sleep(1);
    }
    process.destroyForcibly().waitFor();
    Program.Result early = new Program().run("merge", "--store", store, "--output", archive);
    assertEquals(4, early.code());
    assertTrue(early.err().contains("not all parts are finished"), early.err());
  }

  private interface Arguments {
    List<Object> of(String part);
  }

  private void run(URI server, Arguments arguments) throws Exception {
    List<Process> running = new ArrayList<>();
    List<ChildProgram> programs = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      programs.add(child(server, i, arguments.of(i + "/" + PARTS)));
      running.add(programs.get(i).start());
    }
    for (int i = 0; i < PARTS; i++) {
      assertTrue(running.get(i).waitFor() <= 1, programs.get(i).printed());
    }
  }

  private ChildProgram child(URI server, int part, List<Object> arguments) throws IOException {
    Path own = Files.createDirectories(folder.resolve("run-" + part));
    return ChildProgram.of(server, own, JAVA, arguments.toArray());
  }

  private static Map<String, String> contents(Path archive) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    Files.readString(archive.resolve("manifest-sha256.txt"))
        .lines()
        .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    return sums;
  }
}
