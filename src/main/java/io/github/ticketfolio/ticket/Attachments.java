package io.github.ticketfolio.ticket;

import java.util.List;

/**
 * The files of a ticket, reply or note.
 *
 * @param files the files in the answer's order; they stay listed after WHMCS pruned them
 * @param removed {@code attachments_removed}: true when WHMCS has deleted the files
 */
public record Attachments(List<Attachment> files, boolean removed) {
  /** No files. */
  public static final Attachments NONE = new Attachments(List.of(), false);

  public Attachments {
    files = List.copyOf(files);
  }
}
