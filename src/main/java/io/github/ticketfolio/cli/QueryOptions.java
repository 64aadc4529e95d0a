package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Selection;
import io.github.ticketfolio.ticket.TimeSpan;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tickets of a list: all that are asked for together must hold. */
final class QueryOptions {
  @Option(
      names = "--department",
      paramLabel = "ID|NAME",
      description = "The tickets of a department.")
  private String department = "";

  @Option(names = "--client", paramLabel = "ID", description = "The tickets of a WHMCS client.")
  private @Nullable Long client;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "The tickets with a status, such as Closed.")
  private String status = "";

  @Option(
      names = "--opened-since",
      paramLabel = "DATE",
      description = "Opened then or later, such as 2024-01-31 or 2024-01-31T08:00 (server time).")
  private @Nullable LocalDateTime openedSince;

  @Option(names = "--opened-until", paramLabel = "DATE", description = "Opened before then.")
  private @Nullable LocalDateTime openedUntil;

  @Option(
      names = "--updated-since",
      paramLabel = "DATE",
      description = "Last answered then or later.")
  private @Nullable LocalDateTime updatedSince;

  /** The query; null where none of its conditions is given. */
  Selection.@Nullable Query query() {
    TimeSpan opened = new TimeSpan(openedSince, openedUntil);
    TimeSpan updated = new TimeSpan(updatedSince, null);
    boolean given =
        !(department + status).isBlank()
            || client != null
            || !opened.equals(TimeSpan.ANY)
            || !updated.equals(TimeSpan.ANY);
    return given
        ? new Selection.Query(
            department.strip(), client == null ? 0 : client, status.strip(), opened, updated)
        : null;
  }
}
