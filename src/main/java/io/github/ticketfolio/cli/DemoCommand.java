package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.FetchOptions;
import io.github.ticketfolio.archive.Fetcher;
import io.github.ticketfolio.archive.Limits;
import io.github.ticketfolio.archive.Progress;
import io.github.ticketfolio.archive.RenderOptions;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Selection;
import io.github.ticketfolio.archive.Source;
import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = {
      "Makes a sample archive without a WHMCS.",
      "Starts a look-alike on this machine, and archives its tickets over HTTP as "
          + "it would a real one's."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  ticketfolio demo")
final class DemoCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output/demo",
      description = "The folder of the archive (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("output/demo");

  DemoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    Path folder = temporaryFolder();
    try (DemoServer server = DemoServer.start(DemoData.earlier())) {
      return archive(server, folder.resolve("tickets.db"));
    } catch (IOException e) {
      throw new RunException(
          RunException.Kind.WHMCS, "the look-alike WHMCS cannot be started: " + e.getMessage());
    } finally {
      delete(folder);
    }
  }

  private int archive(DemoServer server, Path store) throws RunException {
    new Messages(streams)
        .say("A look-alike WHMCS answers at " + server.baseUrl() + "; archiving its tickets.");
    Source source =
        Source.of(
            Map.of(
                "url", server.baseUrl().toString(),
                "identifier", DemoServer.IDENTIFIER,
                "secret", DemoServer.SECRET),
            Map.of(),
            null);
    FetchOptions fetching = new FetchOptions(source, store, ReplyOrder.ASC, Limits.DEFAULT);
    // A ticket that WHMCS has changed since an earlier run shows what it said before.
    Fetcher.run(fetching, Selection.everything(), Progress.NONE);
    server.hold(DemoData.sample());
    RenderOptions rendering =
        new RenderOptions(
            store,
            output,
            ReplyOrder.ASC,
            TextFormat.AUTO,
            ZoneId.of("UTC"),
            new RenderOptions.Copy(Audience.INTERNAL, "en", null, null));
    return new Job(streams).archive(fetching, rendering, Selection.everything(), false);
  }

  /** The demo's store is made anew each time: its server has another port each time. */
  private static Path temporaryFolder() throws RunException {
    try {
      return Files.createTempDirectory("ticketfolio-demo");
    } catch (IOException e) {
      throw new RunException(
          RunException.Kind.STORAGE, "no temporary folder can be made: " + e.getMessage());
    }
  }

  private static void delete(Path folder) throws RunException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new RunException(
          RunException.Kind.STORAGE, folder + " cannot be deleted: " + e.getMessage());
    }
  }
}
