package io.github.ticketfolio.search;

import static io.github.ticketfolio.search.DataFile.quoted;

import io.github.ticketfolio.search.SearchDocument.Amounts;
import io.github.ticketfolio.search.SearchDocument.Name;
import io.github.ticketfolio.search.SearchDocument.Row;
import io.github.ticketfolio.search.SearchDocument.Times;
import io.github.ticketfolio.search.SearchDocument.Topic;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the table shows of tickets: number, subject, page (without {@code tickets/} and
 * {@code .html}, or behind a slash), client, department and status (by number), opened and last
 * reply in minutes since 1970 or 0, replies, attachments, and notes if they are told.
 */
final class RowFiles {
  /** A file is read for one row of a search, or for most of a page of the table. */
  static final int ROWS = 256;

  private static final String FOLDER = "tickets/";
  private static final String ENDING = ".html";

  private final DataFile files;
  private final StringBuilder rows = new StringBuilder();
  private int size;

  RowFiles(DataFile files) {
    this.files = files;
  }

  /** Adds a row, with the numbers of its department and its status. */
  void add(Row row, int department, int status) throws IOException {
    Name name = row.name();
    Topic topic = row.topic();
    Times times = row.times();
    Amounts amounts = row.amounts();
    rows.append(size % ROWS == 0 ? "[[" : ",\n[").append(quoted(name.number()));
    rows.append(',').append(quoted(name.subject())).append(',').append(quoted(page(name.href())));
    rows.append(',').append(quoted(topic.client())).append(',').append(department);
    rows.append(',').append(status).append(',').append(minutes(times.opened()));
    rows.append(',').append(minutes(times.lastReply())).append(',').append(amounts.replies());
    rows.append(',').append(amounts.attachments());
    rows.append(amounts.notes() == null ? "" : "," + amounts.notes()).append(']');
    if (++size % ROWS == 0) {
      flush();
    }
  }

  /** Minutes since 1970; 0 for a time that is not recorded. */
  static long minutes(@Nullable LocalDateTime time) {
    if (time == null) {
      return 0;
    }
    long minutes = time.toEpochSecond(ZoneOffset.UTC) / 60;
    return Math.max(1, Math.min(Integer.MAX_VALUE, minutes));
  }

  /** Nearly all pages lie in one folder. */
  private static String page(String href) {
    boolean usual = href.startsWith(FOLDER) && href.endsWith(ENDING);
    return usual ? href.substring(FOLDER.length(), href.length() - ENDING.length()) : "/" + href;
  }

  private void flush() throws IOException {
    files.json("rows-" + (size - 1) / ROWS, rows.append(']').toString());
    rows.setLength(0);
  }

  void finish() throws IOException {
    if (rows.length() > 0) {
      flush();
    }
  }
}
