package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.AttachmentRef.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attachments whose bytes are part of a page. The page is made, and checked, with a stand-in for
 * each: what is done to a page's text must not reach the bytes. A stand-in is set in U+001A, which
 * no text of a ticket can bring into a page: its control characters are replaced by pictures.
 */
final class Embedded {
  private static final Pattern STAND_IN =
      Pattern.compile("\u001a(ticket|reply|note)/(-?\\d{1,19})/(-?\\d{1,10})\u001a");

  private Embedded() {}

  static String standIn(AttachmentRef file) {
    return "\u001a" + file.owner().word() + "/" + file.relatedId() + "/" + file.index() + "\u001a";
  }

  /** The page cut at the stand-ins. */
  static List<PagePart> parts(String html) {
    List<PagePart> parts = new ArrayList<>();
    Matcher standIn = STAND_IN.matcher(html);
    int from = 0;
    while (standIn.find()) {
      parts.add(new PagePart(html.substring(from, standIn.start()), ref(standIn)));
      from = standIn.end();
    }
    parts.add(new PagePart(html.substring(from), null));
    return parts;
  }

  private static AttachmentRef ref(Matcher standIn) {
    return new AttachmentRef(
        Owner.valueOf(standIn.group(1).toUpperCase(Locale.ROOT)),
        Long.parseLong(standIn.group(2)),
        Integer.parseInt(standIn.group(3)));
  }
}
