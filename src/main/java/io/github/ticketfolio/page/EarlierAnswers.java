package io.github.ticketfolio.page;

import io.github.ticketfolio.message.EditedMessage;
import io.github.ticketfolio.message.PlainText;
import io.github.ticketfolio.message.RenderedMessage;
import io.github.ticketfolio.message.SafeHtml;
import io.github.ticketfolio.page.EarlierView.ChangeHead;
import io.github.ticketfolio.page.EarlierView.ChangeView;
import io.github.ticketfolio.page.EarlierView.StepView;
import io.github.ticketfolio.page.EarlierView.TextView;
import io.github.ticketfolio.page.History.Version;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Changes;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.EntryChange;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Ticket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What earlier answers of a ticket said otherwise: every text that WHMCS no longer has is in one of
 * them, and so on the page.
 */
final class EarlierAnswers {
  private final TicketInput input;
  private final Setting setting;
  private final Wording wording;
  private final FieldWords fields;
  private final List<AccessKey> keys;
  private final Map<String, Position> places = new HashMap<>();
  private final List<LostText.Message> messages = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  EarlierAnswers(TicketInput input, Numbering numbering, Setting setting) {
    this.input = input;
    this.setting = setting;
    wording = setting.wording();
    fields = new FieldWords(setting);
    keys = input.keys();
    for (Entry entry : numbering.oldestFirst()) {
      places.putIfAbsent(name(entry), numbering.of(entry));
    }
  }

  private static String name(Entry entry) {
    return (entry instanceof Note ? "note " : "reply ") + entry.id();
  }

  /** All of it; null where there was no earlier answer. Collects what else is told on the way. */
  @Nullable EarlierView view(Function<String, RenderedMessage> renderer) {
    History history = input.provenance().history();
    if (history.isEmpty()) {
      return null;
    }
    List<StepView> steps = new ArrayList<>();
    List<Version> versions = new ArrayList<>(history.versions());
    versions.add(
        new Version(
            input.ticket(), input.provenance().fetchedAt(), input.provenance().answerSha256()));
    for (int i = 1; i < versions.size(); i++) {
      steps.add(step(versions.get(i - 1), versions.get(i), renderer));
    }
    int all = history.versions().size() + history.unread().size();
    return new EarlierView(
        wording.count("earlier.says", all),
        history.unread().stream().map(this::unread).toList(),
        steps);
  }

  /** What the run report should tell, after {@link #view}. */
  List<String> remarks() {
    return remarks;
  }

  /** What the page must show, after {@link #view}. */
  List<LostText.Message> messages() {
    return messages;
  }

  private String unread(History.Unread answer) {
    remarks.add(
        "the earlier answer of " + answer.fetchedAt() + " cannot be read: " + answer.reason());
    return wording.text(
        "earlier.unread",
        Line.of(answer.fetchedAt()),
        Line.of(answer.sha256()),
        Line.of(answer.reason()));
  }

  private StepView step(Version before, Version after, Function<String, RenderedMessage> renderer) {
    Changes changes = Changes.between(before.ticket(), after.ticket(), this::read);
    Moment from = Moments.inUtc(before.fetchedAt());
    Moment to = Moments.inUtc(after.fetchedAt());
    List<ChangeView> views = new ArrayList<>();
    if (!changes.fields().isEmpty()) {
      ChangeHead head = new ChangeHead("ticket", text("edited"), text("ticket"), null, null);
      views.add(
          new ChangeView(
              head, true, changes.fields().stream().map(fields::ofTicket).toList(), List.of()));
    }
    changes.entries().forEach(change -> views.add(view(change, before, after, renderer)));
    return new StepView(
        wording.text("earlier.step", from.local(), to.local(), count(changes)),
        new FactList(wording)
            .moment("earlier", from)
            .code("earlier.sha256", before.sha256())
            .moment("later", to)
            .code("later.sha256", after.sha256())
            .all(),
        !views.isEmpty(),
        views);
  }

  private String count(Changes changes) {
    return changes.count() == 0 ? text("none") : wording.count("changes", changes.count());
  }

  /** Texts that look the same on a page are the same. */
  private String read(String stored) {
    return PlainText.of(withheld(stored));
  }

  private String withheld(String stored) {
    return Withheld.in(stored, keys);
  }

  private String text(String key) {
    return wording.text("change." + key);
  }

  private ChangeView view(
      EntryChange change,
      Version before,
      Version after,
      Function<String, RenderedMessage> renderer) {
    Ticket ticket = change.after() == null ? before.ticket() : after.ticket();
    return new ChangeView(
        head(change, ticket),
        !change.fields().isEmpty(),
        change.fields().stream().map(fields::ofEntry).toList(),
        texts(change, before, renderer));
  }

  private ChangeHead head(EntryChange change, Ticket ticket) {
    Entry entry = change.entry();
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    Role role = Role.of(entry);
    String author = Line.of(AuthorName.of(entry, ticket));
    String words = role.view(wording).words();
    Position place = places.get(name(entry));
    return new ChangeHead(
        kind,
        text(kind),
        author.isEmpty() ? words : words + " · " + author,
        setting.moments().of(entry.post().date()),
        place == null ? null : new Link(place.href(), place.label()));
  }

  /** What was added stands in the thread, or was removed or edited later on. */
  private List<TextView> texts(
      EntryChange change, Version before, Function<String, RenderedMessage> renderer) {
    Entry was = change.before();
    Entry is = change.after();
    if (was != null && is == null) {
      RenderedMessage message = renderer.apply(withheld(was.post().message()));
      return List.of(text(null, was, message.html(), before));
    }
    if (was == null || is == null || !change.retold()) {
      return List.of();
    }
    EditedMessage message =
        EditedMessage.of(withheld(was.post().message()), withheld(is.post().message()));
    return List.of(
        text("before", was, message.before(), before), text("after", is, message.after(), before));
  }

  private TextView text(@Nullable String label, Entry entry, SafeHtml html, Version before) {
    String stored = withheld(entry.post().message());
    messages.add(
        new LostText.Message(
            name(entry) + " since the answer of " + Moments.utc(before.fetchedAt()),
            PlainText.source(stored),
            html));
    return new TextView(
        label == null ? null : new EntryView.Text(text(label)), stored.isBlank(), html);
  }
}
