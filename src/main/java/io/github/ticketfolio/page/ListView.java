package io.github.ticketfolio.page;

import org.jspecify.annotations.Nullable;

/**
 * The values of a page of a list.
 *
 * @param head what every page begins with
 * @param top what the list is called
 * @param paging the ways to the pages before and after
 * @param table the tickets
 * @param foot the rule for times and the program
 */
record ListView(Head head, Top top, Steps paging, TicketTable table, Foot foot) {

  /** What kind of list it is, its name, and how much it holds. */
  record Top(String kind, String title, String contents) {}

  /** The page before and the one after, and where this one stands; null where there is none. */
  record Steps(@Nullable Step previous, @Nullable Step next, @Nullable String words) {

    /** The steps from a page in the folder that the prefix leads out of. */
    static Steps of(Paging paging, String root, Wording wording) {
      String words =
          wording.text(
              "list.page", Quantity.grouped(paging.page()), Quantity.grouped(paging.pages()));
      return new Steps(
          step(root, paging.previous()),
          step(root, paging.next()),
          paging.pages() > 1 ? words : null);
    }

    private static @Nullable Step step(String root, @Nullable String path) {
      return path == null ? null : new Step(Hrefs.inside(root, path));
    }
  }

  /** A way to another page. */
  record Step(String href) {}

  /** The last lines. */
  record Foot(String times, String program) {}
}
