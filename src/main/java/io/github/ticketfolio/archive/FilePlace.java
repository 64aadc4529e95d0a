package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.FileContent;
import io.github.ticketfolio.ticket.TicketFile;

/** Where the bytes of a ticket's attachments go. */
interface FilePlace {
  /** Puts a file there, if it can, and tells what became of it. */
  AttachmentState put(TicketFile file, FileContent content, byte[] bytes) throws ArchiveException;
}
