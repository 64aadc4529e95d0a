package io.github.ticketfolio.demo;

import io.github.ticketfolio.demo.DemoTicket.FileKey;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Reply;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code GetTicketAttachment} answers, its refusals in the order WHMCS checks for them. */
final class FileAnswer {
  private static final List<String> TYPES = List.of("ticket", "reply", "note");

  private final Form form;

  FileAnswer(Form form) {
    this.form = form;
  }

  Map<String, @Nullable Object> of(List<DemoTicket> all) {
    if (form.text("relatedid").isEmpty()) {
      return Api.error("Related ID Required");
    }
    if (!TYPES.contains(form.text("type"))) {
      return Api.error("Invalid Type. Must be one of ticket, reply, note");
    }
    for (DemoTicket demo : all) {
      Optional<Entry> entry =
          demo.ticket().conversation().entries().filter(e -> is(demo, e)).findFirst();
      if (entry.isPresent()) {
        return file(demo, entry.get().post().attachments());
      }
    }
    return Api.error("Related ID Not Found");
  }

  private boolean is(DemoTicket demo, Entry entry) {
    return fileKey(demo, entry, 0).equals(new FileKey(form.text("type"), relatedId(), 0));
  }

  static FileKey fileKey(DemoTicket demo, Entry entry, int index) {
    if (entry instanceof Reply reply) {
      return reply.isOpening()
          ? new FileKey("ticket", demo.ticket().id(), index)
          : new FileKey("reply", reply.id(), index);
    }
    return new FileKey("note", entry.id(), index);
  }

  private long relatedId() {
    return form.number("relatedid", -1);
  }

  private Map<String, @Nullable Object> file(DemoTicket demo, Attachments attachments) {
    if (form.text("index").isEmpty()) {
      return Api.error("Attachment Index Required");
    }
    if (attachments.files().isEmpty()) {
      return Api.error("No Attachments Found");
    }
    if (attachments.removed()) {
      return Api.error("Attachments Deleted");
    }
    long index = form.number("index", -1);
    return attachments.files().stream()
        .filter(file -> file.index() == index)
        .findFirst()
        .map(file -> content(demo, file))
        .orElseGet(() -> Api.error("Invalid Attachment Index"));
  }

  private Map<String, @Nullable Object> content(DemoTicket demo, Attachment file) {
    FileKey key = new FileKey(form.text("type"), relatedId(), file.index());
    byte[] bytes = Objects.requireNonNull(demo.files().get(key), () -> "No content for " + key);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("result", "success");
    answer.put("filename", file.fileName());
    Base64.Encoder encoder =
        demo.shape().wire().mimeBase64() ? Base64.getMimeEncoder() : Base64.getEncoder();
    answer.put("data", encoder.encodeToString(bytes));
    return answer;
  }
}
