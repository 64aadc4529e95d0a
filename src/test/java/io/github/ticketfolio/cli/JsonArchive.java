package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Archives tickets that a test has written down as WHMCS' answers. */
public final class JsonArchive {
  private JsonArchive() {}

  /** Writes {@code folder/archive}, stored beside it; an answer may have several lines. */
  public static Path of(Path folder, List<String> answers) throws IOException {
    String lines =
        answers.stream().map(answer -> answer.replace("\n", "")).collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("tickets.jsonl"), lines);
    Path store = folder.resolve("tickets.db");
    Program.Result fetched =
        new Program()
            .run("fetch", "--url", "https://x.example", "--from-json", file, "--store", store);
    assertEquals(0, fetched.code(), fetched.err());
    Path archive = folder.resolve("archive");
    Program.Result rendered =
        new Program().run("render", "--all", "--store", store, "--output", archive);
    assertEquals(0, rendered.code(), rendered.err());
    return archive;
  }
}
