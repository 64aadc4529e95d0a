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
  private static final String FILE = "attachment";

  private final List<FileView> all = new ArrayList<>();
  private final IdentityHashMap<Entry, List<FileView>> byEntry = new IdentityHashMap<>();
  private final Map<AttachmentState, Integer> states = new EnumMap<>(AttachmentState.class);
  private final Map<AttachmentRef, StoredFile> stored = new HashMap<>();

  FileRegister(TicketInput input, Numbering numbering) {
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
                    && content.show().image()
                    && content.href().startsWith("data:") == ownBytes);
  }

  /** What is not there, in one sentence; empty when every file is. */
  String gaps() {
    List<String> gaps = new ArrayList<>();
    states.forEach(
        (state, count) -> {
          if (!state.isPresent()) {
            String of = gaps.isEmpty() ? " of " + Quantity.of(all.size(), FILE, FILE + "s") : "";
            gaps.add(count + of + " " + state.clause(count));
          }
        });
    return gaps.isEmpty() ? "" : String.join(", ", gaps) + ".";
  }

  private FileView view(TicketFile listed, Numbering numbering) {
    StoredFile file = stored.getOrDefault(listed.ref(), unknown(listed));
    states.merge(file.state(), 1, Integer::sum);
    String number = String.format(Locale.ROOT, "%02d", all.size() + 1);
    return new FileView(
        "A-" + number,
        "a-" + number,
        FileName.of(listed.fileName()),
        entry(listed.entry(), numbering),
        file.state().words(Line.of(file.reason())),
        content(file, listed.fileName()));
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

  private static FileView.@Nullable ContentView content(StoredFile file, String fileName) {
    FileContent content = file.content();
    if (content == null || !file.state().isPresent()) {
      return null;
    }
    boolean active = FileDanger.isActive(content.type(), fileName);
    boolean image = !active && FileDanger.isRaster(content.type());
    String href =
        image && Hrefs.isImageData(content.href())
            ? content.href()
            : Hrefs.inside("", content.href());
    return new FileView.ContentView(
        href,
        Line.of(content.type(), "unknown"),
        Quantity.bytes(content.bytes()),
        content.sha256(),
        new FileView.Show(image, active));
  }
}
