package io.github.ticketfolio.ticket;

import java.util.regex.Pattern;

/**
 * Names one ticket, the way the user did: by its internal id or by its public number. {@code
 * toString()} is for people and safe to print on a terminal.
 */
public sealed interface TicketRef {

  /**
   * A ticket named by its internal id.
   *
   * @param id {@code ticketid}, 1 or more
   */
  record ById(long id) implements TicketRef {
    public ById {
      if (id < 1) {
        throw new IllegalArgumentException("a ticket id is a number from 1, not " + id);
      }
    }

    @Override
    public String toString() {
      return "ticket id " + id;
    }
  }

  /**
   * A ticket named by its public number.
   *
   * @param number {@code tid}: free text of an admin's mask, such as {@code 00417}; not blank
   */
  record ByNumber(String number) implements TicketRef {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

    public ByNumber {
      if (number.isBlank()) {
        throw new IllegalArgumentException("a ticket number must not be blank");
      }
    }

    @Override
    public String toString() {
      return "ticket " + UNPRINTABLE.matcher(number).replaceAll("\uFFFD");
    }
  }
}
