package io.github.ticketfolio.archive;

import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.FileContent;
import io.github.ticketfolio.page.FileDanger;
import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.TicketFile;
import java.util.HashMap;
import java.util.Map;

/**
 * The inside of a page. In the order of the thread, each file comes in that the files before it
 * have left room for; into a page that will be printed, only images come.
 */
final class InPage implements FilePlace {
  private final boolean printed;
  private long room;
  private final Map<AttachmentRef, byte[]> held = new HashMap<>();

  InPage(long room, boolean printed) {
    this.room = room;
    this.printed = printed;
  }

  @Override
  public AttachmentState put(TicketFile file, FileContent content, byte[] bytes) {
    if (printed && !isShown(file, content.type())) {
      return AttachmentState.LEFT_OUT;
    }
    if (bytes.length > room) {
      return AttachmentState.NO_ROOM;
    }
    if (held.putIfAbsent(file.ref(), bytes) == null) {
      room -= bytes.length;
    }
    return printed ? AttachmentState.SHOWN : AttachmentState.IN_PAGE;
  }

  /** Images are shown in their entry; there are files without one. */
  private static boolean isShown(TicketFile file, String type) {
    return file.entry() != null && FileDanger.isShown(type, file.fileName());
  }

  /** The bytes of a file that came in. */
  byte[] bytes(AttachmentRef file) {
    byte[] bytes = held.get(file);
    if (bytes == null) {
      throw new IllegalArgumentException(file + " is not in the page");
    }
    return bytes;
  }
}
