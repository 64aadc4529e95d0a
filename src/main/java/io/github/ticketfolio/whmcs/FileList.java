package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the files of a ticket, reply or note: the list {@code attachments} (WHMCS 8), or where
 * there is none the stored names in {@code attachment}, such as {@code 100301_a.pdf|100302_b.csv}.
 */
final class FileList {
  private static final Pattern PREFIX = Pattern.compile("^\\d+_");
  private static final Pattern BETWEEN_PREFIXED = Pattern.compile("\\|(?=\\d+_)");
  private static final Pattern BETWEEN = Pattern.compile("\\|");

  private FileList() {}

  static Attachments of(Fields owner) {
    List<Attachment> files = listed(owner);
    if (files.isEmpty()) {
      files = stored(owner);
    }
    return new Attachments(files, owner.flag("attachments_removed"));
  }

  private static List<Attachment> listed(Fields owner) {
    List<Attachment> files = new ArrayList<>();
    for (Fields file : owner.items("attachments", "attachment")) {
      if (!file.has("index")) {
        file.warn("index", "is missing; the position is taken for it");
      }
      int index = file.has("index") ? file.smallNumber("index") : files.size();
      files.add(new Attachment(file.text("filename"), index));
    }
    return files;
  }

  private static List<Attachment> stored(Fields owner) {
    String names = owner.text("attachment");
    boolean prefixed = PREFIX.matcher(names).find();
    List<Attachment> files = new ArrayList<>();
    for (String name : (prefixed ? BETWEEN_PREFIXED : BETWEEN).split(names, -1)) {
      if (name.indexOf('|') >= 0) {
        owner.warn("attachment", "has a file name with a |: " + Quotation.of(name));
      }
      if (!name.isBlank()) {
        files.add(new Attachment(PREFIX.matcher(name).replaceFirst(""), files.size()));
      }
    }
    return files;
  }
}
