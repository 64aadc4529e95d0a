package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.TicketFile;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The attachments of a store: what became of each, and each content once. Thread-safe. */
public final class StoredFiles {
  private final Sql sql;
  private final Calls calls;

  StoredFiles(Sql sql, Calls calls) {
    this.sql = sql;
    this.calls = calls;
  }

  /**
   * Saves an attachment. The same content is kept once, however many tickets hold it.
   *
   * @param ticketId the ticket it hangs on, directly or by a reply or note
   * @param receivedName the name that came with the content
   */
  public void save(long ticketId, TicketFile file, byte[] content, String receivedName)
      throws StoreException {
    String sum = Sha256.of(content);
    calls.saving(
        () -> {
          sql.update(
              "INSERT OR IGNORE INTO content VALUES (?, ?)",
              s -> {
                s.setString(1, sum);
                s.setBytes(2, content);
              });
          save(ticketId, file, FileOutcome.stored(sum, receivedName));
        });
  }

  /** Saves why an attachment could not be had, unless its content is already here. */
  public void saveFailure(long ticketId, TicketFile file, FileOutcome failure)
      throws StoreException {
    calls.saving(
        () -> {
          if (outcome(file).filter(FileOutcome::isStored).isEmpty()) {
            save(ticketId, file, failure);
          }
        });
  }

  private void save(long ticketId, TicketFile file, FileOutcome outcome) throws StoreException {
    sql.update(
        "INSERT OR REPLACE INTO attachment (owner, related_id, file_index, file_name, sha256,"
            + " failure, ticket_id, received_name, larger_than, state)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        s -> {
          bind(s, file);
          s.setString(5, outcome.isStored() ? outcome.sha256() : null);
          s.setString(6, outcome.failure());
          s.setLong(7, ticketId);
          s.setString(8, outcome.receivedName());
          s.setLong(9, outcome.largerThan());
          s.setString(10, outcome.state().name().toLowerCase(Locale.ROOT));
        });
  }

  /** What became of an attachment, or nothing where it was never asked for. */
  public Optional<FileOutcome> outcome(TicketFile file) throws StoreException {
    return sql.first(
        "SELECT state, coalesce(sha256, ''), failure, received_name, larger_than FROM attachment"
            + " WHERE owner = ? AND related_id = ? AND file_index = ? AND file_name = ?",
        s -> bind(s, file),
        row ->
            new FileOutcome(
                FileOutcome.State.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5)));
  }

  /** All that is known of the files of a ticket, as one text: it changes when any of it does. */
  public String states(long ticketId) throws StoreException {
    List<String> rows =
        sql.list(
            "SELECT owner, related_id, file_index, file_name, coalesce(sha256, ''), failure,"
                + " received_name, state FROM attachment WHERE ticket_id = ?"
                + " ORDER BY owner, related_id, file_index, file_name",
            s -> s.setLong(1, ticketId),
            row -> {
              StringBuilder text = new StringBuilder();
              for (int column = 1; column <= 8; column++) {
                text.append(row.getString(column)).append('\u0000');
              }
              return text.toString();
            });
    return String.join("\n", rows);
  }

  /** The name belongs to the key: indexes move up when a file is deleted in WHMCS. */
  private static void bind(PreparedStatement statement, TicketFile file) throws SQLException {
    AttachmentRef ref = file.ref();
    statement.setString(1, ref.owner().word());
    statement.setLong(2, ref.relatedId());
    statement.setInt(3, ref.index());
    statement.setString(4, file.fileName());
  }

  /** The content of a stored file. */
  public byte[] content(FileOutcome stored) throws StoreException {
    byte[] bytes =
        sql.first(
                "SELECT bytes FROM content WHERE sha256 = ?",
                s -> s.setString(1, stored.sha256()),
                row -> row.getBytes(1))
            .orElseThrow(() -> sql.damaged("a file's content is missing"));
    if (!Sha256.of(bytes).equals(stored.sha256())) {
      throw sql.damaged("content with SHA-256 " + stored.sha256() + " was changed");
    }
    return bytes;
  }

  /** Lets files that were too large for an earlier limit be asked for again under this one. */
  public void allow(long mostBytes) throws StoreException {
    sql.update(
        "UPDATE answer SET settled = 0 WHERE ticket_id IN (SELECT ticket_id FROM attachment"
            + " WHERE larger_than > 0 AND larger_than < ?)",
        s -> s.setLong(1, mostBytes));
  }
}
