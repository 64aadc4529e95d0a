package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.Filter;
import io.github.ticketfolio.store.Held;
import io.github.ticketfolio.store.Outcome;
import io.github.ticketfolio.store.RunLog;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.Store.NameKind;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.TicketRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of a selection, as the store has them: those it holds, and those that the latest run
 * for this selection was asked for in vain. Rendering twice chooses the same.
 */
final class Choice {
  private static final String EARLIER = " Its page shows the answer of an earlier run.";
  private static final String BROKEN_OFF =
      "not fetched yet: the run was broken off. Run the same command again.";

  private final Store store;
  private final Ids ids = new Ids();
  private final Ids unchanged = new Ids();
  private final Set<Long> vanished;
  private final Set<Long> unasked = new HashSet<>();
  private final Set<Long> failed = new HashSet<>();
  private final List<Failure> failures = new ArrayList<>();
  private RunLog.@Nullable Run run;
  private long listed;
  private long counted;
  private long asked;
  private long archived;

  private Choice(Store store) throws StoreException {
    this.store = store;
    vanished = new HashSet<>(store.vanished());
  }

  /** Finds the tickets of a selection in a store. */
  static Choice of(Store store, Selection selection) throws StoreException {
    Choice choice = new Choice(store);
    List<RunLog.Run> latest = store.runs().latest(selection.name());
    for (RunLog.Run run : latest) {
      choice.take(run);
    }
    if (selection.isAll()) {
      choice.takeAll();
    } else if (latest.isEmpty()) {
      choice.search(selection);
    }
    return choice;
  }

  private void take(RunLog.Run latest) throws StoreException {
    run = run == null ? latest : run.and(latest);
    // Each part has read the whole list.
    listed = Math.max(listed, store.runs().lists().named(latest.id()));
    counted = Math.max(counted, store.runs().lists().total(latest.id()));
    for (RunLog.Entry entry : store.runs().entries(latest.id())) {
      Optional<Held> held = held(entry.ticket());
      if (held.isEmpty()) {
        asked++;
        fail(entry, "", 0);
      } else {
        count(entry, latest.id(), held.get());
      }
    }
  }

  /** Parts of a run may know one ticket by its number and by its id; where one failed, it has. */
  private void count(RunLog.Entry entry, long run, Held held) {
    long id = held.ticketId();
    boolean known = !ids.add(id);
    asked += known ? 0 : 1;
    if (isMissing(entry, run, held)) {
      if (failed.add(id)) {
        archived -= known && !unchanged.remove(id) ? 1 : 0;
        fail(entry, EARLIER, id);
      }
    } else if (!known && entry.outcome() == Outcome.UNCHANGED) {
      unchanged.add(id);
    } else if (!known) {
      archived++;
    }
  }

  private void fail(RunLog.Entry entry, String more, long id) {
    String reason = entry.outcome() == Outcome.PENDING ? BROKEN_OFF : entry.reason();
    failures.add(Failure.of(entry.ticket(), reason + more).of(id));
  }

  /** What a run could not have, or had no time to note, a later one may have brought. */
  private static boolean isMissing(RunLog.Entry entry, long run, Held held) {
    return switch (entry.outcome()) {
      case FAILED -> held.run() <= run;
      case PENDING -> held.run() < run;
      case ARCHIVED, UNCHANGED, LISTED -> false;
    };
  }

  private Optional<Held> held(AskedTicket asked) throws StoreException {
    if (asked.ticketId() > 0) {
      return store.held(asked.ticketId());
    }
    List<Long> found = store.idsOf(asked.number());
    return found.isEmpty() ? Optional.empty() : store.held(found.get(0));
  }

  /** What a list no longer names, or never did, is shown too: what was archived is not lost. */
  private void takeAll() throws StoreException {
    store.eachKey(
        (key, sha256, earlier) -> {
          if (!ids.add(key.ticketId())) {
            return;
          }
          if (vanished.contains(key.ticketId())) {
            unasked.add(key.ticketId());
          } else {
            asked++;
            unchanged.add(key.ticketId());
          }
        });
  }

  private void search(Selection selection) throws StoreException {
    Selection.Query query = selection.query();
    if (query != null) {
      Filter filter =
          new Filter(
              department(query.department()),
              query.client(),
              query.status(),
              query.opened(),
              query.updated());
      store.keys(filter).forEach(key -> ids.add(key.ticketId()));
      asked = ids.size();
      archived = asked;
      return;
    }
    for (TicketRef ticket : selection.tickets()) {
      find(ticket);
    }
    archived = ids.size();
    asked = archived + failures.size();
  }

  /** By its id, if the store knows it: the name in a ticket is that of its time. */
  private String department(String named) throws StoreException {
    return new Departments(store.names(NameKind.DEPARTMENT)).find(named).orElse(named);
  }

  private void find(TicketRef ticket) throws StoreException {
    AskedTicket named = FetchRun.asked(ticket);
    List<Long> found =
        named.ticketId() == 0
            ? store.idsOf(named.number())
            : store.held(named.ticketId()).map(Held::ticketId).stream().toList();
    if (found.isEmpty()) {
      failures.add(Failure.of(named, "it is not in the store. Fetch it first."));
    }
    found.forEach(ids::add);
  }

  /** How many tickets were asked for. */
  long asked() {
    return asked;
  }

  /** How many of them were fetched by the latest run, or found in the store. */
  long archived() {
    return archived;
  }

  /** The ids of those that are shown though nobody asked for them: vanished ones. */
  Set<Long> unasked() {
    return unasked;
  }

  /** What WHMCS' list told; nothing where it was not asked for one. */
  RunReport.Listed listed(Selection selection) {
    return selection.query() == null
        ? RunReport.Listed.NONE
        : new RunReport.Listed(listed, counted);
  }

  /** The ids of the tickets that the store holds, failed and vanished ones among them. */
  Ids ids() {
    return ids;
  }

  /** The ids of those that the latest run found unchanged. */
  Ids unchanged() {
    return unchanged;
  }

  /** The ids of the tickets that WHMCS no longer has. */
  Set<Long> vanished() {
    return vanished;
  }

  /** The tickets that could not be had as asked. */
  List<Failure> failures() {
    return failures;
  }

  /** The latest run for this selection; null where there was none. */
  RunLog.@Nullable Run run() {
    return run;
  }
}
