package io.github.ticketfolio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket page's values.
 *
 * @param head what every page begins with
 * @param top what stands above the facts
 * @param facts the facts
 * @param thread the thread and the way through it
 * @param foot what stands below the thread
 */
record TicketView(Head head, Top top, List<Fact> facts, Talk thread, Foot foot) {

  /** Breadcrumb, neighbours, banners, title and chips. */
  record Top(Crumbs crumbs, boolean incomplete, String gaps, String subject, List<Chip> chips) {}

  /** The index, department, month and the client's other tickets, where there is an archive. */
  record Crumbs(
      boolean anyLinks,
      List<Link> links,
      boolean neighbours,
      @Nullable Link previous,
      @Nullable Link next) {
    static final Crumbs NONE = new Crumbs(false, List.of(), false, null, null);
  }

  /** A fact beside the title: what it is, its value, and its colour if it has one. */
  record Chip(String style, String label, String text, @Nullable String colour) {}

  /** The thread: its jump bar, its style class and its entries. */
  record Talk(List<Link> jumps, String style, List<EntryView> entries) {}

  /** What earlier answers said otherwise, the register of attachments and the provenance. */
  record Foot(
      @Nullable EarlierView earlier,
      boolean anyFiles,
      List<FileView> files,
      List<Fact> provenance) {}
}
