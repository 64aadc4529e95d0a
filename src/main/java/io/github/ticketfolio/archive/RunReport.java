package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked, archived and failed. Written into an archive it holds no time and nothing of the
 * machine, so the same store and options give the same report.
 *
 * @param tickets the counts of tickets
 * @param failures the tickets that failed, each with its reason
 * @param counts what the archive holds, by name: replies, notes, and attachments by state
 * @param warnings what was odd in answers and messages, each naming its ticket
 * @param trouble what else the user of this run should know
 */
public record RunReport(
    Tickets tickets,
    List<Failure> failures,
    Map<String, Long> counts,
    List<String> warnings,
    Trouble trouble) {
  public RunReport {
    failures = List.copyOf(failures);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    warnings = List.copyOf(warnings);
  }

  /**
   * Counts of tickets: asked = archived + failed.
   *
   * @param asked how many tickets were asked for
   * @param archived how many of them are in the archive as asked
   * @param pages how many pages there are: those of failed tickets with an earlier answer too
   */
  public record Tickets(int asked, int archived, int pages) {}

  /**
   * What is not a ticket's failure.
   *
   * @param filesFailed how many attachments could not be fetched
   * @param filesRemoved how many files of the earlier archive are no longer part of it
   */
  public record Trouble(long filesFailed, int filesRemoved) {}

  /** The report as one JSON document. */
  public String toJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asked", tickets.asked());
    document.put("archived", tickets.archived());
    document.put("pages", tickets.pages());
    document.put("failed", failures.size());
    document.put("failures", failures.stream().map(RunReport::toMap).toList());
    document.put("counts", counts);
    document.put("warnings", warnings);
    return new String(Json.write(document), UTF_8);
  }

  private static Map<String, String> toMap(Failure failure) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("ticket", failure.ticket());
    map.put("reason", failure.reason());
    return map;
  }
}
