package io.github.ticketfolio.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An installed Chromium, or one of its kin, that prints a page to a PDF. It is run without a
 * window, with a profile of its own and without any network, and killed when it takes too long.
 */
public final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A large page takes its time; a machine that is slower than this is out of order. */
  private static final long LEAST_BYTES_A_SECOND = 100_000;

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-pdf-header-footer",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND");
  private static final int LONGEST_LINE = 300;

  private final Path program;
  private final Duration patience;
  private volatile @Nullable Process running;

  Browser(Path program, Duration patience) {
    this.program = program;
    this.patience = patience;
  }

  /**
   * Finds the browser of this machine.
   *
   * @param named the program the user has named, or null
   * @param environment the environment variables, which may name it, too
   */
  public static Browser find(@Nullable Path named, Map<String, String> environment)
      throws RunException {
    return new Browser(new BrowserSearch(environment).find(named), PATIENCE);
  }

  /**
   * Prints a page. The folder of the page is the browser's to write to.
   *
   * @return the PDF, beside the page
   */
  Path print(Path page) throws RunException, IOException {
    Path pdf = page.resolveSibling("printed.pdf");
    Path words = page.resolveSibling("browser.log");
    Process process = start(page, pdf, words);
    running = process;
    try {
      long seconds = patience.toSeconds() + Files.size(page) / LEAST_BYTES_A_SECOND;
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw failed("made no PDF within " + seconds + " s and was stopped");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted");
    } finally {
      kill(process);
    }
    if (process.exitValue() != 0 || !Files.isRegularFile(pdf)) {
      throw failed("made no PDF; it ended with exit code " + process.exitValue() + lastLine(words));
    }
    return pdf;
  }

  /** Ends what it is doing, from any thread. */
  void stop() {
    Process process = running;
    if (process != null) {
      kill(process);
    }
  }

  private Process start(Path page, Path pdf, Path words) throws RunException {
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    List<String> command = builder.command();
    command.addAll(ARGUMENTS);
    command.add("--user-data-dir=" + page.resolveSibling("profile"));
    command.add("--print-to-pdf=" + pdf);
    if ("root".equals(System.getProperty("user.name"))) {
      // Chromium does not run as root with its sandbox; the page holds no script in any case.
      command.add("--no-sandbox");
    }
    command.add(page.toUri().toString());
    try {
      return builder.redirectErrorStream(true).redirectOutput(words.toFile()).start();
    } catch (IOException e) {
      throw failed("cannot be started (" + e.getMessage() + ")");
    }
  }

  /** Its children first, while they can be told from others; they hold files open. */
  private static void kill(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    // Where nobody takes note of the end of orphans, they never seem to end.
    children.forEach(child -> child.onExit().completeOnTimeout(child, 2, TimeUnit.SECONDS).join());
  }

  private static String lastLine(Path words) throws IOException {
    String last =
        Files.readString(words, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.isBlank())
            .reduce("", (earlier, line) -> line.strip());
    return last.isEmpty() ? "" : ": " + last.substring(0, Math.min(LONGEST_LINE, last.length()));
  }

  private RunException failed(String what) {
    return new RunException(
        RunException.Kind.STORAGE,
        program
            + " "
            + what
            + ". Try another browser with --browser, or write an .html file and print that.");
  }
}
