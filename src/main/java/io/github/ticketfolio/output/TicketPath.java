package io.github.ticketfolio.output;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket lies inside an archive: {@code tickets/2024-11/7311-KXB-482913.html}, and its
 * attachments in the folder of the same name. Never made from the subject.
 *
 * <p>Every part is a safe name of at most 100 characters. Ticket ids are unique and digits only, so
 * two tickets never share a path, on a case-blind disk neither.
 */
public final class TicketPath {
  private static final int MOST = 100;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

  private final String stem;

  private TicketPath(String stem) {
    this.stem = stem;
  }

  /**
   * The path of a ticket.
   *
   * @param id the internal id
   * @param number the public number: hostile text
   * @param opened when it was opened, or null where that is not recorded
   */
  public static TicketPath of(long id, String number, @Nullable LocalDateTime opened) {
    String prefix = id + "-";
    String name = SafeName.of(number, MOST - ".html".length() - prefix.length(), "ticket");
    return new TicketPath("tickets/" + month(opened) + "/" + prefix + name);
  }

  /** The name of the month's folder. */
  static String month(@Nullable LocalDateTime opened) {
    return opened == null ? "undated" : MONTH.format(opened);
  }

  /** The page, relative to the archive, with {@code /} between folders. */
  public String page() {
    return stem + ".html";
  }

  /**
   * An attachment, relative to the archive.
   *
   * @param entry the number of its reply or note within the ticket, from 1
   * @param position its position among the entry's files, from 1
   * @param fileName the name as received: hostile text
   */
  public String attachment(int entry, int position, String fileName) {
    String prefix = String.format(Locale.ROOT, "%02d-%d-", entry, position);
    return stem + "/" + prefix + SafeName.of(fileName, MOST - prefix.length(), "file");
  }
}
