package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.Counts;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.IdGaps;
import io.github.ticketfolio.ticket.TicketLink;
import io.github.ticketfolio.ticket.TicketSummary;
import io.github.ticketfolio.ticket.Times;
import io.github.ticketfolio.ticket.Topic;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of one archive: which were chosen for it, and what was written of each. One SQLite
 * file, so that memory does not grow with the tickets, and order, grouping and sums are queries.
 * What it promises:
 *
 * <ul>
 *   <li>It is written once, by one process, and only read after that.
 *   <li>Only its owner can read the file (0600).
 *   <li>Nothing depends on it: without one, a run makes all pages again.
 * </ul>
 *
 * Thread-safe.
 */
public final class Catalogue implements AutoCloseable {
  static final String SUMMARY =
      "ticket.number, ticket.subject, href, ticket.department_id, ticket.department, ticket.status,"
          + " priority, ticket.client_id, requestor, ticket.opened, first_answer, last_reply,"
          + " replies, notes, attachments";

  private final Sql sql;
  private final Choices choices;

  private Catalogue(Sql sql) {
    this.sql = sql;
    choices = new Choices(sql);
  }

  /** Makes an empty one in place of whatever the file holds. */
  public static Catalogue create(Path file) throws StoreException {
    return new Catalogue(new Sql(CatalogueFile.what(file), CatalogueFile.create(file)));
  }

  /** Opens one for reading; empty where there is none that this program has written. */
  public static Optional<Catalogue> read(Path file) throws StoreException {
    return CatalogueFile.read(file)
        .map(open -> new Catalogue(new Sql(CatalogueFile.what(file), open)));
  }

  /** The tickets that were chosen. */
  public Choices choices() {
    return choices;
  }

  /** Notes something that is about no ticket. */
  public void note(String name, String value) throws StoreException {
    sql.update(
        "INSERT OR REPLACE INTO note VALUES (?, ?)",
        s -> {
          s.setString(1, name);
          s.setString(2, value);
        });
  }

  /** What was noted under a name; empty when nothing was. */
  public String note(String name) throws StoreException {
    return sql.first(
            "SELECT value FROM note WHERE name = ?",
            s -> s.setString(1, name),
            row -> row.getString(1))
        .orElse("");
  }

