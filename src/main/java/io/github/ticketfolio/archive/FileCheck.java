package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import java.util.List;
import java.util.Optional;

/** Finds out whether the store holds the attachments of a ticket. Thread-safe. */
final class FileCheck {
  private final Store store;

  FileCheck(Store store) {
    this.store = store;
  }

  /**
   * Attachments of a ticket.
   *
   * @param there how many WHMCS has
   * @param removed how many are named, though WHMCS has them no longer
   * @param lacking how many of those it has are not in the store
   */
  record Count(long there, long removed, long lacking) {
    static final Count NONE = new Count(0, 0, 0);
  }

  /**
   * Looks at each attachment.
   *
   * @param remedy what to do about one that was not fetched
   * @param findings takes those that lack
   */
  Count check(Ticket ticket, String remedy, List<Lack.Finding> findings) throws StoreException {
    long there = 0;
    long removed = 0;
    int before = findings.size();
    for (TicketFile file : ticket.files()) {
      Optional<FileOutcome> outcome = store.files().outcome(file);
      boolean gone = isRemoved(file, outcome);
      removed += gone ? 1 : 0;
      there += gone ? 0 : 1;
      if (!gone || (outcome.isPresent() && outcome.get().isStored())) {
        check(file, outcome, remedy, findings);
      }
    }
    return new Count(there, removed, findings.size() - before);
  }

  private static boolean isRemoved(TicketFile file, Optional<FileOutcome> outcome) {
    return file.removed()
        || (outcome.isPresent() && outcome.get().state() == FileOutcome.State.GONE);
  }

  private void check(
      TicketFile file, Optional<FileOutcome> outcome, String remedy, List<Lack.Finding> findings)
      throws StoreException {
    String name = file.ref() + " (" + file.fileName() + ")";
    if (outcome.isEmpty()) {
      findings.add(new Lack.Finding(name, "was never fetched.", remedy));
    } else if (outcome.get().state() == FileOutcome.State.TOO_LARGE) {
      findings.add(tooLarge(name, outcome.get(), remedy));
    } else if (!outcome.get().isStored()) {
      String why = "could not be fetched: " + outcome.get().failure();
      findings.add(new Lack.Finding(name, why, remedy));
    } else if (!isIntact(outcome.get())) {
      findings.add(
          new Lack.Finding(
              name,
              "has a stored content that does not match its SHA-256.",
              "Restore a copy of the store, or fetch into another with --store."));
    } else if (!outcome.get().cameAs(file.fileName()) && !isRemoved(file, outcome)) {
      findings.add(
          new Lack.Finding(
              name,
              "came under another name, " + outcome.get().receivedName() + ": it may be another.",
              "Compare it with that in WHMCS, or fetch into another store with --store."));
    }
  }

  private static Lack.Finding tooLarge(String name, FileOutcome outcome, String remedy) {
    boolean most = outcome.largerThan() >= Limits.MOST_FILE_BYTES;
    return new Lack.Finding(
        name,
        "was left in WHMCS: " + outcome.failure() + ".",
        most ? "Save it from WHMCS by hand." : remedy + " --max-attachment-size 40M");
  }

  private boolean isIntact(FileOutcome stored) throws StoreException {
    try {
      store.files().content(stored);
      return true;
    } catch (StoreException e) {
      if (e.isDamage()) {
        return false;
      }
      throw e;
    }
  }
}
