package io.github.ticketfolio.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The raw answers and attachments of one WHMCS installation, exactly as received, in one SQLite
 * file, with the runs that fetched them. What it promises:
 *
 * <ul>
 *   <li>What was saved survives a kill at any moment; every save is a transaction.
 *   <li>Only its owner can read the file (0600).
 *   <li>One writer at a time, or several that {@link #share} it; readers are never blocked.
 *   <li>It belongs to one installation: answers of another are refused, because ids would collide.
 *   <li>What is read is what was saved: a body that does not match its SHA-256 is an error.
 *   <li>Nothing is deleted: a changed answer keeps the earlier one beside it.
 * </ul>
 *
 * Thread-safe.
 */
public final class Store implements AutoCloseable {
  private static final String NEWEST_FIRST = " ORDER BY opened DESC, ticket_id DESC";

  /** The index on these columns spares the bodies between them. */
  private static final String EARLIER =
      "coalesce((SELECT group_concat(sum, ' ') FROM (SELECT sha256 || ' ' || fetched_at AS sum"
          + " FROM earlier WHERE earlier.ticket_id = answer.ticket_id"
          + " ORDER BY earlier.sha256, fetched_at)), '')";

  private final Path file;
  private final Sql sql;
  private final Calls calls;
  private final StoredFiles files;
  private final RunLog runs;
  private final AnswerRows rows;
  private final @Nullable WriteLock lock;

  private Store(Path file, Sql sql, @Nullable WriteLock lock) {
    this.file = file;
    this.sql = sql;
    this.lock = lock;
    calls = new Calls(sql);
    files = new StoredFiles(sql, calls);
    runs = new RunLog(sql, calls);
    rows = new AnswerRows(sql);
  }

  /**
   * Opens the store of an installation for writing, and makes it where there is none.
   *
   * @param source what tells the installation from others: its base URL
   */
  public static Store write(Path file, String source) throws StoreException {
    return write(file, source, false);
  }

  /** As {@link #write}, but others may share it; all of them on one machine. */
  public static Store share(Path file, String source) throws StoreException {
    return write(file, source, true);
  }

  private static Store write(Path file, String source, boolean shared) throws StoreException {
    Database.makeFile(file);
    WriteLock lock = WriteLock.acquire(file, shared);
    try {
      Store store =
          new Store(file, new Sql(file + ": the store", Database.openForWriting(file)), lock);
      store.claim(source);
      lock.opened();
      return store;
    } catch (StoreException e) {
      lock.release();
      throw e;
    }
  }

  /** Opens a store that must be there, for reading only. */
  public static Store read(Path file) throws StoreException {
    return new Store(file, new Sql(file + ": the store", Database.openForReading(file)), null);
  }

  /**
   * Opens a store that must be there, for reading only. What is noted in its {@link #runs()} is
   * kept aside, never reaches the file, and is gone when the store is closed.
   */
  public static Store check(Path file) throws StoreException {
    return new Store(file, new Sql(file + ": the store", Database.openForCheck(file)), null);
  }

  private void claim(String source) throws StoreException {
    String owner = source();
    if (owner.isEmpty()) {
      sql.update("INSERT INTO source (url) VALUES (?)", s -> s.setString(1, source));
    } else if (!owner.equals(source)) {
      sql.close();
      throw new StoreException(
          file + ": this store holds the tickets of " + owner + "; name another with --store");
    }
  }

  /** The installation the store belongs to. */
  public String source() throws StoreException {
    return sql.first("SELECT url FROM source", s -> {}, row -> row.getString(1)).orElse("");
  }

  /** The log of the calls that were made for it. */
  public Calls calls() {
    return calls;
  }

  /** The attachments. */
  public StoredFiles files() {
    return files;
  }

  /** The runs that fetched into this store. */
  public RunLog runs() {
    return runs;
  }

  /**
   * Saves an answer in place of the ticket's earlier one, which is kept as history when its body
   * was another.
   *
   * @param run the run that fetched it
   */
  public void save(StoredAnswer answer, long run) throws StoreException {
    long id = answer.key().ticketId();
    String sum = answer.sha256();
    calls.saving(
        () -> {
          sql.update(
              "INSERT INTO earlier SELECT ticket_id, body, sha256, fetched_at, status, request"
                  + " FROM answer WHERE ticket_id = ? AND sha256 <> ?",
              s -> {
                s.setLong(1, id);
                s.setString(2, sum);
              });
          sql.update(AnswerRows.SAVE, s -> AnswerRows.bind(s, answer, sum, run));
        });
  }

  /** Notes that each attachment of a ticket is stored, or can never be had. */
  public void settle(long ticketId) throws StoreException {
    sql.update("UPDATE answer SET settled = 1 WHERE ticket_id = ?", s -> s.setLong(1, ticketId));
  }

  /** Notes that WHMCS no longer has a ticket; its answer is kept. */
  public void vanish(long ticketId) throws StoreException {
    sql.update("UPDATE answer SET vanished = 1 WHERE ticket_id = ?", s -> s.setLong(1, ticketId));
  }

  /** The answer of a ticket, or nothing where it was never fetched. */
  public Optional<StoredAnswer> answer(long ticketId) throws StoreException {
    return sql.first(
        "SELECT " + AnswerRows.COLUMNS + " FROM answer WHERE ticket_id = ?",
        s -> s.setLong(1, ticketId),
        rows::read);
  }

  /** The answers of a ticket that later ones have replaced, the oldest first. */
  public List<EarlierAnswer> earlierAnswers(long ticketId) throws StoreException {
    return sql.list(
        "SELECT body, sha256, fetched_at FROM earlier WHERE ticket_id = ? ORDER BY rowid",
        s -> s.setLong(1, ticketId),
        row -> new EarlierAnswer(row.getBytes(1), row.getString(2), row.getString(3)));
  }

  /** The bodies of all answers of a ticket, in the order they came; the last is today's. */
  public List<byte[]> bodies(long ticketId) throws StoreException {
    List<byte[]> bodies =
        new ArrayList<>(
            sql.list(
                "SELECT body, sha256 FROM earlier WHERE ticket_id = ? ORDER BY rowid",
                s -> s.setLong(1, ticketId),
                row -> rows.checked(row.getBytes(1), row.getString(2))));
    answer(ticketId).ifPresent(answer -> bodies.add(answer.body()));
    return bodies;
  }

  /** All tickets in the store, the newest first, those without a date last. */
  public List<TicketKey> keys() throws StoreException {
    return sql.list(
        "SELECT " + AnswerRows.KEY + " FROM answer" + NEWEST_FIRST, s -> {}, AnswerRows::key);
  }

  /** Takes a ticket and what tells its answers from others. */
  public interface KeyTaker {
    /**
     * Takes one; it must not ask for the keys again.
     *
     * @param sha256 of its answer
     * @param earlier SHA-256 and fetch time of each earlier answer; empty where there are none
     */
    void take(TicketKey key, String sha256, String earlier) throws StoreException;
  }

  private record Summed(TicketKey key, String sha256, String earlier) {}

  /** Takes all tickets in the store; see {@link #keys()} for the order. */
  public void eachKey(KeyTaker taker) throws StoreException {
    sql.each(
        "SELECT " + AnswerRows.KEY + ", sha256, " + EARLIER + " FROM answer" + NEWEST_FIRST,
        s -> {},
        row -> new Summed(AnswerRows.key(row), row.getString(6), row.getString(7)),
        ticket -> taker.take(ticket.key(), ticket.sha256(), ticket.earlier()));
  }

  /** The tickets of a department, client and state; see {@link #keys()} for the order. */
  public List<TicketKey> keys(Filter filter) throws StoreException {
    return sql.list(
        "SELECT " + AnswerRows.KEY + " FROM answer WHERE " + Filter.CONDITION + NEWEST_FIRST,
        filter::bind,
        AnswerRows::key);
  }

  /** The ids of the tickets that WHMCS no longer has. */
  public List<Long> vanished() throws StoreException {
    return sql.list(
        "SELECT ticket_id FROM answer WHERE vanished = 1", s -> {}, row -> row.getLong(1));
  }

  /** What is known of the ticket with an id, or nothing where it was never fetched. */
  public Optional<Held> held(long ticketId) throws StoreException {
    return sql.first(
        "SELECT ticket_id, ticket_status, last_reply, run, settled FROM answer"
            + " WHERE ticket_id = ?",
        s -> s.setLong(1, ticketId),
        row ->
            new Held(
                row.getLong(1),
                row.getString(2),
                Sql.date(row.getString(3)),
                row.getLong(4),
                row.getBoolean(5)));
  }

  /**
   * The ids of the tickets with a public number, ascending; normally one. WHMCS, too, ignores case.
   *
   * @param number as the user gave it: WHMCS stores {@code &} and its like as HTML entities
   */
  public List<Long> idsOf(String number) throws StoreException {
    return sql.list(
        "SELECT ticket_id FROM answer WHERE number = ? COLLATE NOCASE OR number = ? COLLATE NOCASE"
            + " ORDER BY ticket_id",
        s -> {
          s.setString(1, number);
          s.setString(2, Sql.encoded(number));
        },
        row -> row.getLong(1));
  }

  /** The one name of the kind {@link NameKind#CLOCK}. */
  public static final String OFFSET = "offset";

  /** What a name of WHMCS stands for. */
  public enum NameKind {
    /** Department id to name. */
    DEPARTMENT,
    /** Status title to colour. */
    STATUS_COLOUR,
    /** Id of a staff member to name. */
    STAFF,
    /** {@link #OFFSET} to the offset from UTC of the server's local time when it was last asked. */
    CLOCK
  }

  /** Adds names to those known; a name that WHMCS no longer tells is kept. */
  public void saveNames(NameKind kind, Map<String, String> names) throws StoreException {
    calls.saving(
        () -> {
          for (Map.Entry<String, String> name : names.entrySet()) {
            sql.update(
                "INSERT OR REPLACE INTO name VALUES (?, ?, ?)",
                s -> {
                  s.setString(1, word(kind));
                  s.setString(2, name.getKey());
                  s.setString(3, name.getValue());
                });
          }
        });
  }

  /** The names of a kind, all text as WHMCS stores it. */
  public Map<String, String> names(NameKind kind) throws StoreException {
    Map<String, String> names = new LinkedHashMap<>();
    sql.list(
        "SELECT name_of, name FROM name WHERE kind = ? ORDER BY name_of",
        s -> s.setString(1, word(kind)),
        row -> names.put(row.getString(1), row.getString(2)));
    return names;
  }

  private static String word(NameKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A writer leaves one file behind: what a later reader or a backup has to take. */
  @Override
  public void close() throws StoreException {
    try {
      if (lock != null) {
        writeCalls();
      }
    } finally {
      closeAndRelease();
    }
  }

  private void writeCalls() throws StoreException {
    try {
      calls.write();
    } finally {
      Database.settle(sql.connection());
    }
  }

  private void closeAndRelease() throws StoreException {
    try {
      sql.close();
    } finally {
      if (lock != null) {
        lock.release();
      }
    }
  }
}
