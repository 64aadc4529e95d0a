package io.github.ticketfolio.page;

import io.github.ticketfolio.message.PlainText;
import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket for programs: names and values that JSON knows. It holds what the ticket's page shows,
 * text as it was typed, times as the server's local time in ISO form with the rule to read them.
 */
final class TicketData {
  private final Setting setting;
  private final Ticket ticket;
  private final String page;
  private final IdentityHashMap<@Nullable Entry, List<Map<String, @Nullable Object>>> attachments =
      new IdentityHashMap<>();

  /**
   * @param ticket what its page is made of
   * @param files what became of its attachments
   * @param page where its page is inside the archive
   */
  TicketData(Setting setting, Ticket ticket, List<StoredFile> files, String page) {
    this.setting = setting;
    this.ticket = ticket;
    this.page = page;
    Map<AttachmentRef, StoredFile> stored = new HashMap<>();
    files.forEach(file -> stored.putIfAbsent(file.ref(), file));
    for (TicketFile file : ticket.files()) {
      attachments
          .computeIfAbsent(file.entry(), entry -> new ArrayList<>())
          .add(attachment(file, stored.get(file.ref())));
    }
  }

  Map<String, @Nullable Object> all() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("id", ticket.id());
    all.put("number", Line.of(ticket.number()));
    all.put("subject", Line.of(ticket.subject()));
    Department department = ticket.handling().department();
    all.put("department", Line.of(setting.names().department(department)));
    all.put("status", Line.of(ticket.handling().status()));
    all.put("priority", Line.of(ticket.handling().priority()));
    all.put("opened", time(ticket.period().opened()));
    all.put("lastReply", time(ticket.period().lastReply()));
    TimeRule rule = setting.options().times();
    all.put("timeZone", rule.zone().getId());
    all.put("timeRule", setting.moments().rule());
    all.put("requestor", person(ticket.about().requestor()));
    all.put("owner", Line.of(ticket.about().ownerName()));
    all.put("openedBy", Line.of(ticket.handling().openedBy()));
    all.put("service", Line.of(ticket.about().service()));
    all.put("page", page);
    all.put("entries", new Numbering(ticket).oldestFirst().stream().map(this::entry).toList());
    all.put("attachments", attachments.getOrDefault(null, List.of()));
    return all;
  }

  private static Map<String, @Nullable Object> person(Person person) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("client", person.clientId());
    all.put("contact", person.contactId());
    all.put("name", Line.of(person.name()));
    all.put("email", Line.of(person.email()));
    all.put("requestorName", Line.of(person.requestor().name()));
    all.put("requestorEmail", Line.of(person.requestor().email()));
    all.put("requestorType", Line.of(person.requestor().type()));
    return all;
  }

  private Map<String, @Nullable Object> entry(Entry entry) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("id", entry.id());
    all.put("role", Role.of(entry).style());
    all.put("author", Line.of(AuthorName.of(entry, ticket)));
    all.put("date", time(entry.post().date()));
    all.put("text", PlainText.of(entry.post().message()));
    if (entry instanceof Reply reply) {
      all.put("person", person(reply.author()));
      all.put("rating", reply.rating() == 0 ? null : reply.rating());
    }
    all.put("attachments", attachments.getOrDefault(entry, List.of()));
    return all;
  }

  private Map<String, @Nullable Object> attachment(TicketFile file, @Nullable StoredFile stored) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("name", FileName.of(file.fileName()));
    all.put("state", (stored == null ? AttachmentState.NOT_FETCHED : stored.state()).key());
    FileContent content = stored == null ? null : stored.content();
    if (content != null) {
      all.put("path", page.substring(0, page.lastIndexOf('/') + 1) + content.path());
      all.put("bytes", content.bytes());
      all.put("sha256", content.sha256());
      all.put("type", content.type());
    }
    return all;
  }

  private static @Nullable String time(@Nullable LocalDateTime local) {
    return local == null ? null : Moments.second(local);
  }
}
