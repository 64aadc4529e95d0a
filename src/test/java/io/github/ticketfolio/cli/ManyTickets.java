package io.github.ticketfolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
    List<String> answers = IntStream.rangeClosed(1, COUNT).mapToObj(ManyTickets::answer).toList();
    return JsonArchive.of(folder, answers);
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
