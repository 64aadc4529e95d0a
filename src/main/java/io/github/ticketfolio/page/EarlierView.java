package io.github.ticketfolio.page;

import io.github.ticketfolio.message.SafeHtml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a ticket between its answers.
 *
 * @param says how many earlier answers there are
 * @param unread what to know about those that cannot be read
 * @param steps each answer that followed another
 */
record EarlierView(String says, List<String> unread, List<StepView> steps) {

  /** Two answers, and what the later one says otherwise, if anything. */
  record StepView(String title, List<Fact> answers, boolean changed, List<ChangeView> changes) {}

  /** A change of an entry, or all changes of the ticket itself; whether fields were edited. */
  record ChangeView(
      ChangeHead head, boolean edited, List<ValueView> values, List<TextView> texts) {}

  /**
   * What was changed.
   *
   * @param style the style class
   * @param kind what happened, in words
   * @param what to what: whose message it was
   * @param moment when that was written; null where it is not told
   * @param entry the entry in the thread; null where it is no longer there
   */
  record ChangeHead(
      String style, String kind, String what, @Nullable Moment moment, @Nullable Link entry) {}

  /** A field with its values. */
  record ValueView(String label, String before, String after) {}

  /** A message as it was or became, which may have been blank; null where there is no other. */
  record TextView(EntryView.@Nullable Text label, boolean blank, SafeHtml html) {}
}