  /** Saves what was written of a ticket. */
  public synchronized void save(ArchivedTicket ticket) throws StoreException {
    sql.update(
        "INSERT INTO ticket VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        s -> bind(s, ticket));
    for (ArchivedTicket.File file : ticket.made().files()) {
      save(ticket.id(), file);
    }
    for (Map.Entry<String, Long> state : ticket.made().attachments().entrySet()) {
      insert("attachment", ticket.id(), state.getKey(), Long.toString(state.getValue()));
    }
    for (String text : ticket.findings().oddities()) {
      insert("remark", ticket.id(), "oddity", text);
    }
    for (String text : ticket.findings().remarks()) {
      insert("remark", ticket.id(), "remark", text);
    }
  }

  private static void bind(PreparedStatement s, ArchivedTicket ticket) throws SQLException {
    s.setLong(1, ticket.id());
    s.setString(2, ticket.input());
    s.setString(3, ticket.findings().failure());
    s.setBytes(19, bytes(ticket.made().mentions()));
    TicketSummary summary = ticket.summary();
    if (summary != null) {
      bind(s, summary);
    }
  }

  private static byte[] bytes(Set<Integer> marks) {
    ByteBuffer bytes = ByteBuffer.allocate(marks.size() * Integer.BYTES);
    marks.forEach(bytes::putInt);
    return bytes.array();
  }

  private static Set<Integer> marks(byte[] bytes) {
    Set<Integer> marks = new HashSet<>();
    for (ByteBuffer left = ByteBuffer.wrap(bytes); left.remaining() >= Integer.BYTES; ) {
      marks.add(left.getInt());
    }
    return marks;
  }

  private static void bind(PreparedStatement s, TicketSummary summary) throws SQLException {
    s.setString(4, summary.link().number());
    s.setString(5, summary.link().subject());
    s.setString(6, summary.link().href());
    Topic topic = summary.topic();
    s.setLong(7, topic.department().id());
    s.setString(8, topic.department().name());
    s.setString(9, topic.status());
    s.setString(10, topic.priority());
    s.setLong(11, topic.clientId());
    s.setString(12, topic.requestor());
    s.setString(13, Sql.text(summary.times().opened()));
    s.setString(14, Sql.text(summary.times().firstAnswer()));
    s.setString(15, Sql.text(summary.times().lastReply()));
    s.setInt(16, summary.counts().replies());
    s.setInt(17, summary.counts().notes());
    s.setInt(18, summary.counts().attachments());
  }

  private void insert(String table, long ticket, String first, String second)
      throws StoreException {
    sql.update(
        "INSERT INTO " + table + " VALUES (?, ?, ?)",
        s -> {
          s.setLong(1, ticket);
          s.setString(2, first);
          s.setString(3, second);
        });
  }

  /** Saves a file that belongs to no ticket. */
  public void save(ArchivedTicket.File file) throws StoreException {
    save(0, file);
  }

  private void save(long ticket, ArchivedTicket.File file) throws StoreException {
    sql.update(
        "INSERT INTO file VALUES (?, ?, ?, ?, ?)",
        s -> {
          s.setString(1, file.path());
          s.setLong(2, ticket);
          s.setString(3, file.sha256());
          s.setLong(4, file.length());
          s.setLong(5, file.modified());
        });
  }

  /** What was written of a ticket; empty where it was not chosen. */
  public Optional<ArchivedTicket> ticket(long id) throws StoreException {
    return sql.first(
        "SELECT input, failure, " + SUMMARY + ", mentions FROM ticket WHERE ticket_id = ?",
        s -> s.setLong(1, id),
        row ->
            new ArchivedTicket(
                id,
                row.getString(1),
                row.getString(5) == null ? null : readSummary(id, row, 3),
                made(id, marks(row.getBytes(18))),
                findings(id, row.getString(2))));
  }

  private ArchivedTicket.Made made(long id, Set<Integer> mentions) throws StoreException {
    Map<String, Long> attachments = new HashMap<>();
    pairs("attachment", "state, number", id)
        .forEach(pair -> attachments.put(pair.get(0), Long.parseLong(pair.get(1))));
    return new ArchivedTicket.Made(files(id), mentions, attachments);
  }

  private ArchivedTicket.Findings findings(long id, String failure) throws StoreException {
    List<List<String>> all = pairs("remark", "kind, text", id);
    return new ArchivedTicket.Findings(texts(all, "oddity"), texts(all, "remark"), failure);
  }

  private static List<String> texts(List<List<String>> remarks, String kind) {
    return remarks.stream()
        .filter(remark -> remark.get(0).equals(kind))
        .map(remark -> remark.get(1))
        .toList();
  }

  private List<List<String>> pairs(String table, String columns, long id) throws StoreException {
    return sql.list(
        "SELECT " + columns + " FROM " + table + " WHERE ticket_id = ? ORDER BY rowid",
        s -> s.setLong(1, id),
        row -> List.of(row.getString(1), row.getString(2)));
  }

  /** The files of a ticket; those of no ticket under 0. */
  public List<ArchivedTicket.File> files(long ticket) throws StoreException {
    return sql.list(
        "SELECT path, sha256, length, modified FROM file WHERE ticket_id = ? ORDER BY path",
        s -> s.setLong(1, ticket),
        row ->
            new ArchivedTicket.File(
                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
  }

  /** Takes the path and the SHA-256 of each file, in the order of the paths. */
  public void eachFile(Taker<Map.Entry<String, String>> taker) throws StoreException {
    sql.each(
        "SELECT path, sha256 FROM file ORDER BY path",
        s -> {},
        row -> Map.entry(row.getString(1), row.getString(2)),
        taker);
  }

  /** The path of a file that differs from this one at most in case; empty where there is none. */
  public Optional<String> fileLike(String path) throws StoreException {
    return sql.first(
        "SELECT path FROM file WHERE path = ?1 UNION ALL"
            + " SELECT path FROM file WHERE path = ?1 COLLATE NOCASE LIMIT 1",
        s -> s.setString(1, path),
        row -> row.getString(1));
  }

  /** Takes what a report says of a ticket. */
  public interface FindingTaker {
    /** Takes one. */
    void take(Choices.Chosen ticket, ArchivedTicket.Findings findings) throws StoreException;
  }

  /** Takes what a report says of tickets: those with findings, the newest chosen first. */
  public void eachFinding(FindingTaker taker) throws StoreException {
    sql.each(
        "SELECT "
            + Choices.COLUMNS
            + ", failure FROM ticket JOIN chosen USING (ticket_id)"
            + " WHERE failure <> '' OR ticket_id IN (SELECT ticket_id FROM remark)"
            + " ORDER BY position",
        s -> {},
        row -> Map.entry(Choices.read(row), row.getString(9)),
        found ->
            taker.take(
                found.getKey(), findings(found.getKey().key().ticketId(), found.getValue())));
  }

  /** How many attachments are in each state, by its name. */
  public Map<String, Long> attachments() throws StoreException {
    Map<String, Long> sums = new HashMap<>();
    sql.each(
        "SELECT state, sum(number) FROM attachment GROUP BY state",
        s -> {},
        row -> Map.entry(row.getString(1), row.getLong(2)),
        sum -> sums.put(sum.getKey(), sum.getValue()));
    return sums;
  }

  /** The sums of the tickets that have pages. */
  public Counts counts() throws StoreException {
    return sql.first(
            "SELECT sum(replies), sum(notes), sum(attachments) FROM ticket",
            s -> {},
            row -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
        .orElseThrow();
  }

  /**
   * When tickets were opened, in the server's local time.
   *
   * @param first the first of them; null where none tells
   * @param last the last of them; null likewise
   */
  public record Opened(@Nullable LocalDateTime first, @Nullable LocalDateTime last) {}

  /** When the tickets that have pages were opened. */
  public Opened opened() throws StoreException {
    return sql.first(
            "SELECT min(opened), max(opened) FROM ticket WHERE href IS NOT NULL",
            s -> {},
            row -> new Opened(Sql.date(row.getString(1)), Sql.date(row.getString(2))))
        .orElseThrow();
  }

  /** How many tickets were saved. */
  public long size() throws StoreException {
    return sql.count("SELECT count(*) FROM ticket", s -> {});
  }

  /** How many of them have a page. */
  public long pages() throws StoreException {
    return sql.count("SELECT count(*) FROM ticket WHERE href IS NOT NULL", s -> {});
  }

  /** How many clients' tickets have pages; a guest is no single client, so each counts. */
  public long clients() throws StoreException {
    return sql.count(
        "SELECT count(DISTINCT CASE WHEN client_id = 0 THEN -ticket_id ELSE client_id END)"
            + " FROM ticket WHERE href IS NOT NULL",
        s -> {});
  }

  /** The gaps between the ids of the tickets that have pages. */
  public IdGaps gaps() throws StoreException {
    IdGaps.Counter counter = new IdGaps.Counter();
    sql.each(
        "SELECT ticket_id FROM ticket WHERE href IS NOT NULL ORDER BY ticket_id",
        s -> {},
        row -> row.getLong(1),
        counter::add);
    return counter.gaps();
  }

  /** Takes what each ticket's page was made of, the newest chosen ticket first. */
  public void eachInput(Taker<String> taker) throws StoreException {
    sql.each(
        "SELECT ticket_id || ' ' || input FROM ticket JOIN chosen USING (ticket_id)"
            + " ORDER BY position",
        s -> {},
        row -> row.getString(1),
        taker);
  }

  /** Takes over all tickets and files of another one, whose choice is the same. */
  public void takeOver(Path other) throws StoreException {
    sql.update("COMMIT", s -> {});
    sql.update("ATTACH ? AS part", s -> s.setString(1, other.toString()));
    for (String table : List.of("ticket", "file", "attachment", "remark")) {
      sql.update("INSERT INTO " + table + " SELECT * FROM part." + table, s -> {});
    }
    sql.update("DETACH part", s -> {});
    sql.update("BEGIN", s -> {});
  }

  /** True when each chosen ticket was saved, and no other. */
  public boolean isComplete() throws StoreException {
    return sql.count(
            "SELECT (SELECT count(*) FROM chosen WHERE ticket_id NOT IN"
                + " (SELECT ticket_id FROM ticket)) + (SELECT count(*) FROM ticket WHERE ticket_id"
                + " NOT IN (SELECT ticket_id FROM chosen))",
            s -> {})
        == 0;
  }

  /** Puts the tickets that have pages in order; to be asked once, when all are saved. */
  public Listings listings() throws StoreException {
    return Listings.of(sql);
  }

  static TicketSummary readSummary(long id, ResultSet row, int first) throws SQLException {
    return new TicketSummary(
        id,
        new TicketLink(row.getString(first), row.getString(first + 1), row.getString(first + 2)),
        new Topic(
            new Department(row.getLong(first + 3), row.getString(first + 4)),
            row.getString(first + 5),
            row.getString(first + 6),
            row.getLong(first + 7),
            row.getString(first + 8)),
        new Times(
            Sql.date(row.getString(first + 9)),
            Sql.date(row.getString(first + 10)),
            Sql.date(row.getString(first + 11))),
        new Counts(row.getInt(first + 12), row.getInt(first + 13), row.getInt(first + 14)));
  }

  /** Ends the writing: what was saved is in the file. */
  public void finish() throws StoreException {
    sql.update("COMMIT", s -> {});
  }

  @Override
  public void close() throws StoreException {
    sql.close();
  }
}
