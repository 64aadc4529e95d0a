package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Topic;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The table of all tickets as <a href="https://www.rfc-editor.org/rfc/rfc4180">CSV</a>, for
 * spreadsheets and programs.
 *
 * <p>The names of the columns are the same in every language, so that a program can rely on them.
 * The text begins with a byte order mark: without one, Excel takes UTF-8 for the machine's old code
 * page. Times are the server's, as on the pages, in a form that spreadsheets read and sort.
 */
final class TicketCsv {
  static final String ID = "id";

  /** As on the ticket's page: what the answer's bytes can be known by. */
  static final String ANSWER = "answer_sha256";

  static final String BYTE_ORDER_MARK = "\ufeff";
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /**
   * What would make a spreadsheet compute a cell, also behind quotes, spaces and characters without
   * a shape, see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a>.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}\"'`]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*");

  private final boolean notes;

  TicketCsv(Setting setting) {
    notes = setting.isInternal();
  }

  void write(Iterable<TicketSummary> tickets, Pages.Answers answers, Appendable out)
      throws IOException {
    out.append(BYTE_ORDER_MARK);
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(columns());
    for (TicketSummary ticket : tickets) {
      csv.printRecord(cells(ticket, answers.sha256(ticket.id())));
    }
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    columns.addAll(List.of(ID, "number", "subject", "client_id", "client", "department"));
    columns.addAll(List.of("status", "priority", "opened", "last_reply", "replies"));
    if (notes) {
      columns.add("notes");
    }
    columns.addAll(List.of("attachments", "page", ANSWER));
    return columns;
  }

  private List<String> cells(TicketSummary ticket, String answer) {
    Topic topic = ticket.topic();
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(ticket.id()));
    cells.add(text(ticket.link().number()));
    cells.add(text(ticket.link().subject()));
    cells.add(Long.toString(topic.clientId()));
    cells.add(text(topic.requestor()));
    cells.add(text(topic.department().name()));
    cells.add(text(topic.status()));
    cells.add(text(topic.priority()));
    cells.add(time(ticket.times().opened()));
    cells.add(time(ticket.times().lastReply()));
    cells.add(Integer.toString(ticket.counts().replies()));
    if (notes) {
      cells.add(Integer.toString(ticket.counts().notes()));
    }
    cells.add(Integer.toString(ticket.counts().attachments()));
    cells.add(Hrefs.inside("", ticket.link().href()));
    cells.add(answer);
    return cells;
  }

  private static String time(@Nullable LocalDateTime local) {
    return local == null ? "" : SECOND.format(local);
  }

  /** One line of text without control characters, which no spreadsheet computes. */
  private static String text(String stored) {
    String line = Withheld.inLinks(Line.of(stored).replaceAll("\\p{Cc}", ""));
    return FORMULA.matcher(line).matches() ? "'" + line : line;
  }
}
