package io.github.ticketfolio.cli;

import io.github.ticketfolio.demo.DemoServer;
import java.nio.file.Path;

/** Runs the program against a look-alike WHMCS, with the credentials it lets in. */
public final class DemoArchive {
  private DemoArchive() {}

  /** The program, told where the server is and how to sign in. */
  public static Program connectedTo(DemoServer server) {
    return new Program()
        .with("TICKETFOLIO_URL", server.baseUrl().toString())
        .with("TICKETFOLIO_IDENTIFIER", DemoServer.IDENTIFIER)
        .with("TICKETFOLIO_SECRET", DemoServer.SECRET);
  }

  /** Archives every ticket of the server into {@code folder/archive}, stored beside it. */
  public static Program.Result archiveAll(DemoServer server, Path folder, Object... more) {
    Object[] arguments = new Object[6 + more.length];
    arguments[0] = "archive";
    arguments[1] = "--all";
    arguments[2] = "--store";
    arguments[3] = folder.resolve("tickets.db");
    arguments[4] = "--output";
    arguments[5] = folder.resolve("archive");
    System.arraycopy(more, 0, arguments, 6, more.length);
    return connectedTo(server).run(arguments);
  }
}
