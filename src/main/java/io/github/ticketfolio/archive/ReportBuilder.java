package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.Count;
import io.github.ticketfolio.page.CountGroup;
import io.github.ticketfolio.page.Coverage;
import io.github.ticketfolio.page.Criterion;
import io.github.ticketfolio.page.FailedTicket;
import io.github.ticketfolio.page.Scope;
import io.github.ticketfolio.page.TicketRemark;
import io.github.ticketfolio.redaction.Redactor;
import io.github.ticketfolio.store.ArchivedTicket;
import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Choices;
import io.github.ticketfolio.store.RunLog;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.IdGaps;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.TicketLink;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects what a run report says. The host reads all of it; what goes into an archive for a
 * customer leaves out notes and what is odd in WHMCS, and gives no reasons. Not thread-safe.
 */
final class ReportBuilder {
  private static final String VANISHED =
      "WHMCS no longer has this ticket; its page shows the last answer.";

  /** Why, the host is told. */
  private static final String NOT_ARCHIVED = "it could not be archived.";

  private final boolean internal;
  private final List<Criterion> selection;
  private long asked;
  private long archived;
  private final RunReport.Listed listed;
  private final RunLog.Run run;
  private final Ids unchanged;
  private final Set<Long> unasked;
  private final List<TicketKey> vanished = new ArrayList<>();
  private IdGaps gaps = new IdGaps.Counter().gaps();
  private final List<Failure> failures;
  private final Set<Long> failedBefore;
  private final List<TicketRemark> remarks = new ArrayList<>();
  private final Map<AttachmentState, Long> files = new EnumMap<>(AttachmentState.class);
  private final Redactor redactor;
  private final Tallies warnings = new Tallies();
  private long clients;
  private Map<String, Long> redactions = Map.of();
  private long replies;
  private long notes;
  private long pages;
  private int removed;

  /**
   * @param redactor what of a run's texts the report may not hold
   */
  ReportBuilder(Choice choice, Selection selection, Audience audience, Redactor redactor) {
    this.redactor = redactor;
    internal = audience == Audience.INTERNAL;
    this.selection = selection.criteria().stream().map(this::redacted).toList();
    asked = choice.asked();
    archived = choice.archived();
    listed = choice.listed(selection);
    run =
        choice.run() == null
            ? new RunLog.Run(0, selection.name(), 0, 0, List.of())
            : redacted(choice.run());
    unchanged = choice.unchanged().copy();
    unasked = choice.unasked();
    failures = new ArrayList<>();
    choice.failures().forEach(failure -> failures.add(redacted(failure)));
    failedBefore = choice.failures().stream().map(Failure::id).collect(Collectors.toSet());
    if (internal) {
      run.remarks().forEach(warnings::addWarning);
    }
  }

  private RunLog.Run redacted(RunLog.Run run) {
    List<String> remarks = run.remarks().stream().map(redactor::text).toList();
    return new RunLog.Run(run.id(), run.selection(), run.calls(), run.retries(), remarks);
  }

  private Criterion redacted(Criterion criterion) {
    return new Criterion(criterion.key(), redactor.text(criterion.value()));
  }

  private Failure redacted(Failure failure) {
    String number = redactor.number(failure.number());
    String ticket =
        failure.number().isEmpty()
            ? redactor.text(failure.ticket())
            : failure.ticket().replace(failure.number(), number);
    return new Failure(ticket, failure.id(), number, redactor.text(failure.reason()));
  }

  /** Takes in what became of the chosen tickets. */
  void take(Catalogue catalogue) throws StoreException {
    catalogue.eachFinding(this::take);
    pages = catalogue.pages();
    gaps = catalogue.gaps();
    clients = internal ? 0 : catalogue.clients();
    Counts counts = catalogue.counts();
    replies = counts.replies();
    notes = counts.notes();
    catalogue.attachments().forEach((state, n) -> files.put(AttachmentState.valueOf(state), n));
    redactions = redactor.counts();
  }

  /** Takes in what became of the chosen tickets of one part: no others were asked for. */
  void takePart(Catalogue catalogue) throws StoreException {
    failures.clear();
    failedBefore.clear();
    unchanged.clear();
    take(catalogue);
    // The values of all parts were counted, as each part needs to know them.
    redactions = Map.of();
    asked = catalogue.size();
    archived = asked - failures.size();
  }

  /**
   * What tells all that index, lists and report are made of from anything else.
   *
   * @param fingerprint what tells the pages from others of the same tickets
   */
  String input(Catalogue catalogue, String fingerprint) throws StoreException {
    String[] sum = {Sha256.of((fingerprint + written().toJson()).getBytes(UTF_8))};
    catalogue.eachInput(input -> sum[0] = Sha256.of((sum[0] + input).getBytes(UTF_8)));
    return sum[0];
  }

  private void take(Choices.Chosen ticket, ArchivedTicket.Findings findings) {
    TicketKey key = ticket.key();
    if (internal) {
      remark(Links.link(key), findings.oddities());
    }
    remark(Links.link(key), findings.remarks());
    if (!findings.failure().isEmpty()) {
      fail(key, findings.failure());
    }
  }

  private void remark(TicketLink ticket, List<String> texts) {
    for (String text : texts) {
      remarks.add(new TicketRemark(ticket, text));
      warnings.addWarning(text);
    }
  }

