package io.github.ticketfolio.redaction;

import java.util.List;

/** Finds values of one kind. Stateless, and in time that grows with the text only. */
interface Finder {
  /** All values in a text, which is decoded and of any length. */
  List<Find> in(String text);

  /** One for the views of a single text, which may remember what it has seen in them. */
  default Finder forOneText() {
    return this;
  }
}
