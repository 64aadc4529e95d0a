package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.TicketPath;
import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.FileContent;
import io.github.ticketfolio.page.FileName;
import io.github.ticketfolio.page.StoredFile;
import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.ReplyOrder;
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
  private final Ticket ticket;
  private final List<String> remarks = new ArrayList<>();

  TicketFiles(Store store, FilePlace place, Ticket ticket) {
    this.store = store;
    this.place = place;
    this.ticket = ticket;
  }

  /** Entries are numbered oldest first, so that a file's name does not depend on the order. */
  List<StoredFile> write(TicketPath path) throws StoreException, ArchiveException {
    IdentityHashMap<Entry, Integer> numbers = new IdentityHashMap<>();
    for (Entry entry : ticket.conversation().thread(ReplyOrder.ASC)) {
      numbers.put(entry, numbers.size() + 1);
    }
    Map<Integer, Integer> positions = new HashMap<>();
    List<StoredFile> files = new ArrayList<>();
    for (TicketFile file : ticket.files()) {
      int number = file.entry() == null ? 0 : numbers.getOrDefault(file.entry(), 0);
      int position = positions.merge(number, 1, Integer::sum);
      files.add(write(file, path.attachment(number, position, FileName.of(file.fileName()))));
    }
    return files;
  }

  /** A removed file that was fetched before its removal is still shown. */
  private StoredFile write(TicketFile file, String path) throws StoreException, ArchiveException {
    Optional<FileOutcome> found = store.files().outcome(file);
    if (found.isPresent() && found.get().isStored()) {
      compareNames(file, found.get());
      return write(file, found.get(), path);
    }
    if (file.removed()) {
      return new StoredFile(file.ref(), AttachmentState.REMOVED, "", null);
    }
    return found
        .map(outcome -> new StoredFile(file.ref(), state(outcome), outcome.failure(), null))
        .orElseGet(() -> new StoredFile(file.ref(), AttachmentState.NOT_FETCHED, "", null));
  }

  /** A page lies in the folder of its month, its files in a folder beside it. */
  private StoredFile write(TicketFile file, FileOutcome outcome, String path)
      throws StoreException, ArchiveException {
    byte[] bytes = store.files().content(outcome);
    if (bytes.length == 0) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      remarks.add("an attachment came empty: \"" + name + "\"");
    }
    String beside = path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
    FileContent content =
        new FileContent(beside, bytes.length, outcome.sha256(), FileType.of(bytes));
    return new StoredFile(file.ref(), place.put(file, content, bytes), "", content);
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
    String received = outcome.receivedName();
    if (!received.isEmpty() && !received.equals(file.fileName())) {
      remarks.add(file.ref() + " was listed under another name than it came under");
    }
  }

  /** What a reader should know about the files, after {@link #write(TicketPath)}. */
  List<String> remarks() {
    return remarks;
  }
}
