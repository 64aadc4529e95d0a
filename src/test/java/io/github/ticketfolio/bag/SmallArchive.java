package io.github.ticketfolio.bag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.cli.Program;
import java.nio.file.Path;

/** An archive of one ticket, with a signed package of it. */
final class SmallArchive {
  static final String ANSWER =
      """
      {"result":"success","ticketid":7,"tid":"T7","c":"aB3dE5fG","subject":"s",
      "date":"2024-01-01 10:00:00","status":"Open","lastreply":"2024-01-01 10:00:00",
      "replies":{"reply":[{"replyid":0,"date":"2024-01-01 10:00:00","name":"A",
      "message":"hello"}]},"notes":[]}"""
          .replace("\n", "");

  private SmallArchive() {}

  /** Makes {@code archive}, {@code signer.pub} and {@code case.zip} in a folder. */
  static void make(Path answer, Path folder) {
    Path store = folder.resolve("tickets.db");
    Path archive = folder.resolve("archive");
    run("fetch", "--url", "https://a.example", "--from-json", answer, "--store", store);
    run("render", "--all", "--store", store, "--output", archive);
    run("keygen", "-o", folder.resolve("signer"));
    Path key = folder.resolve("signer.key");
    run("pack", archive, "-o", folder.resolve("case.zip"), "--store", store, "--sign", key);
  }

  private static void run(Object... arguments) {
    Program.Result result = new Program().run(arguments);
    assertEquals(0, result.code(), result.err());
  }
}
