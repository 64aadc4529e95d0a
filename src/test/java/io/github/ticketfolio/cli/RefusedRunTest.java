package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ticketfolio.demo.DemoServer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that cannot succeed: one line, the right exit code, nothing half-written. */
class RefusedRunTest {
  @TempDir private Path folder;

  @Test
  void namesTheReasonWhenTheCredentialsAreWrong() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      Program.Result result =
          DemoArchive.connectedTo(server)
              .with("TICKETFOLIO_SECRET", "hunter2")
              .run("archive", "KXB-482913", "--store", store(), "--output", output());
      assertEquals(
          "ticketfolio: "
              + server.baseUrl().getAuthority()
              + ": WHMCS answered \"Authentication Failed\". Check the API identifier and its"
              + " secret (or the user name and the hash of its password).\n",
          result.err());
      assertEquals(3, result.code());
      assertNothingWritten();
    }
  }

  @Test
  void namesTheHostThatCannotBeReached() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Program.Result result =
        new Program()
            .with("TICKETFOLIO_IDENTIFIER", "x")
            .with("TICKETFOLIO_SECRET", "hunter2")
            .run(
                "archive",
                "1",
                "--url",
                "http://127.0.0.1:" + port,
                "--store",
                store(),
                "--output",
                output());
    assertEquals(
        "ticketfolio: 127.0.0.1:"
            + port
            + ": connection refused. Check the base URL, and whether the server is up.\n",
        result.err());
    assertEquals(3, result.code());
    assertNothingWritten();
  }

  @Test
  void saysSoWhenTheOutputCannotBeWritten() throws Exception {
    Path blocked = folder.resolve("file");
    Files.writeString(blocked, "precious");
    try (DemoServer server = DemoServer.start()) {
      Program.Result result =
          DemoArchive.connectedTo(server)
              .run("archive", "00417", "--store", store(), "--output", blocked.resolve("archive"));
      assertEquals(
          "ticketfolio: "
              + blocked.resolve("archive")
              + ": the archive cannot be written (Not a directory)\n",
          result.err());
      assertEquals(4, result.code());
    }
    assertEquals("precious", Files.readString(blocked));
  }

  @Test
  void refusesToMixTwoInstallationsInOneStore() throws Exception {
    try (DemoServer one = DemoServer.start();
        DemoServer other = DemoServer.start()) {
      DemoArchive.archiveAll(one, folder);
      Program.Result result = DemoArchive.archiveAll(other, folder);
      assertEquals(
          "ticketfolio: "
              + store()
              + ": this store holds the tickets of "
              + one.baseUrl()
              + "; name another with --store\n",
          result.err());
      assertEquals(4, result.code());
    }
  }

  private Path store() {
    return folder.resolve("tickets.db");
  }

  private Path output() {
    return folder.resolve("archive");
  }

  private void assertNothingWritten() {
    assertFalse(Files.exists(store()));
    assertFalse(Files.exists(output()));
  }
}
