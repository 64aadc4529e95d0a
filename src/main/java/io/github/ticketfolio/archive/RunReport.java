package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.Json;
import io.github.ticketfolio.page.Criterion;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.IdGaps;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, archived and failed; it accounts for each ticket, or there is none. Written into
 * an archive it holds no time and nothing of the machine, so the same store and options give the
 * same report.
 *
 * @param tickets the counts of tickets
 * @param failures the tickets that failed, each with its reason
 * @param numbers what else was counted
 * @param warnings what was odd in answers and messages, each naming its ticket, and what concerns
 *     no single one
 * @param archive what is true of an archive only
 */
public record RunReport(
    Tickets tickets,
    List<Failure> failures,
    Numbers numbers,
    List<String> warnings,
    Archive archive) {
  private static final String FAILED = "failed";

  public RunReport {
    failures = List.copyOf(failures);
    warnings = List.copyOf(warnings);
    long failed = failures.size();
    if (tickets.archived() < 0
        || tickets.unchanged() < 0
        || tickets.asked() != tickets.archived() + tickets.unchanged() + failed) {
      throw new IllegalArgumentException(
          "a run report must account for each ticket, found " + tickets + ", failed=" + failed);
    }
  }

  /**
   * Counts of tickets: asked = archived + unchanged + failed.
   *
   * @param asked how many tickets were asked for
   * @param listed what WHMCS' list told
   * @param archived how many of those asked for were fetched by this run
   * @param unchanged how many are as an earlier run has fetched them
   * @param pages how many pages there are: those of failed tickets with an earlier answer too
   */
  public record Tickets(long asked, Listed listed, long archived, long unchanged, long pages) {}

  /**
   * What is true of an archive only.
   *
   * @param selection what was selected
   * @param vanished the tickets that WHMCS no longer has; null where that is not told
   * @param gaps the ids between those of the archive; null where that is not told
   * @param clients of a copy for a customer, how many clients' or guests' tickets it holds; 0 for
   *     any other
   * @param filesRemoved how many files of the earlier archive are no longer part of it
   */
  public record Archive(
      List<Criterion> selection,
      @Nullable List<TicketKey> vanished,
      @Nullable IdGaps gaps,
      long clients,
      int filesRemoved) {
    /** Nothing was archived, only fetched. */
    static final Archive NONE = new Archive(List.of(), null, null, 0, 0);
  }

  /**
   * What WHMCS' list told.
   *
   * @param named how many tickets it named
   * @param counted how many there are, as WHMCS says; a list that is read while tickets come and go
   *     may name others
   */
  public record Listed(long named, long counted) {
    /** WHMCS was not asked for a list. */
    static final Listed NONE = new Listed(0, 0);
  }

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
    putScope(document);
    document.put("asked", tickets.asked());
    document.put("counted", tickets.listed().counted());
    document.put("listed", tickets.listed().named());
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
    putAbsent(document);
    return new String(Json.write(document), UTF_8);
  }

  private void putScope(Map<String, Object> document) {
    if (!archive.selection().isEmpty()) {
      Map<String, Object> selection = new LinkedHashMap<>();
      archive.selection().forEach(what -> selection.put(what.key(), value(what)));
      document.put("selection", selection);
    }
  }

  private static Object value(Criterion what) {
    return switch (what.key()) {
      case "all" -> true;
      case "named", "client" -> Long.valueOf(what.value());
      default -> what.value();
    };
  }

  private void putAbsent(Map<String, Object> document) {
    if (archive.vanished() != null) {
      document.put("vanished", archive.vanished().stream().map(RunReport::toMap).toList());
    }
    IdGaps gaps = archive.gaps();
    if (gaps != null) {
      Map<String, Object> ids = new LinkedHashMap<>();
      ids.put("lowest", gaps.lowest());
      ids.put("highest", gaps.highest());
      ids.put("withoutTicket", gaps.missing());
      ids.put("largestGaps", gaps.largest().stream().map(RunReport::toMap).toList());
      document.put("ids", ids);
    }
  }

  private static Map<String, Object> toMap(TicketKey ticket) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", ticket.ticketId());
    map.put("number", ticket.number());
    map.put("page", Links.link(ticket).href());
    return map;
  }

  private static Map<String, Object> toMap(IdGaps.Gap gap) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", gap.from());
    map.put("to", gap.to());
    map.put("ids", gap.length());
    return map;
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
