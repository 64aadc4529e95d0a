package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.TicketPath;
import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.FileContent;
import io.github.ticketfolio.page.FileName;
import io.github.ticketfolio.page.StoredFile;
import io.github.ticketfolio.redaction.RedactedTicket;
import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a ticket's attachments into their place, and says what became of each. */
final class TicketFiles {
  private final Store store;
  private final FilePlace place;
  private final Ticket original;
  private final RedactedTicket copy;
  private final List<String> remarks = new ArrayList<>();

  /**
   * @param original the ticket as the store knows its files
   * @param copy the ticket as its page shows it
   */
  TicketFiles(Store store, FilePlace place, Ticket original, RedactedTicket copy) {
    this.store = store;
    this.place = place;
    this.original = original;
    this.copy = copy;
  }

  /** A file as the store knows it, and as its page names it. */
  private record Listed(TicketFile original, TicketFile shown) {}

  /** Entries are numbered oldest first, so that a file's name does not depend on the order. */
  List<StoredFile> write(TicketPath path) throws StoreException, ArchiveException {
    IdentityHashMap<Entry, Integer> numbers = new IdentityHashMap<>();
    for (Entry entry : copy.ticket().conversation().thread(ReplyOrder.ASC)) {
      numbers.put(entry, numbers.size() + 1);
    }
    Map<Integer, Integer> positions = new HashMap<>();
    List<StoredFile> files = new ArrayList<>();
    for (Listed listed : listed()) {
      TicketFile file = listed.shown();
      int number = file.entry() == null ? 0 : numbers.getOrDefault(file.entry(), 0);
      int position = positions.merge(number, 1, Integer::sum);
      files.add(write(listed, path.attachment(number, position, FileName.of(file.fileName()))));
    }
    return files;
  }

  private List<Listed> listed() {
    List<TicketFile> originals = original.files();
    List<TicketFile> shown = copy.ticket().files();
    if (originals.size() != shown.size()) {
      throw new IllegalStateException("two files have one name where they are redacted");
    }
    List<Listed> listed = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      listed.add(new Listed(originals.get(i), shown.get(i)));
    }
    return listed;
  }

  /** A removed file that was fetched before its removal is still shown. */
  private StoredFile write(Listed listed, String path) throws StoreException, ArchiveException {
    TicketFile file = listed.shown();
    Optional<FileOutcome> found = store.files().outcome(listed.original());
    if (found.isPresent() && found.get().isStored()) {
      compareNames(listed.original(), found.get());
      return write(file, found.get(), path);
    }
    if (file.removed()) {
      return new StoredFile(file.ref(), AttachmentState.REMOVED, "", null);
    }
    return found
        .map(
            outcome ->
                new StoredFile(file.ref(), state(outcome), copy.text(outcome.failure()), null))
        .orElseGet(() -> new StoredFile(file.ref(), AttachmentState.NOT_FETCHED, "", null));
  }

  /** A page lies in the folder of its month, its files in a folder beside it. */
  private StoredFile write(TicketFile file, FileOutcome outcome, String path)
      throws StoreException, ArchiveException {
    byte[] stored = store.files().content(outcome);
    Optional<byte[]> content = copy.file(stored);
    if (content.isEmpty()) {
      return new StoredFile(file.ref(), AttachmentState.UNREDACTED, "", null);
    }
    byte[] bytes = content.get();
    if (bytes.length == 0) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      remarks.add("an attachment came empty: \"" + name + "\"");
    }
    String beside = path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
    String sum = bytes == stored ? outcome.sha256() : Sha256.of(bytes);
    FileContent there = new FileContent(beside, bytes.length, sum, FileType.of(bytes));
    return new StoredFile(file.ref(), place.put(file, there, bytes), "", there);
  }

  private static AttachmentState state(FileOutcome outcome) {
    return switch (outcome.state()) {
      case STORED -> AttachmentState.BESIDE_PAGE;
      case FAILED -> AttachmentState.FAILED;
      case GONE -> AttachmentState.REMOVED;
      case TOO_LARGE -> AttachmentState.TOO_LARGE;
    };
  }

  /** WHMCS finds a file by its position, which may have moved since it was listed. */
  private void compareNames(TicketFile file, FileOutcome outcome) {
    if (!outcome.cameAs(file.fileName())) {
      remarks.add(file.ref() + " was listed under another name than it came under");
    }
  }

  /** What a reader should know about the files, after {@link #write(TicketPath)}. */
  List<String> remarks() {
    return remarks;
  }
}
