package io.github.ticketfolio.archive;

import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.Counts;
import io.github.ticketfolio.page.Coverage;
import io.github.ticketfolio.page.FailedTicket;
import io.github.ticketfolio.page.StoredFile;
import io.github.ticketfolio.page.TicketLink;
import io.github.ticketfolio.page.TicketRemark;
import io.github.ticketfolio.ticket.TicketRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what a run report says. Not thread-safe. */
final class ReportBuilder {
  private final int asked;
  private final List<Failure> failures;
  private final List<TicketRemark> remarks = new ArrayList<>();
  private final Map<AttachmentState, Long> files = new EnumMap<>(AttachmentState.class);
  private long replies;
  private long notes;
  private int pages;
  private int removed;

  ReportBuilder(Chosen chosen) {
    asked = chosen.asked();
    failures = new ArrayList<>(chosen.failures());
  }

  void remark(TicketLink ticket, List<String> texts) {
    texts.forEach(text -> remarks.add(new TicketRemark(ticket, text)));
  }

  void fail(TicketRef ticket, String reason) {
    failures.removeIf(failure -> failure.ticket().equals(ticket.toString()));
    failures.add(new Failure(ticket.toString(), reason));
  }

  /** How many ticket pages there are. */
  void pages(int made) {
    pages = made;
  }

  /** How many files of the earlier archive are not part of this one. */
  void removed(int files) {
    removed = files;
  }

  void count(Counts counts, List<StoredFile> attachments) {
    replies += counts.replies();
    notes += counts.notes();
    attachments.forEach(file -> files.merge(file.state(), 1L, Long::sum));
  }

  Coverage coverage() {
    long all = files.values().stream().mapToLong(n -> n).sum();
    long removed = count(AttachmentState.REMOVED);
    long here = count(AttachmentState.BESIDE_PAGE) + count(AttachmentState.IN_PAGE);
    return new Coverage(
        asked, asked - failures.size(), failures.size(), removed, all - removed - here);
  }

  private long count(AttachmentState state) {
    return files.getOrDefault(state, 0L);
  }

  List<FailedTicket> failedTickets() {
    return failures.stream().map(f -> new FailedTicket(f.ticket(), f.reason())).toList();
  }

  List<TicketRemark> remarks() {
    return remarks;
  }

  RunReport build() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("replies", replies);
    counts.put("notes", notes);
    files.forEach((state, n) -> counts.put("attachments " + words(state), n));
    List<String> warnings =
        remarks.stream().map(r -> "ticket " + r.ticket().number() + ": " + r.text()).toList();
    return new RunReport(
        new RunReport.Tickets(asked, asked - failures.size(), pages),
        failures,
        counts,
        warnings,
        new RunReport.Trouble(count(AttachmentState.FAILED), removed));
  }

  private static String words(AttachmentState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