  /** A ticket that WHMCS no longer has; its page shows the last answer. */
  void vanished(TicketKey ticket) {
    vanished.add(ticket);
    remark(Links.link(ticket), List.of(VANISHED));
  }

  /** A ticket failed that the store holds. */
  private void fail(TicketKey ticket, String reason) {
    long id = ticket.ticketId();
    if (failedBefore.remove(id)) {
      failures.removeIf(failure -> failure.id() == id);
    } else if (unasked.contains(id)) {
      // Nobody asked for it, but its page is missing.
      asked++;
    } else if (!unchanged.remove(id)) {
      archived--;
    }
    failures.add(Failure.of(new AskedTicket(id, ticket.number(), "", null), reason));
  }

  /** How many files of the earlier archive are not part of this one. */
  void removed(int files) {
    removed = files;
  }

  Coverage coverage() {
    long all = files.values().stream().mapToLong(n -> n).sum();
    long gone = count(AttachmentState.REMOVED);
    long here = count(AttachmentState.BESIDE_PAGE) + count(AttachmentState.IN_PAGE);
    return new Coverage(
        asked, archived + unchanged.size(), failures.size(), gone, all - gone - here);
  }

  private long count(AttachmentState state) {
    return files.getOrDefault(state, 0L);
  }

  /** What the report counts; calls to WHMCS only where there were some. */
  List<CountGroup> groups() {
    List<CountGroup> groups = new ArrayList<>();
    groups.add(new CountGroup("tickets", tickets()));
    groups.add(group("contents", contents()));
    groups.add(group("attachments", attachments()));
    groups.add(named(CountGroup.REDACTIONS, redactions));
    groups.add(named(CountGroup.WARNINGS, warnings.all()));
    if (internal && run.calls() > 0) {
      groups.add(
          new CountGroup(
              "calls",
              List.of(new Count("calls", run.calls()), new Count("retries", run.retries()))));
    }
    return groups;
  }

  private List<Count> tickets() {
    List<Count> counts = new ArrayList<>();
    counts.add(new Count("asked", asked));
    if (internal) {
      if (listed.counted() > 0) {
        counts.add(new Count("counted", listed.counted()));
      }
      counts.add(new Count("listed", listed.named()));
    }
    counts.add(new Count("archived", archived));
    counts.add(new Count("unchanged", unchanged.size()));
    counts.add(new Count("failed", failures.size()));
    if (internal) {
      counts.add(new Count("vanished", vanished.size()));
    }
    counts.add(new Count("pages", pages));
    return counts;
  }

  private static CountGroup named(String key, Map<String, Long> counts) {
    return new CountGroup(
        key, counts.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList());
  }

  private static CountGroup group(String key, Map<String, Long> counts) {
    return new CountGroup(
        key,
        counts.entrySet().stream()
            .map(e -> new Count(e.getKey().replace(' ', '-'), e.getValue()))
            .toList());
  }

  /** What the archive holds. */
  Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("tickets", pages);
    counts.putAll(contents());
    counts.put("attachments", attachments());
    return counts;
  }

  private Map<String, Long> contents() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("replies", replies);
    if (internal) {
      counts.put("notes", notes);
    }
    return counts;
  }

  private Map<String, Long> attachments() {
    Map<String, Long> counts = new LinkedHashMap<>();
    files.forEach(
        (state, n) -> counts.put(state.name().toLowerCase(Locale.ROOT).replace('_', ' '), n));
    return counts;
  }

  List<FailedTicket> failedTickets() {
    return told().stream().map(f -> new FailedTicket(f.ticket(), f.reason())).toList();
  }

  private List<Failure> told() {
    return internal ? failures : failures.stream().map(f -> f.because(NOT_ARCHIVED)).toList();
  }

  List<TicketRemark> remarks() {
    return remarks;
  }

  /** What the run was about; a customer learns nothing of what is around his tickets. */
  Scope scope(String host) {
    return internal
        ? new Scope(host, selection, vanished.stream().map(Links::link).toList(), gaps)
        : new Scope(host, selection, null, null);
  }

  /** The report for the host. */
  RunReport build() {
    return build(
        listed, failures, run, new RunReport.Archive(selection, vanished, gaps, clients, removed));
  }

  /** The report that is part of the archive. */
  RunReport written() {
    return internal
        ? build(
            listed,
            failures,
            run,
            new RunReport.Archive(selection, vanished, gaps, clients, removed))
        // The number of calls would tell of the attachments of notes.
        : build(
            RunReport.Listed.NONE,
            told(),
            new RunLog.Run(0, "", 0, 0, List.of()),
            new RunReport.Archive(selection, null, null, clients, removed));
  }

  private RunReport build(
      RunReport.Listed listed, List<Failure> failures, RunLog.Run run, RunReport.Archive archive) {
    List<String> all = new ArrayList<>(run.remarks());
    remarks.forEach(r -> all.add("ticket " + r.ticket().number() + ": " + r.text()));
    return new RunReport(
        new RunReport.Tickets(asked, listed, archived, unchanged.size(), pages),
        failures,
        new RunReport.Numbers(
            contents(),
            attachments(),
            redactions,
            warnings.all(),
            new RunReport.Calls(run.calls(), run.retries())),
        all,
        archive);
  }
}
