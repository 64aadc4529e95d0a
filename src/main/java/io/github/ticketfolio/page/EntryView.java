package io.github.ticketfolio.page;

import io.github.ticketfolio.message.SafeHtml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply or note as a page shows it.
 *
 * @param head who wrote it, when and where it stands
 * @param html its message
 * @param remark what to know about how the message is shown; null when nothing
 * @param source whether there is any, and the message exactly as stored
 * @param extras what belongs to it
 */
record EntryView(
    HeadView head, SafeHtml html, @Nullable Text remark, Source source, Extras extras) {

  /** Whether a message is blank, and its text as stored; null where that is not shown. */
  record Source(boolean blank, @Nullable String text) {}

  /** A text that may be absent, as a value that a template can ask for. */
  record Text(String text) {}

  /**
   * The head.
   *
   * @param position number and anchor
   * @param style the style classes
   * @param role the kind of entry
   * @param author who wrote it
   * @param moment when; null when not recorded
   * @param day the heading of the day it opens; null on the same day as the entry before
   */
  record HeadView(
      PositionView position,
      String style,
      RoleView role,
      AuthorView author,
      @Nullable Moment moment,
      @Nullable DayView day) {}

  /** A name, and what else WHMCS says of its bearer; empty when the ticket's head has it. */
  record AuthorView(String name, String details) {}

  /** A position with its link and what the link is called. */
  record PositionView(String anchor, String href, String label, String words) {}

  /** A role in words, and whether it is that of a note. */
  record RoleView(String words, boolean note) {}

  /** A day, and how long after the day before it. */
  record DayView(String words, @Nullable Text gap) {}

  /** Files, the client's rating and the way to the next entry of the same kind. */
  record Extras(
      boolean anyFiles, List<FileView> files, @Nullable RatingView rating, @Nullable Link next) {}

  /** A rating in stars and words. */
  record RatingView(String stars, String words) {}
}
