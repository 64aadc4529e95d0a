package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Topic;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns summaries into rows of a table: that of the index and those of the lists are the same. */
final class TicketRows {
  private final Setting setting;
  private final Wording wording;
  private final String root;

  /**
   * @param root leads from the page to the archive's own folder
   */
  TicketRows(Setting setting, String root) {
    this.setting = setting;
    this.wording = setting.wording();
    this.root = root;
  }

  TicketTable table(List<TicketSummary> tickets) {
    return new TicketTable(setting.isInternal(), tickets.stream().map(this::row).toList());
  }

  TicketTable.Row row(TicketSummary ticket) {
    TicketLink link = ticket.link();
    String subject = Line.of(link.subject(), wording.text("ticket.untitled"));
    return new TicketTable.Row(
        new Link(Hrefs.inside(root, link.href()), subject),
        Line.of(link.number(), wording.text("ticket.unnumbered")),
        about(ticket.topic()),
        new TicketTable.When(day(ticket.times().opened()), day(ticket.times().lastReply())),
        amounts(ticket.counts()));
  }

  private TicketTable.About about(Topic topic) {
    String priority = Line.of(topic.priority());
    return new TicketTable.About(
        Line.of(topic.requestor(), wording.text("person.unnamed")),
        Line.of(topic.department().name()),
        Line.of(topic.status()),
        setting.names().statusColour(topic.status()),
        priority.isEmpty() ? null : priority);
  }

  private TicketTable.Day day(@Nullable LocalDateTime local) {
    if (local == null) {
      return new TicketTable.Day(setting.moments().none(), null);
    }
    String minute = Moments.minute(local);
    return new TicketTable.Day(minute.substring(0, 10), minute);
  }

  private TicketTable.Amounts amounts(Counts counts) {
    return new TicketTable.Amounts(
        Integer.toString(counts.replies()),
        setting.isInternal() ? Integer.toString(counts.notes()) : null,
        Integer.toString(counts.attachments()));
  }
}
