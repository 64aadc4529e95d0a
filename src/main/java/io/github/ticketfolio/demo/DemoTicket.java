package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Ticket;
import java.util.Map;

/**
 * A ticket of the look-alike.
 *
 * @param ticket what is true of it
 * @param shape the form its answers take
 * @param files the content of its files that are not removed
 */
record DemoTicket(Ticket ticket, Shape shape, Map<FileKey, byte[]> files) {

  DemoTicket {
    files = Map.copyOf(files);
  }

  /**
   * What {@code GetTicketAttachment} asks for.
   *
   * @param type {@code ticket} for the opening message, {@code reply} or {@code note}
   * @param relatedId the id of that ticket, reply or note
   * @param index the file's index
   */
  record FileKey(String type, long relatedId, int index) {}
}
