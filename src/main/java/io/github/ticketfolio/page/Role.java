package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Reply;
import java.util.Locale;

/** Who speaks in an entry. */
enum Role {
  CUSTOMER,
  STAFF,
  NOTE;

  static Role of(Entry entry) {
    if (entry instanceof Reply reply) {
      return reply.isByStaff() ? STAFF : CUSTOMER;
    }
    return NOTE;
  }

  EntryView.RoleView view(Wording wording) {
    return new EntryView.RoleView(wording.text("role." + style()), this == NOTE);
  }

  /** The style class. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True where an entry links to the next of its kind. */
  boolean isLinked() {
    return this != CUSTOMER;
  }
}
