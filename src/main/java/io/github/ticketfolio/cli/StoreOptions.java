package io.github.ticketfolio.cli;

import io.github.ticketfolio.ticket.ReplyOrder;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What fetching and rendering share. */
final class StoreOptions {
  @Mixin private StoreOption storing = new StoreOption();

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "asc",
      description =
          "Replies oldest first (asc) or newest first (desc) (default: ${DEFAULT-VALUE}).")
  private ReplyOrder order = ReplyOrder.ASC;

  Path store() {
    return storing.file();
  }

  ReplyOrder order() {
    return order;
  }
}
