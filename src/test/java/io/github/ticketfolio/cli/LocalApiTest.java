package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import io.github.ticketfolio.whmcs.AnswerReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines of PHP that the README shows, run by a real PHP. WHMCS' {@code localAPI} is a stub that
 * asks the look-alike, and gives PHP arrays as WHMCS does.
 */
@Timeout(120)
class LocalApiTest {
  private static final Path PHP = Path.of("/usr/bin/php");
  private static final Pattern SCRIPT = Pattern.compile("```php\n(.*?)```", Pattern.DOTALL);
  private static final String INIT =
      """
      <?php
      function localAPI(string $command, array $values = []): array
      {
          $form = ['action' => $command, 'responsetype' => 'json', 'identifier' => '%s', 'secret' => '%s'];
          $options = ['method' => 'POST', 'content' => http_build_query($values + $form),
              'header' => 'Content-Type: application/x-www-form-urlencoded', 'ignore_errors' => true];
          $answer = file_get_contents('%s/includes/api.php', false, stream_context_create(['http' => $options]));
          return json_decode($answer, true);
      }
      """;

  @TempDir private Path folder;

  @Test
  void bringsWhatTheNetworkBrings() throws Exception {
    assumeTrue(Files.isExecutable(PHP), "php-cli is not installed");
    try (DemoServer server = DemoServer.start()) {
      Path remote = folder.resolve("remote.db");
      DemoArchive.connectedTo(server).run("fetch", "--all", "--store", remote);
      Path local = folder.resolve("local.db");
      Program.Result result =
          new Program()
              .run(
                  "fetch",
                  "--url",
                  server.baseUrl(),
                  "--from-json",
                  written(server),
                  "--store",
                  local);
      assertEquals(
          "Fetched 26 of 26 tickets into " + local + ", attachments 5 removed, 37 stored.\n",
          result.out());
      assertEquals(0, result.code(), result.err());
      try (Store expected = Store.read(remote);
          Store found = Store.read(local)) {
        assertSame(expected, found);
      }
    }
  }

  private Path written(DemoServer server) throws Exception {
    Matcher script = SCRIPT.matcher(Files.readString(Path.of("README.md")));
    assertTrue(script.find(), "no PHP in the README");
    Files.writeString(folder.resolve("tickets.php"), script.group(1));
    Files.writeString(
        folder.resolve("init.php"),
        INIT.formatted(DemoServer.IDENTIFIER, DemoServer.SECRET, server.baseUrl()));
    Path answers = folder.resolve("tickets.jsonl");
    Process php =
        new ProcessBuilder(PHP.toString(), folder.resolve("tickets.php").toString())
            .redirectOutput(answers.toFile())
            .start();
    assertEquals("", new String(php.getErrorStream().readAllBytes(), UTF_8));
    assertTrue(php.waitFor(60, TimeUnit.SECONDS));
    return answers;
  }

  private static void assertSame(Store expected, Store found) throws Exception {
    assertEquals(26, found.keys().size());
    assertEquals(expected.keys(), found.keys());
    for (TicketKey key : expected.keys()) {
      Ticket ticket = ticket(expected, key);
      assertEquals(ticket, ticket(found, key));
      for (TicketFile file : ticket.files()) {
        assertSame(file, expected, found);
      }
    }
  }

  private static Ticket ticket(Store store, TicketKey key) throws Exception {
    byte[] body = store.answer(key.ticketId()).orElseThrow().body();
    return new AnswerReader().readTicket(body).value();
  }

  private static void assertSame(TicketFile file, Store expected, Store found) throws Exception {
    Optional<FileOutcome> outcome = expected.files().outcome(file);
    if (outcome.isPresent() && outcome.get().isStored()) {
      assertArrayEquals(
          expected.files().content(outcome.get()),
          found.files().content(found.files().outcome(file).orElseThrow()));
    }
  }
}
