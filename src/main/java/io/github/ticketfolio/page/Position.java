package io.github.ticketfolio.page;

/**
 * An entry's place in its thread.
 *
 * @param number its running number, from 1 at the oldest entry
 * @param anchor its id in the page: {@code r-123} for a reply, {@code n-45} for a note
 */
record Position(int number, String anchor) {
  String href() {
    return "#" + anchor;
  }

  String label() {
    return "#" + number;
  }
}
