package io.github.ticketfolio.page;

import io.github.ticketfolio.message.PlainText;
import io.github.ticketfolio.message.RenderedMessage;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The thread of one ticket in the order it is shown. */
final class ThreadView {
  private static final int SHORT = 800;
  private static final int SHORT_LINES = 16;

  private final Ticket ticket;
  private final List<AccessKey> keys;
  private final Numbering numbering;
  private final FileRegister files;
  private final Setting setting;
  private final Wording wording;
  private final List<Entry> shown;
  private final List<String> remarks = new ArrayList<>();
  private final List<LostText.Message> messages = new ArrayList<>();

  ThreadView(TicketInput input, Numbering numbering, FileRegister files, Setting setting) {
    ticket = input.ticket();
    keys = input.keys();
    this.numbering = numbering;
    this.files = files;
    this.setting = setting;
    wording = setting.wording();
    this.shown = new ArrayList<>(numbering.oldestFirst());
    if (setting.options().order() == ReplyOrder.DESC) {
      Collections.reverse(shown);
    }
  }

  /** All entries; collects the remarks on the way. */
  List<EntryView> entries(Function<String, RenderedMessage> renderer) {
    List<EntryView> views = new ArrayList<>(shown.size());
    for (int i = 0; i < shown.size(); i++) {
      views.add(entry(i, renderer));
    }
    return views;
  }

  /** What the run report should tell, after {@link #entries}. */
  List<String> remarks() {
    return remarks;
  }

  /** What was rendered, after {@link #entries}. */
  List<LostText.Message> messages() {
    return messages;
  }

  /** The first shown entry from a place on that has a role, or null. */
  @Nullable Position next(Role role, int from) {
    for (Entry entry : shown.subList(from, shown.size())) {
      if (Role.of(entry) == role) {
        return numbering.of(entry);
      }
    }
    return null;
  }

  /** The entry shown first or last; null in an empty thread. */
  @Nullable Position end(boolean last) {
    return shown.isEmpty() ? null : numbering.of(shown.get(last ? shown.size() - 1 : 0));
  }

  private EntryView entry(int place, Function<String, RenderedMessage> renderer) {
    Entry entry = shown.get(place);
    String stored = Withheld.in(entry.post().message(), keys);
    RenderedMessage message = renderer.apply(stored);
    if (!message.remark().isEmpty()) {
      remarks.add("entry " + numbering.of(entry).number() + ": " + message.remark());
    }
    String source = PlainText.source(stored);
    messages.add(
        new LostText.Message("entry " + numbering.of(entry).label(), source, message.html()));
    return new EntryView(
        head(place, entry),
        message.html(),
        message.remark().isEmpty() ? null : new EntryView.Text(message.remark()),
        source(stored.isBlank(), source),
        extras(place, entry));
  }

  private EntryView.Source source(boolean blank, String source) {
    return new EntryView.Source(blank, blank || !setting.isInternal() ? null : source);
  }

  private EntryView.HeadView head(int place, Entry entry) {
    Position position = numbering.of(entry);
    return new EntryView.HeadView(
        new EntryView.PositionView(
            position.anchor(),
            position.href(),
            position.label(),
            wording.text("entry.permalink", position.label())),
        style(entry),
        Role.of(entry).view(wording),
        author(entry),
        setting.moments().of(entry.post().date()),
        day(place));
  }

  private EntryView.AuthorView author(Entry entry) {
    String otherwise =
        wording.text(Role.of(entry) == Role.CUSTOMER ? "person.unnamed" : "role.staff");
    return new EntryView.AuthorView(
        Line.of(AuthorName.of(entry, ticket), otherwise),
        entry instanceof Reply reply ? PersonWords.of(reply.author(), ticket, wording) : "");
  }

  /** A short entry is not split between two sheets of paper; a long one must be. */
  private String style(Entry entry) {
    String message = entry.post().message();
    boolean isShort = message.length() < SHORT && message.lines().count() < SHORT_LINES;
    List<FileView> own = files.of(entry);
    boolean slight = own.size() < 3 && own.stream().noneMatch(FileView::showsImage);
    return Role.of(entry).style() + (isShort && slight ? " short" : "");
  }

  private EntryView.Extras extras(int place, Entry entry) {
    List<FileView> own = files.of(entry);
    Role role = Role.of(entry);
    Position next = role.isLinked() ? next(role, place + 1) : null;
    return new EntryView.Extras(
        !own.isEmpty(),
        own,
        entry instanceof Reply reply ? rating(reply.rating()) : null,
        next == null ? null : new Link(next.href(), wording.text("next." + role.style())));
  }

  private EntryView.@Nullable RatingView rating(int rating) {
    if (rating < 1 || rating > 5) {
      return null;
    }
    String stars = "★".repeat(rating) + "☆".repeat(5 - rating);
    return new EntryView.RatingView(stars, wording.text("entry.rating", rating));
  }

  private EntryView.@Nullable DayView day(int place) {
    LocalDate day = date(place);
    LocalDate before = place == 0 ? null : date(place - 1);
    if (place > 0 && (day == null ? before == null : day.equals(before))) {
      return null;
    }
    return day == null
        ? new EntryView.DayView(wording.text("date.day.none"), null)
        : new EntryView.DayView(setting.moments().day(day), gap(before, day));
  }

  private @Nullable LocalDate date(int place) {
    LocalDateTime date = shown.get(place).post().date();
    return date == null ? null : date.toLocalDate();
  }

  private EntryView.@Nullable Text gap(@Nullable LocalDate before, LocalDate day) {
    if (before == null || Math.abs(before.toEpochDay() - day.toEpochDay()) < 2) {
      return null;
    }
    return new EntryView.Text(
        day.isAfter(before)
            ? wording.text("gap.later", setting.quantity().between(before, day))
            : wording.text("gap.earlier", setting.quantity().between(day, before)));
  }
}
