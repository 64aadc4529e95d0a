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
 * @param numbers what else was counted
 * @param warnings what was odd in answers and messages, each naming its ticket, and what concerns
 *     no single one
 * @param filesRemoved how many files of the earlier archive are no longer part of it
 */
public record RunReport(
    Tickets tickets,
    List<Failure> failures,
    Numbers numbers,
    List<String> warnings,
    int filesRemoved) {
  private static final String FAILED = "failed";

  public RunReport {
    failures = List.copyOf(failures);
    warnings = List.copyOf(warnings);
  }

  /**
   * Counts of tickets: asked = archived + unchanged + failed.
   *
   * @param asked how many tickets were asked for
   * @param listed how many WHMCS has listed, 0 where it was not asked for a list
   * @param archived how many of those asked for were fetched by this run
   * @param unchanged how many are as an earlier run has fetched them
   * @param pages how many pages there are: those of failed tickets with an earlier answer too
   */
  public record Tickets(long asked, long listed, long archived, long unchanged, long pages) {}

  /**
   * What else was counted, by name.
   *
   * @param contents replies and notes
   * @param attachments attachments by state
   * @param redactions redacted values by rule; none where nothing was to be redacted
   * @param warnings warnings by kind
   * @param calls the requests to WHMCS
   */
  public record Numbers(
      Map<String, Long> contents,
      Map<String, Long> attachments,
      Map<String, Long> redactions,
      Map<String, Long> warnings,
      Calls calls) {
    public Numbers {
      contents = ordered(contents);
      attachments = ordered(attachments);
      redactions = ordered(redactions);
      warnings = ordered(warnings);
    }

    private static Map<String, Long> ordered(Map<String, Long> counts) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
  }

  /**
   * Requests to WHMCS.
   *
   * @param all their number, repeated ones among them
   * @param repeated how many of them repeated another
   */
  public record Calls(long all, long repeated) {}

  /** How many attachments could not be fetched, though WHMCS may have them. */
  public long filesFailed() {
    return numbers.attachments().getOrDefault(FAILED, 0L);
  }

  /** The report as one JSON document. */
  public String toJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asked", tickets.asked());
    document.put("listed", tickets.listed());
    document.put("archived", tickets.archived());
    document.put("unchanged", tickets.unchanged());
    document.put(FAILED, failures.size());
    document.put("pages", tickets.pages());
    document.put("failures", failures.stream().map(RunReport::toMap).toList());
    document.put("contents", numbers.contents());
    document.put("attachments", numbers.attachments());
    if (!numbers.redactions().isEmpty()) {
      document.put("redactions", numbers.redactions());
    }
    document.put("warningKinds", numbers.warnings());
    document.put("warnings", warnings);
    document.put("calls", numbers.calls().all());
    document.put("retries", numbers.calls().repeated());
    return new String(Json.write(document), UTF_8);
  }

  private static Map<String, Object> toMap(Failure failure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("ticket", failure.ticket());
    map.put("id", failure.id());
    map.put("number", failure.number());
    map.put("reason", failure.reason());
    return map;
  }
}
