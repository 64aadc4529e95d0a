package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An archive of 455 small tickets. The first 450 are of one department, the others of one that
 * differs from it in case only; so do two of the statuses. Every ninetieth ticket is a guest's, the
 * first forty are of forty clients, all others of client 7. Ticket {@code T7} has 7 notes.
 */
public final class ManyTickets {
  /** How many there are. */
  public static final int COUNT = 455;

  /** How many are of the larger department. */
  public static final int ONE_DEPARTMENT = 450;

  private ManyTickets() {}

  /** Writes it to {@code folder/archive}. */
  public static Path archive(Path folder) throws IOException {
    StringBuilder answers = new StringBuilder();
    for (int id = 1; id <= COUNT; id++) {
      answers.append(answer(id).replace("\n", "")).append('\n');
    }
    Path file = Files.writeString(folder.resolve("tickets.jsonl"), answers);
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

  private static String answer(int id) {
    String opened =
        id % 50 == 0
            ? "0000-00-00 00:00:00"
            : String.format(Locale.ROOT, "2024-%02d-%02d 10:00:00", 1 + id % 12, 1 + id % 28);
    long client = id % 90 == 0 ? 0 : id <= 40 ? 1000 + id : 7;
    return """
        {"result":"success","ticketid":%d,"tid":"T%d","subject":"Subject %d","date":"%s",
        "deptid":%d,"deptname":"%s","status":"%s","priority":"%s","userid":%d,"name":"Client %d",
        "lastreply":"2024-12-31 10:00:00","replies":{"reply":[{"replyid":0,"date":"%s",
        "name":"Client","message":"Hello"}]},"notes":[%s]}"""
        .formatted(
            id,
            id,
            id,
            opened,
            id <= ONE_DEPARTMENT ? 3 : 4,
            id <= ONE_DEPARTMENT ? "Technical &amp; Mail" : "technical &amp; mail",
            id % 3 == 0 ? "Closed" : id % 3 == 1 ? "Open" : "OPEN",
            id % 5 == 0 ? "High" : "Low",
            client,
            client,
            opened,
            id == 7 ? notes() : "");
  }

  private static String notes() {
    StringBuilder notes = new StringBuilder();
    for (int i = 1; i <= 7; i++) {
      String note = "{\"noteid\":%d,\"date\":\"2024-01-01 10:00:00\",\"message\":\"n\"}";
      notes.append(i == 1 ? "" : ",").append(note.formatted(i));
    }
    return notes.toString();
  }
}
