package io.github.ticketfolio.cli;

import io.github.ticketfolio.ticket.ReplyOrder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What fetching and rendering share. */
final class StoreOptions {
  @Option(
      names = "--store",
      paramLabel = "FILE",
      defaultValue = "output/tickets.db",
      description = "The file that keeps WHMCS' answers (default: ${DEFAULT-VALUE}).")
  private Path store = Path.of("output/tickets.db");

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "asc",
      description =
          "Replies oldest first (asc) or newest first (desc) (default: ${DEFAULT-VALUE}).")
  private ReplyOrder order = ReplyOrder.ASC;

  Path store() {
    return store;
  }

  ReplyOrder order() {
    return order;
  }
}
