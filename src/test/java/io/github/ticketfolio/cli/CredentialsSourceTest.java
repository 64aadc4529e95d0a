package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which credentials may come, over real HTTP. */
class CredentialsSourceTest {
  @TempDir private Path folder;
  private DemoServer server;

  @BeforeEach
  void start() throws Exception {
    server = DemoServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void comeFromAFile() throws Exception {
    assertFetches(
        new Program(),
        config(
            "url=" + server.baseUrl(),
            "identifier=" + DemoServer.IDENTIFIER,
            "secret=" + DemoServer.SECRET,
            "access-key=" + DemoServer.ACCESS_KEY));
  }

  @Test
  void comeFromTheEnvironmentBeforeTheFile() throws Exception {
    assertFetches(
        DemoArchive.connectedTo(server),
        config("url=http://127.0.0.1:1", "identifier=x", "secret=hunter2"));
  }

  @Test
  void mayBeTheLegacyOnes() throws Exception {
    assertFetches(
        new Program(),
        config(
            "url=" + server.baseUrl() + "/includes/api.php",
            "username=" + DemoServer.USERNAME,
            "password-md5=" + DemoServer.PASSWORD_MD5));
  }

  @Test
  void arePrintedNowhereEvenInTheLog() throws Exception {
    Program.Result result =
        DemoArchive.connectedTo(server)
            .with("TICKETFOLIO_ACCESS_KEY", DemoServer.ACCESS_KEY)
            .run("fetch", "-v", "00417", "NO-SUCH", "--store", folder.resolve("tickets.db"));
    assertEquals(1, result.code());
    for (String secret :
        new String[] {DemoServer.IDENTIFIER, DemoServer.SECRET, DemoServer.ACCESS_KEY}) {
      assertFalse((result.out() + result.err()).contains(secret), secret);
    }
  }

  @Test
  void mustBeWhole() throws Exception {
    Program.Result result =
        new Program()
            .run("fetch", "1", "--config", config("url=" + server.baseUrl(), "identifier=x"));
    assertEquals(
        new Program.Result(2, "", "ticketfolio: the API identifier is given without its secret\n"),
        result);
  }

  private void assertFetches(Program program, Path config) {
    Path store = folder.resolve("tickets.db");
    Program.Result result = program.run("fetch", "--config", config, "00417", "--store", store);
    assertEquals(
        new Program.Result(0, "Fetched 1 of 1 ticket into " + store + "; 5 calls.\n", ""), result);
    assertTrue(Files.isRegularFile(store));
  }

  private Path config(String... lines) throws Exception {
    Path config = folder.resolve("whmcs.properties");
    Files.writeString(config, String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
    return config;
  }
}
