package io.github.ticketfolio.whmcs;

import java.util.ArrayList;
import java.util.List;

/** Collects what is odd about one answer; a hostile answer cannot make it grow without end. */
final class Warnings {
  private static final int MOST = 100;

  private final List<String> texts = new ArrayList<>();
  private int more;

  void add(String text) {
    if (texts.size() < MOST) {
      texts.add(text);
    } else {
      more++;
    }
  }

  /** Adds what is graver than all the rest, and is told however much that is. */
  void addFirst(String text) {
    texts.add(0, text);
  }

  List<String> list() {
    List<String> all = new ArrayList<>(texts);
    if (more > 0) {
      all.add("and " + more + " more warnings");
    }
    return all;
  }
}
