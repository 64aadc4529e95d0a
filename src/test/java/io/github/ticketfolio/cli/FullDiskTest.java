package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ticketfolio.demo.DemoServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk that is full: a tiny memory disk, which only root can mount. */
class FullDiskTest {
  @TempDir private Path folder;
  private Path disk;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    disk = folder.resolve("disk");
    Files.createDirectory(disk);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=640k", "tmpfs", disk.toString()),
        "mounting needs root");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void leavesTheEarlierArchiveIntactWhenTheDiskIsFull() throws Exception {
    Path archive = disk.resolve("archive");
    Path store = folder.resolve("tickets.db");
    try (DemoServer server = DemoServer.start()) {
      Program.Result small =
          DemoArchive.connectedTo(server)
              .run("archive", "00417", "--store", store, "--output", archive);
      assertEquals(0, small.code(), small.err());
      Program.Result large =
          DemoArchive.connectedTo(server)
              .run("archive", "--all", "--store", store, "--output", archive);
      assertTrue(
          large
              .err()
              .matches(
                  "ticketfolio: \\Q"
                      + archive
                      + "\\E: the archive cannot be written \\(No space left on device\\)\n"
                      + "|ticketfolio: \\Q"
                      + archive
                      + "\\E/.staging/catalogue: the catalogue of the archive cannot be used"
                      + " \\(the disk is full\\)\n"),
          large.err());
      assertEquals(4, large.code());
    }
    Program.Result verified = new Program().run("verify", archive);
    assertEquals(0, verified.code(), verified.out());
    assertTrue(Files.readString(archive.resolve("index.html")).contains("00417"));
  }

  @Test
  void saysSoWhenTheStoreHasNoRoom() throws Exception {
    Path store = disk.resolve("tickets.db");
    try (DemoServer server = DemoServer.start()) {
      Program.Result result =
          DemoArchive.connectedTo(server)
              .run("archive", "--all", "--store", store, "--output", folder.resolve("archive"));
      assertEquals(
          "ticketfolio: " + store + ": the store cannot be used (the disk is full)\n",
          result.err());
      assertEquals(4, result.code());
    }
  }

  @Test
  void leavesTheEarlierPackageIntactWhenTheDiskIsFull() throws Exception {
    Path store = folder.resolve("tickets.db");
    Path archive = folder.resolve("archive");
    try (DemoServer server = DemoServer.start()) {
      Program.Result made = DemoArchive.archiveAll(server, folder);
      assertEquals(0, made.code(), made.err());
    }
    Path zip = Files.writeString(disk.resolve("case.zip"), "earlier");
    assertEquals(
        new Program.Result(
            4,
            "",
            "ticketfolio: " + zip + ": the file cannot be written (No space left on device)\n"),
        new Program().run("pack", archive, "-o", zip, "--store", store));
    assertEquals("earlier", Files.readString(zip));
    try (var left = Files.list(disk)) {
      assertEquals(List.of(zip), left.toList());
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
