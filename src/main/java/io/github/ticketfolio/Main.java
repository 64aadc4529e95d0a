package io.github.ticketfolio;

import io.github.ticketfolio.cli.Streams;
import io.github.ticketfolio.cli.Ticketfolio;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Starts the program. Only this class touches {@link System}'s streams and exit code. */
public final class Main {
  private static final String INTERRUPTED =
      "\nticketfolio: interrupted; what was fetched is kept. Run the same command again to finish.";

  private static final int OUT_OF_MEMORY = 4;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // What colours code loads a class of the desktop; it must never look for a screen.
    System.setProperty("java.awt.headless", "true");
    Streams streams =
        new Streams(
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            System.getenv(),
            isTerminal(SystemStream.Error),
            isTerminal(SystemStream.Input) ? System.console() : null);
    Thread farewell = new Thread(() -> System.err.println(INTERRUPTED));
    Runtime.getRuntime().addShutdownHook(farewell);
    int code = OUT_OF_MEMORY;
    try {
      code = Ticketfolio.run(streams, args);
    } catch (OutOfMemoryError e) {
      streams.err().println("ticketfolio: out of memory; run java with a larger -Xmx");
    }
    Runtime.getRuntime().removeShutdownHook(farewell);
    System.exit(code);
  }

  /** What the platform would choose cannot print every ticket number, or every message of ours. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
  }

  /** {@link System#console} tells nothing about standard error, and since Java 22 never null. */
  private static boolean isTerminal(SystemStream stream) {
    try {
      return TerminalProvider.load("exec").isSystemStream(stream);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
