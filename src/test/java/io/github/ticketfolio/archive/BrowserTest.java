package io.github.ticketfolio.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Browsers that do not do what they should: real programs, made of a few lines of shell. */
@Timeout(30)
class BrowserTest {
  private static final String ADVICE =
      ". Try another browser with --browser, or write an .html file and print that.";

  @TempDir private Path folder;

  @Test
  void isStoppedWithItsChildrenWhenItHangs() throws Exception {
    Path child = folder.resolve("child");
    Path program = program("sleep 600 & echo $! > " + child + "; wait");

    assertEquals(
        program + " made no PDF within 1 s and was stopped" + ADVICE,
        messageOf(new Browser(program, Duration.ofSeconds(1))));
    long pid = Long.parseLong(Files.readString(child).strip());
    assertFalse(isRunning(pid), "its child still runs");
  }

  /** One that has ended may stay in the list of processes until somebody takes note. */
  private static boolean isRunning(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/stat");
    return Files.exists(status) && !Files.readString(status).contains(") Z ");
  }

  @Test
  void saysWhyItMadeNothing() throws Exception {
    Path program = program("echo first >&2; printf 'no display\\033[31m\\n\\n' >&2; exit 7");

    assertEquals(
        program + " made no PDF; it ended with exit code 7: no display\u001b[31m" + ADVICE,
        messageOf(new Browser(program, Duration.ofSeconds(20))));
  }

  @Test
  void isNotBelievedWithoutAPdf() throws Exception {
    Path program = program("exit 0");

    assertEquals(
        program + " made no PDF; it ended with exit code 0" + ADVICE,
        messageOf(new Browser(program, Duration.ofSeconds(20))));
  }

  @Test
  void saysThatItCannotBeStarted() throws Exception {
    Path program = Files.writeString(folder.resolve("browser"), "#!/no/such/shell\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

    String message = messageOf(new Browser(program, Duration.ofSeconds(20)));
    assertEquals(program + " cannot be started (", message.substring(0, message.indexOf('(') + 1));
  }

  @Test
  void isFoundOnTheSearchPath() throws Exception {
    Path chrome = Files.move(program("exit 0"), folder.resolve("google-chrome"));
    BrowserSearch search =
        new BrowserSearch(Map.of("PATH", "/no/such/folder:" + folder + ":/usr/bin/nothing"));

    assertEquals(chrome, search.find(null));
  }

  @Test
  void isWhatTheUserNames() throws Exception {
    Path named = program("exit 0");
    Map<String, String> environment = Map.of("TICKETFOLIO_BROWSER", named.toString());

    assertEquals(named, new BrowserSearch(environment).find(null));
    Path none = folder.resolve("none");
    RunException error =
        assertThrows(RunException.class, () -> new BrowserSearch(environment).find(none));
    assertEquals("--browser: expected a Chromium, found no program at " + none, error.getMessage());
    assertEquals(RunException.Kind.CONFIGURATION, error.kind());
  }

  private Path program(String script) throws IOException {
    Path program = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private String messageOf(Browser browser) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<p>x");
    RunException error = assertThrows(RunException.class, () -> browser.print(page));
    assertEquals(RunException.Kind.STORAGE, error.kind());
    return String.valueOf(error.getMessage());
  }
}
