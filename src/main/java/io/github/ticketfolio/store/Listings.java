package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.TicketSummary;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * The tickets of an archive that have pages, put in order and grouped by what lists are about.
 * Thread-safe.
 */
public final class Listings {
  private static final String ORDER = " ORDER BY position";

  private static final String FROM = " FROM listed JOIN ticket USING (ticket_id) WHERE ";

  private final Sql sql;
  private final int size;

  private Listings(Sql sql, int size) {
    this.sql = sql;
    this.size = size;
  }

  /** What the tickets of a group have in common. */
  public enum Kind {
    /** The month they were opened in, such as {@code 2024-11}; empty where none is recorded. */
    MONTH("substr(coalesce(opened, ''), 1, 7)"),
    /** The department's id. */
    DEPARTMENT("department_id"),
    /** The status. */
    STATUS("status"),
    /** The client's id; 0 for guests. */
    CLIENT("client_id");

    private final String value;

    Kind(String value) {
      this.value = value;
    }
  }

  /**
   * Tickets that have something in common.
   *
   * @param key what it is, see {@link Kind}
   * @param size how many tickets
   * @param newest the newest of them
   */
  public record Group(Kind kind, String key, int size, TicketSummary newest) {}

  static Listings of(Sql sql) throws StoreException {
    sql.update(
        "CREATE TABLE listed AS SELECT row_number() OVER (ORDER BY opened DESC, ticket_id DESC)"
            + " AS position, ticket_id, "
            + Kind.MONTH.value
            + " AS month, department_id AS department, status, client_id AS client"
            + " FROM ticket WHERE href IS NOT NULL",
        s -> {});
    sql.update("CREATE UNIQUE INDEX listed_by_position ON listed (position)", s -> {});
    for (Kind kind : Kind.values()) {
      String column = column(kind);
      sql.update(
          "CREATE INDEX listed_by_" + column + " ON listed (" + column + ", position)", s -> {});
    }
    return new Listings(sql, (int) sql.count("SELECT count(*) FROM listed", s -> {}));
  }

  private static String column(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** How many tickets have pages. */
  public int size() {
    return size;
  }

  /** Each ticket, the newest first; an iterator throws {@link UncheckedIOException}. */
  public Iterable<TicketSummary> newestFirst() {
    return () -> new Rows(true);
  }

  /** Each ticket, the oldest first; an iterator throws {@link UncheckedIOException}. */
  public Iterable<TicketSummary> oldestFirst() {
    return () -> new Rows(false);
  }

  /** Reads a few rows at a time. */
  private final class Rows implements Iterator<TicketSummary> {
    private static final int CHUNK = 500;

    private final boolean newestFirst;
    private final Queue<TicketSummary> chunk = new ArrayDeque<>();
    private int done;

    Rows(boolean newestFirst) {
      this.newestFirst = newestFirst;
    }

    @Override
    public boolean hasNext() {
      if (chunk.isEmpty()) {
        fill();
      }
      return !chunk.isEmpty();
    }

    @Override
    public TicketSummary next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return chunk.remove();
    }

    private void fill() {
      int from = newestFirst ? done : size - done - CHUNK;
      try {
        chunk.addAll(
            sql.list(
                "SELECT ticket_id, "
                    + Catalogue.SUMMARY
                    + FROM
                    + "position > ? AND position <= ?"
                    + ORDER
                    + (newestFirst ? "" : " DESC"),
                s -> {
                  s.setInt(1, from);
                  s.setInt(2, from + CHUNK);
                },
                row -> Catalogue.readSummary(row.getLong(1), row, 2)));
      } catch (StoreException e) {
        throw new UncheckedIOException(e);
      }
      done += CHUNK;
    }
  }

  /** All groups of a kind, in the order of their keys as text. */
  public List<Group> groups(Kind kind) throws StoreException {
    String column = column(kind);
    return sql.list(
        "SELECT ticket_id, "
            + Catalogue.SUMMARY
            + ", grouped.key, grouped.size FROM (SELECT "
            + column
            + " AS key, count(*) AS size, min(position) AS first FROM listed GROUP BY "
            + column
            + ") AS grouped JOIN listed ON listed.position = grouped.first"
            + " JOIN ticket USING (ticket_id) ORDER BY CAST(grouped.key AS TEXT)",
        s -> {},
        row ->
            new Group(
                kind,
                row.getString(17),
                row.getInt(18),
                Catalogue.readSummary(row.getLong(1), row, 2)));
  }

  /**
   * The next tickets of a group, the newest first.
   *
   * @param from how many of the group come before them
   */
  public List<TicketSummary> tickets(Group group, int from, int most) throws StoreException {
    String column = column(group.kind());
    boolean number = group.kind() == Kind.DEPARTMENT || group.kind() == Kind.CLIENT;
    return sql.list(
        "SELECT ticket_id, "
            + Catalogue.SUMMARY
            + FROM
            + "listed."
            + column
            + " = "
            + (number ? "CAST(? AS INTEGER)" : "?")
            + ORDER
            + " LIMIT ? OFFSET ?",
        s -> {
          s.setString(1, group.key());
          s.setInt(2, most);
          s.setInt(3, from);
        },
        row -> Catalogue.readSummary(row.getLong(1), row, 2));
  }
}
