package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.FileOutcome.State;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import io.github.ticketfolio.whmcs.AttachmentData;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.Fetched;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches attachments into the store: each once, and none when the role is known not to allow it.
 * Thread-safe.
 */
final class FileFetch {
  private static final String WITHOUT_ID =
      "WHMCS told no id of the entry it hangs on, so it cannot be asked for.";

  private static final long MIB = 1024 * 1024;

  private final Client client;
  private final Store store;
  private final long mostBytes;
  private final Tallies states = new Tallies();

  /** Why WHMCS gives this role no file at all. */
  private volatile @Nullable String refusal;

  FileFetch(Client client, Store store, long mostBytes) {
    this.client = client;
    this.store = store;
    this.mostBytes = mostBytes;
  }

  /** Fetches what is missing of a ticket's files, and notes it when nothing is left to be had. */
  void fetch(Ticket ticket) throws WhmcsException, StoreException, InterruptedException {
    if (mostBytes == 0) {
      return;
    }
    boolean settled = true;
    for (TicketFile file : ticket.files()) {
      State state = file.removed() ? State.GONE : fetch(ticket.id(), file);
      states.add(words(state));
      settled &= state != State.FAILED;
    }
    if (settled) {
      store.settle(ticket.id());
    }
  }

  /** The words of a page's register, as far as they fit. */
  static String words(State state) {
    return switch (state) {
      case STORED -> "stored";
      case FAILED -> "failed";
      case GONE -> "removed";
      case TOO_LARGE -> "too large";
    };
  }

  /** What is stored is not asked for again: WHMCS cannot change a file, only remove it. */
  private State fetch(long ticketId, TicketFile file)
      throws WhmcsException, StoreException, InterruptedException {
    Optional<FileOutcome> earlier = store.files().outcome(file).filter(this::isFinal);
    if (earlier.isPresent()) {
      return earlier.get().state();
    }
    String refused = file.ref().relatedId() < 1 ? WITHOUT_ID : refusal;
    if (refused != null) {
      return fail(ticketId, file, FileOutcome.failed(refused));
    }
    try {
      Fetched<AttachmentData> fetched = client.getTicketAttachment(file.ref(), mostBytes);
      AttachmentData data = fetched.reading().value();
      store.files().save(ticketId, file, data.content(), data.fileName());
      return State.STORED;
    } catch (WhmcsException e) {
      return fail(ticketId, file, outcome(e));
    }
  }

  private boolean isFinal(FileOutcome earlier) {
    return earlier.isStored()
        || (earlier.state() == State.TOO_LARGE && earlier.largerThan() >= mostBytes);
  }

  private FileOutcome outcome(WhmcsException e) throws WhmcsException {
    if (e.stopsTheRun()) {
      throw e;
    }
    return switch (e.kind()) {
      case NOT_FOUND -> FileOutcome.gone(e.reason());
      case TOO_LARGE -> FileOutcome.tooLarge("larger than " + size(mostBytes), mostBytes);
      case PERMISSION -> {
        refusal = e.reason();
        yield FileOutcome.failed(e.reason());
      }
      default -> FileOutcome.failed(e.reason());
    };
  }

  private State fail(long ticketId, TicketFile file, FileOutcome failure) throws StoreException {
    store.files().saveFailure(ticketId, file, failure);
    return failure.state();
  }

  static String size(long bytes) {
    return bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes + " bytes";
  }

  /** Why WHMCS gives this role no file at all; null when it does, or nobody asked. */
  @Nullable String refusal() {
    return refusal;
  }

  /** How many files have each state. */
  Map<String, Long> states() {
    return states.all();
  }
}
