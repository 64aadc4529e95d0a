package io.github.ticketfolio.ticket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file of a ticket, wherever its answer lists it.
 *
 * @param entry the reply or note it hangs on; null when the ticket has no opening message
 * @param ref what to ask WHMCS for it with
 * @param fileName the name as received: hostile input, never a path
 * @param removed true when WHMCS says that it has deleted the file
 */
public record TicketFile(
    @Nullable Entry entry, AttachmentRef ref, String fileName, boolean removed) {

  /**
   * Every file once, in the order of the thread from the oldest entry on. The files that an answer
   * lists at the ticket itself repeat the opening message's; those that do not count as its too.
   */
  static List<TicketFile> of(Ticket ticket) {
    List<TicketFile> all = new ArrayList<>();
    Attachments own = ticket.conversation().attachments();
    boolean opened = false;
    for (Entry entry : ticket.conversation().thread(ReplyOrder.ASC)) {
      Attachments files = entry.post().attachments();
      add(all, ticket, entry, files);
      if (entry instanceof Reply reply && reply.isOpening() && !opened) {
        opened = true;
        add(all, ticket, entry, without(own, files));
      }
    }
    if (!opened) {
      add(all, ticket, null, own);
    }
    return all;
  }

  private static void add(
      List<TicketFile> all, Ticket ticket, @Nullable Entry entry, Attachments files) {
    for (Attachment file : files.files()) {
      AttachmentRef ref = AttachmentRef.of(ticket, entry, file.index());
      all.add(new TicketFile(entry, ref, file.fileName(), files.removed()));
    }
  }

  private static Attachments without(Attachments own, Attachments opening) {
    Set<Attachment> repeated = new HashSet<>(opening.files());
    List<Attachment> files = own.files().stream().filter(file -> !repeated.contains(file)).toList();
    return new Attachments(files, own.removed());
  }
}
