package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.Tally;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How answers lie in their table. */
final class AnswerRows {
  static final String KEY = "ticket_id, number, subject, client_id, opened";
  private static final String STATE = "department_id, department, ticket_status, last_reply";
  static final String COLUMNS =
      KEY + ", " + STATE + ", messages, notes, files, body, sha256, fetched_at, status, request";

  /**
   * An answer that came before is as old as it was: its page tells when, and stays as it is however
   * often the same one is fetched again.
   */
  static final String SAVE =
      "INSERT OR REPLACE INTO answer ("
          + COLUMNS
          + ", run) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
          + " coalesce((SELECT fetched_at FROM answer WHERE ticket_id = ?1 AND sha256 = ?14), ?15),"
          + " ?16, ?17, ?18)";

  private final Sql sql;

  AnswerRows(Sql sql) {
    this.sql = sql;
  }

  static void bind(PreparedStatement s, StoredAnswer answer, String sum, long run)
      throws SQLException {
    TicketKey key = answer.key();
    s.setLong(1, key.ticketId());
    s.setString(2, key.number());
    s.setString(3, key.subject());
    s.setLong(4, key.clientId());
    s.setString(5, Sql.text(key.opened()));
    TicketState state = answer.state();
    s.setLong(6, state.departmentId());
    s.setString(7, state.department());
    s.setString(8, state.status());
    s.setString(9, Sql.text(state.lastReply()));
    s.setInt(10, answer.tally().messages());
    s.setInt(11, answer.tally().notes());
    s.setInt(12, answer.tally().files());
    s.setBytes(13, answer.body());
    s.setString(14, sum);
    StoredAnswer.Call call = answer.call();
    s.setString(15, call.fetchedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    s.setInt(16, call.status());
    s.setString(17, call.request());
    s.setLong(18, run);
  }

  /** An answer; its body must be the one that was saved. */
  StoredAnswer read(ResultSet row) throws SQLException, StoreException {
    Tally tally = new Tally(row.getInt(10), row.getInt(11), row.getInt(12));
    StoredAnswer.Call call =
        new StoredAnswer.Call(Instant.parse(row.getString(15)), row.getInt(16), row.getString(17));
    return new StoredAnswer(
        key(row), state(row), tally, checked(row.getBytes(13), row.getString(14)), call);
  }

  static TicketKey key(ResultSet row) throws SQLException {
    return new TicketKey(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        Sql.date(row.getString(5)));
  }

  private static TicketState state(ResultSet row) throws SQLException {
    return new TicketState(
        row.getLong(6), row.getString(7), row.getString(8), Sql.date(row.getString(9)));
  }

  /** Fails when bytes are not those that were saved. */
  byte[] checked(byte[] bytes, String sum) throws StoreException {
    if (!Sha256.of(bytes).equals(sum)) {
      throw sql.damaged("content with SHA-256 " + sum + " was changed");
    }
    return bytes;
  }
}
