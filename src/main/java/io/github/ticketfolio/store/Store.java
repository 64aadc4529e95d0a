package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.TicketFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The raw answers and attachments of one WHMCS installation, exactly as received, in one SQLite
 * file. What it promises:
 *
 * <ul>
 *   <li>What was saved survives a kill at any moment; every save is a transaction.
 *   <li>Only its owner can read the file (0600).
 *   <li>One writer at a time; readers are never blocked.
 *   <li>It belongs to one installation: answers of another are refused, because ids would collide.
 *   <li>What is read is what was saved: a body that does not match its SHA-256 is an error.
 * </ul>
 *
 * Thread-safe.
 */
public final class Store implements AutoCloseable {
  private static final String KEY = "ticket_id, number, subject, client_id, opened";

  private final Path file;
  private final Connection connection;
  private final @Nullable WriteLock lock;

  private Store(Path file, Connection connection, @Nullable WriteLock lock) {
    this.file = file;
    this.connection = connection;
    this.lock = lock;
  }

  /**
   * Opens the store of an installation for writing, and makes it where there is none.
   *
   * @param source what tells the installation from others: its base URL
   */
  public static Store write(Path file, String source) throws StoreException {
    Database.makeFile(file);
    WriteLock lock = WriteLock.acquire(file);
    try {
      Store store = new Store(file, Database.openForWriting(file), lock);
      store.claim(source);
      return store;
    } catch (StoreException e) {
      lock.release();
      throw e;
    }
  }

  /** Opens a store that must be there, for reading only. */
  public static Store read(Path file) throws StoreException {
    return new Store(file, Database.openForReading(file), null);
  }

  private void claim(String source) throws StoreException {
    String owner = source();
    if (owner.isEmpty()) {
      update("INSERT INTO source (url) VALUES (?)", s -> s.setString(1, source));
    } else if (!owner.equals(source)) {
      disconnect();
      throw new StoreException(
          file + ": this store holds the tickets of " + owner + "; name another with --store");
    }
  }

  /** The installation the store belongs to. */
  public String source() throws StoreException {
    List<String> urls = query("SELECT url FROM source", s -> {}, row -> row.getString(1));
    return urls.isEmpty() ? "" : urls.get(0);
  }

  /** Saves an answer in place of the ticket's earlier one. */
  public void save(StoredAnswer answer) throws StoreException {
    TicketKey key = answer.key();
    StoredAnswer.Call call = answer.call();
    update(
        "INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        s -> {
          s.setLong(1, key.ticketId());
          s.setString(2, key.number());
          s.setString(3, key.subject());
          s.setLong(4, key.clientId());
          s.setString(5, key.opened() == null ? null : key.opened().toString());
          s.setBytes(6, answer.body());
          s.setString(7, answer.sha256());
          s.setString(8, call.fetchedAt().truncatedTo(ChronoUnit.SECONDS).toString());
          s.setInt(9, call.status());
          s.setString(10, call.request());
        });
  }

  /** The answer of a ticket, or nothing where it was never fetched. */
  public Optional<StoredAnswer> answer(long ticketId) throws StoreException {
    List<StoredAnswer> answers =
        query(
            "SELECT "
                + KEY
                + ", body, sha256, fetched_at, status, request FROM answer"
                + " WHERE ticket_id = ?",
            s -> s.setLong(1, ticketId),
            this::readAnswer);
    return answers.stream().findFirst();
  }

  private StoredAnswer readAnswer(ResultSet row) throws SQLException, StoreException {
    StoredAnswer.Call call =
        new StoredAnswer.Call(Instant.parse(row.getString(8)), row.getInt(9), row.getString(10));
    return new StoredAnswer(readKey(row), checked(row.getBytes(6), row.getString(7)), call);
  }

  private static TicketKey readKey(ResultSet row) throws SQLException {
    String opened = row.getString(5);
    return new TicketKey(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        opened == null ? null : LocalDateTime.parse(opened));
  }

  private byte[] checked(byte[] bytes, String sum) throws StoreException {
    if (!Sha256.of(bytes).equals(sum)) {
      throw new StoreException(
          file + ": the store is damaged: content with SHA-256 " + sum + " was changed");
    }
    return bytes;
  }

  /** All tickets in the store, the newest first, those without a date last. */
  public List<TicketKey> keys() throws StoreException {
    return query(
        "SELECT " + KEY + " FROM answer ORDER BY opened IS NULL, opened DESC, ticket_id DESC",
        s -> {},
        Store::readKey);
  }

  /** The ids of the tickets with a public number, ascending; normally one. */
  public List<Long> idsOf(String number) throws StoreException {
    return query(
        "SELECT ticket_id FROM answer WHERE number = ? ORDER BY ticket_id",
        s -> s.setString(1, number),
        row -> row.getLong(1));
  }

  /** Saves an attachment. The same content is kept once, however many tickets hold it. */
  public synchronized void saveFile(TicketFile file, byte[] content) throws StoreException {
    String sum = Sha256.of(content);
    update(
        "INSERT OR IGNORE INTO content VALUES (?, ?)",
        s -> {
          s.setString(1, sum);
          s.setBytes(2, content);
        });
    saveOutcome(file, sum, "");
  }

  /** Saves why an attachment could not be had, unless its content is already here. */
  public synchronized void saveFailure(TicketFile file, String reason) throws StoreException {
    if (outcome(file).filter(FileOutcome::isStored).isEmpty()) {
      saveOutcome(file, null, reason);
    }
  }

  private void saveOutcome(TicketFile file, @Nullable String sum, String failure)
      throws StoreException {
    update(
        "INSERT OR REPLACE INTO attachment VALUES (?, ?, ?, ?, ?, ?)",
        s -> {
          bind(s, file);
          s.setString(5, sum);
          s.setString(6, failure);
        });
  }

  /** What became of an attachment, or nothing where it was never asked for. */
  public Optional<FileOutcome> outcome(TicketFile file) throws StoreException {
    List<FileOutcome> outcomes =
        query(
            "SELECT coalesce(sha256, ''), failure FROM attachment WHERE owner = ?"
                + " AND related_id = ? AND file_index = ? AND file_name = ?",
            s -> bind(s, file),
            row -> new FileOutcome(row.getString(1), row.getString(2)));
    return outcomes.stream().findFirst();
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
    List<byte[]> found =
        query(
            "SELECT bytes FROM content WHERE sha256 = ?",
            s -> s.setString(1, stored.sha256()),
            row -> checked(row.getBytes(1), stored.sha256()));
    if (found.isEmpty()) {
      throw new StoreException(file + ": the store is damaged: a file's content is missing");
    }
    return found.get(0);
  }

  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException, StoreException;
  }

  private synchronized void update(String sql, Binding binding) throws StoreException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.to(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw Database.failure(file, e);
    }
  }

  private synchronized <T> List<T> query(String sql, Binding binding, Row<T> row)
      throws StoreException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.to(statement);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.read(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw Database.failure(file, e);
    }
  }

  private void disconnect() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Database.failure(file, e);
    }
  }

  /** A writer leaves one file behind: what a later reader or a backup has to take. */
  @Override
  public void close() throws StoreException {
    try {
      if (lock != null) {
        Database.settle(connection);
      }
      disconnect();
    } finally {
      if (lock != null) {
        lock.release();
      }
    }
  }
}
