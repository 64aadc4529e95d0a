package io.github.ticketfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program, run as its user runs it. */
class JarIT {
  @TempDir private Path folder;

  private record Result(int code, String out, String err) {}

  @Test
  void makesTheDemoArchive() throws Exception {
    Result result = java("demo");
    assertEquals(
        "Warning: ticket 100000000000015: an attachment came empty: \"03-1-empty.txt\"\n",
        result.err());
    assertEquals(0, result.code());
    assertTrue(
        result.out().endsWith("\nOpen " + Path.of("output/demo/index.html") + "\n"), result.out());
    assertTrue(Files.isRegularFile(folder.resolve("output/demo/index.html")));
    assertEquals(0, java("verify", "output/demo").code());
  }

  @Test
  void canMakeTheDemoArchiveAgain() throws Exception {
    assertEquals(0, java("demo").code());
    assertEquals(0, java("demo").code());
  }

  @Test
  void writesTheThemeThatIsInTheJar() throws Exception {
    Result result = java("theme", "mine");
    assertEquals("", result.err());
    assertEquals(0, result.code());
    for (String top : List.of("templates", "assets")) {
      try (var files = Files.walk(Path.of(top))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path written = folder.resolve("mine").resolve(file.toString());
          assertEquals(-1, Files.mismatch(file, written), file.toString());
        }
      }
    }
  }

  @Test
  void tellsItsVersion() throws Exception {
    assertEquals(new Result(0, "ticketfolio 0.1.0\n", ""), java("--version"));
  }

  @Test
  void showsNoStackTraceForAMistake() throws Exception {
    Result result = java("archive", "--url", "ftp://example.com", "1");
    assertEquals(2, result.code());
    assertTrue(result.err().lines().allMatch(line -> !line.startsWith("\tat ")), result.err());
  }

  @Test
  void saysThatNothingIsLostWhenItIsInterrupted() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ProcessBuilder builder =
          builder("archive", "1", "--url", "http://127.0.0.1:" + silent.getLocalPort());
      builder.environment().put("TICKETFOLIO_IDENTIFIER", "x");
      builder.environment().put("TICKETFOLIO_SECRET", "hunter2");
      Process process = builder.start();
      try (Socket call = silent.accept()) {
        assertTrue(call.isConnected());
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        // Started in the background by some shells, a program is told to ignore the signal.
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it does not end on SIGINT");
        assertEquals(130, process.exitValue());
      } finally {
        process.destroyForcibly();
      }
      assertEquals(
          "\nticketfolio: interrupted; what was fetched is kept. Run the same command again to"
              + " finish.\n",
          Files.readString(folder.resolve("stderr")));
    }
  }

  /** The page of a ticket that is to be printed holds what nobody else should read. */
  @Test
  void leavesNothingBehindWhenItIsInterruptedWhilePrinting() throws Exception {
    Path lines = folder.resolve("answers.jsonl");
    Files.writeString(
        lines,
        "{\"result\":\"success\",\"ticketid\":1,\"tid\":\"T1\",\"date\":\"2024-01-01 10:00:00\","
            + "\"replies\":{\"reply\":[{\"replyid\":0,\"message\":\"x\"}]}}\n");
    assertEquals(
        0, java("fetch", "--url", "https://x.example", "--from-json", lines.toString()).code());
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path printing = folder.resolve("printing");
    Path browser = folder.resolve("browser");
    Files.writeString(browser, "#!/bin/sh\necho $$ > " + printing + "\nexec sleep 600\n");
    assertTrue(browser.toFile().setExecutable(true));
    ProcessBuilder builder =
        builder("report", "T1", "-o", "t.pdf", "--browser", browser.toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    Process process = builder.start();
    try {
      while (process.isAlive() && !(Files.exists(printing) && Files.size(printing) > 0)) {
        Thread.sleep(50);
      }
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it does not end on SIGINT");
      assertEquals(130, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
    assertTrue(
        ProcessHandle.of(Long.parseLong(Files.readString(printing).strip())).isEmpty(),
        "the browser still runs");
    try (var left = Files.list(temporary)) {
      assertEquals(
          List.of(),
          left.filter(file -> file.getFileName().toString().startsWith("ticketfolio")).toList());
    }
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".part")).toList());
    }
    assertFalse(Files.exists(folder.resolve("t.pdf")));
  }

  private Result java(String... arguments) throws IOException, InterruptedException {
    int code = builder(arguments).start().waitFor();
    return new Result(
        code,
        Files.readString(folder.resolve("stdout")),
        Files.readString(folder.resolve("stderr")));
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(Path.of(System.getProperty("jar")).toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("stdout").toFile())
        .redirectError(folder.resolve("stderr").toFile());
  }
}
