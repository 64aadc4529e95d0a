package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Reply;

/** Who speaks in an entry. */
enum Role {
  CUSTOMER("customer", "Customer", ""),
  STAFF("staff", "Staff", "Next staff reply"),
  NOTE("note", "Internal note", "Next note");

  private final String style;
  private final String words;
  private final String next;

  Role(String style, String words, String next) {
    this.style = style;
    this.words = words;
    this.next = next;
  }

  static Role of(Entry entry) {
    if (entry instanceof Reply reply) {
      return reply.isByStaff() ? STAFF : CUSTOMER;
    }
    return NOTE;
  }

  EntryView.RoleView view() {
    return new EntryView.RoleView(words, this == NOTE);
  }

  /** The style class. */
  String style() {
    return style;
  }

  /** What the link to the next such entry says; empty when there is none. */
  String next() {
    return next;
  }
}
