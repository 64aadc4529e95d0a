package io.github.ticketfolio.page;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads from {@code tickets.csv} which answers the pages of an archive were made of. */
public final class AnswerSums {
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

  private AnswerSums() {}

  /** Takes a ticket's id and the SHA-256 of its answer. */
  public interface Taker {
    /** Takes one. */
    void take(long id, String sha256);
  }

  /** Takes those of each line; fails where the table is none of this program. */
  public static void each(Reader table, Taker taker) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser csv = CSVParser.parse(withoutMark(table), format)) {
      for (CSVRecord row : csv) {
        String id = cell(row, TicketCsv.ID);
        String sum = cell(row, TicketCsv.ANSWER);
        if (!ID.matcher(id).matches() || !SUM.matcher(sum).matches()) {
          throw new IOException(
              "line " + csv.getCurrentLineNumber() + ": expected an id and a SHA-256");
        }
        taker.take(Long.parseLong(id), sum);
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IOException("expected a table of tickets", e);
    }
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  private static Reader withoutMark(Reader table) throws IOException {
    PushbackReader text = new PushbackReader(table);
    int first = text.read();
    if (first >= 0 && first != TicketCsv.BYTE_ORDER_MARK.charAt(0)) {
      text.unread(first);
    }
    return text;
  }
}
