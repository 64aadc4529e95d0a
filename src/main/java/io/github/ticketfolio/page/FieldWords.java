package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Field;
import io.github.ticketfolio.ticket.FieldChange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of answers in words. */
final class FieldWords {
  /** What stands for a field without a value. */
  private static final String NOTHING = "–";

  private final Setting setting;
  private final Wording wording;

  FieldWords(Setting setting) {
    this.setting = setting;
    wording = setting.wording();
  }

  /** A field of the ticket. */
  EarlierView.ValueView ofTicket(FieldChange change) {
    return view(
        switch (change.field()) {
          case DATE -> "fact.opened";
          case ADMIN -> "fact.opened-by";
          default -> key(change.field());
        },
        change);
  }

  /** A field of an entry. */
  EarlierView.ValueView ofEntry(FieldChange change) {
    return view(key(change.field()), change);
  }

  private EarlierView.ValueView view(String key, FieldChange change) {
    return new EarlierView.ValueView(
        wording.text(key),
        words(change.field(), change.before()),
        words(change.field(), change.after()));
  }

  private static String key(Field field) {
    return switch (field) {
      case NUMBER -> "column.number";
      case SUBJECT -> "column.subject";
      case STATUS -> "chip.status";
      case PRIORITY -> "chip.priority";
      case DEPARTMENT -> "fact.department";
      case DATE -> "field.date";
      case LAST_REPLY -> "fact.last-reply";
      case ADMIN -> "field.author";
      case FLAGGED_TO -> "fact.flagged-to";
      case SERVICE -> "fact.service";
      case CC -> "fact.cc";
      case OWNER -> "fact.owner";
      case CLIENT -> "fact.client";
      case CONTACT -> "fact.contact";
      case NAME -> "field.name";
      case EMAIL -> "fact.email";
      case REQUESTOR -> "fact.requestor";
      case REQUESTOR_EMAIL -> "field.requestor-email";
      case REQUESTOR_TYPE -> "fact.requestor-type";
      case RATING -> "field.rating";
      case FILES -> "attachments";
      case REMOVED_FILES -> "field.removed-files";
    };
  }

  private String words(Field field, List<String> values) {
    if (values.isEmpty()) {
      return NOTHING;
    }
    if (field == Field.DEPARTMENT) {
      return department(Long.parseLong(values.get(0)), values.get(1));
    }
    Function<String, String> words = field.isFiles() ? FileName::of : Line::of;
    if (field.isTime()) {
      words = this::time;
    } else if (field == Field.FLAGGED_TO) {
      words = id -> setting.names().flaggedTo(Long.parseLong(id), wording);
    }
    return values.stream().map(words).collect(Collectors.joining(", "));
  }

  private String department(long id, String name) {
    String words = Line.of(setting.names().department(new Department(id, name)));
    return id == 0 ? words : wording.text("with.id", words, id).strip();
  }

  private String time(String local) {
    Moment moment = setting.moments().of(LocalDateTime.parse(local));
    return moment == null ? NOTHING : moment.local();
  }
}
