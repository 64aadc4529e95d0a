package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.TimeSpan;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Which tickets of the store are meant; all conditions hold at once. A ticket without a date is
 * never left out for its date.
 *
 * @param department a department's id or name, or empty for any
 * @param client the client's id, or 0 for any
 * @param status the status, or empty for any; case does not matter
 * @param opened when it was opened
 * @param updated when it was last answered
 */
public record Filter(
    String department, long client, String status, TimeSpan opened, TimeSpan updated) {
  static final String CONDITION =
      "(?1 = '' OR department_id = ?1 OR department COLLATE NOCASE IN (?1, ?8))"
          + " AND (?2 = 0 OR client_id = ?2)"
          + " AND (?3 = '' OR ticket_status COLLATE NOCASE IN (?3, ?9))"
          + " AND (opened IS NULL OR ((?4 IS NULL OR opened >= ?4) AND (?5 IS NULL OR opened < ?5)))"
          + " AND (last_reply IS NULL OR ((?6 IS NULL OR last_reply >= ?6)"
          + " AND (?7 IS NULL OR last_reply < ?7)))";

  void bind(PreparedStatement s) throws SQLException {
    s.setString(1, department);
    s.setLong(2, client);
    s.setString(3, status);
    s.setString(4, Sql.text(opened.from()));
    s.setString(5, Sql.text(opened.until()));
    s.setString(6, Sql.text(updated.from()));
    s.setString(7, Sql.text(updated.until()));
    s.setString(8, Sql.encoded(department));
    s.setString(9, Sql.encoded(status));
  }
}
