package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.TicketFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attachments of one ticket, numbered, each with the state it is in. */
final class FileRegister {
  private final Setting setting;
  private final List<FileView> all = new ArrayList<>();
  private final IdentityHashMap<Entry, List<FileView>> byEntry = new IdentityHashMap<>();
  private final Map<AttachmentState, Integer> states = new EnumMap<>(AttachmentState.class);
  private final Map<AttachmentRef, StoredFile> stored = new HashMap<>();

  FileRegister(TicketInput input, Numbering numbering, Setting setting) {
    this.setting = setting;
    input.files().forEach(file -> stored.putIfAbsent(file.ref(), file));
    for (TicketFile listed : input.ticket().files()) {
      FileView view = view(listed, numbering);
      all.add(view);
      if (listed.entry() != null) {
        byEntry.computeIfAbsent(listed.entry(), entry -> new ArrayList<>()).add(view);
      }
    }
  }

  List<FileView> all() {
    return all;
  }

  List<FileView> of(Entry entry) {
    return byEntry.getOrDefault(entry, List.of());
  }

  /** True when a page shows an image from a file, or from its own bytes. */
  boolean showsImage(boolean ownBytes) {
    return all.stream()
        .map(FileView::content)
        .anyMatch(
            content ->
                content != null
                    && content.ways().image() != null
                    && content.ways().image().startsWith("data:") == ownBytes);
  }

  /** What is not there, in one line; empty when every file is. */
  String gaps() {
    List<String> gaps = new ArrayList<>();
    states.forEach(
        (state, count) -> {
          if (!state.isPresent()) {
            gaps.add(setting.wording().count("gap." + state.key(), count));
          }
        });
    return gaps.isEmpty()
        ? ""
        : setting.wording().count("gaps", all.size()) + " " + String.join(" · ", gaps) + ".";
  }

  private FileView view(TicketFile listed, Numbering numbering) {
    StoredFile file = stored.getOrDefault(listed.ref(), unknown(listed));
    states.merge(file.state(), 1, Integer::sum);
    String number = String.format(Locale.ROOT, "%02d", all.size() + 1);
    String anchor = "a-" + number;
    return new FileView(
        "A-" + number,
        anchor,
        name(listed),
        entry(listed.entry(), numbering),
        state(file),
        content(file, listed, anchor));
  }

  private String name(TicketFile listed) {
    String name = FileName.of(listed.fileName());
    return name.isEmpty() ? setting.wording().text("file.unnamed") : name;
  }

  private FileView.StateView state(StoredFile file) {
    String words = setting.wording().text("state." + file.state().key());
    String reason = Line.of(file.reason());
    return new FileView.StateView(
        words, reason.isEmpty() ? null : new EntryView.Text(reason), !file.state().isPresent());
  }

  private static StoredFile unknown(TicketFile listed) {
    AttachmentState state =
        listed.removed() ? AttachmentState.REMOVED : AttachmentState.NOT_FETCHED;
    return new StoredFile(listed.ref(), state, "", null);
  }

  private static @Nullable Link entry(@Nullable Entry entry, Numbering numbering) {
    if (entry == null) {
      return null;
    }
    Position position = numbering.of(entry);
    return new Link(position.href(), position.label());
  }

  private FileView.@Nullable ContentView content(
      StoredFile file, TicketFile listed, String anchor) {
    FileContent content = file.content();
    if (content == null || !file.state().isDescribed()) {
      return null;
    }
    boolean image = listed.entry() != null && FileDanger.isShown(content.type(), listed.fileName());
    return new FileView.ContentView(
        ways(file, content, image, "#" + anchor),
        Line.of(content.type(), setting.wording().text("file.type.unknown")),
        setting.quantity().bytes(content.bytes()),
        content.sha256(),
        FileDanger.isActive(content.type(), listed.fileName()));
  }

  /** Bytes in the page stand in the register, once; its entry leads there, and shows an image. */
  private static FileView.Ways ways(
      StoredFile file, FileContent content, boolean image, String row) {
    String path = Hrefs.inside("", content.path());
    return switch (file.state()) {
      case BESIDE_PAGE -> new FileView.Ways(path, path, null, image ? path : null);
      case IN_PAGE ->
          new FileView.Ways(
              row,
              Hrefs.saved(file.ref()),
              path.substring(path.lastIndexOf('/') + 1),
              image ? Hrefs.shown(file.ref(), content.type()) : null);
      case SHOWN -> new FileView.Ways(row, null, null, Hrefs.shown(file.ref(), content.type()));
      default -> new FileView.Ways(row, null, null, null);
    };
  }
}
