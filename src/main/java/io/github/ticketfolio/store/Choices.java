package io.github.ticketfolio.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The tickets chosen for an archive, in its order: the newest first. Thread-safe. */
public final class Choices {
  static final String COLUMNS =
      "position, ticket_id, chosen.number, chosen.subject, chosen.client_id, chosen.opened, sha256,"
          + " earlier";

  private final Sql sql;

  /** The marks of all numbers, sorted: nearly all words that could be a number are none. */
  private int[] marks = new int[0];

  Choices(Sql sql) {
    this.sql = sql;
  }

  /**
   * A chosen ticket.
   *
   * @param position its place in the archive's order, from 1
   * @param sha256 of its answer
   * @param earlier what tells its earlier answers from others; empty where there are none
   */
  public record Chosen(long position, TicketKey key, String sha256, String earlier) {}

  /**
   * Takes in the tickets of a store that are wanted.
   *
   * @param shown what an archive may tell of a ticket
   */
  public void take(Store store, LongPredicate wanted, UnaryOperator<TicketKey> shown)
      throws StoreException {
    IntStream.Builder marked = IntStream.builder();
    long[] position = {0};
    store.eachKey(
        (key, sha256, earlier) -> {
          if (wanted.test(key.ticketId())) {
            Chosen chosen = new Chosen(++position[0], shown.apply(key), sha256, earlier);
            add(chosen);
            marked.add(mark(chosen.key().number()));
          }
        });
    marks = marked.build().sorted().toArray();
    sql.update("CREATE INDEX chosen_by_client ON chosen (client_id, position)", s -> {});
    sql.update("CREATE INDEX chosen_by_number ON chosen (folded)", s -> {});
  }

  private void add(Chosen ticket) throws StoreException {
    TicketKey key = ticket.key();
    sql.update(
        "INSERT INTO chosen VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        s -> {
          s.setLong(1, ticket.position());
          s.setLong(2, key.ticketId());
          s.setString(3, key.number());
          s.setString(4, folded(key.number()));
          s.setString(5, key.subject());
          s.setLong(6, key.clientId());
          s.setString(7, Sql.text(key.opened()));
          s.setString(8, ticket.sha256());
          s.setString(9, ticket.earlier());
        });
  }

  /** WHMCS stores {@code &} as an entity and ignores case. */
  private static String folded(String number) {
    return number.replace("&amp;", "&").toUpperCase(Locale.ROOT);
  }

  /** A short number that stands for a ticket's number, whatever its case. */
  public static int mark(String number) {
    return folded(number).hashCode();
  }

  /**
   * The marks of the numbers that lead to another ticket, or to none, than they did in an earlier
   * catalogue.
   */
  public Set<Integer> changedSince(Path earlier) throws StoreException {
    Set<Integer> changed = new HashSet<>();
    sql.update("COMMIT", s -> {});
    sql.update("ATTACH ? AS earlier", s -> s.setString(1, earlier.toString()));
    try {
      String one = "SELECT folded, number, ticket_id, opened FROM main.chosen";
      String other = "SELECT folded, number, ticket_id, opened FROM earlier.chosen";
      for (String both : List.of(one + " EXCEPT " + other, other + " EXCEPT " + one)) {
        sql.each(both, s -> {}, row -> row.getString(1).hashCode(), changed::add);
      }
    } finally {
      sql.update("DETACH earlier", s -> {});
      sql.update("BEGIN", s -> {});
    }
    return changed;
  }

  /** How many there are. */
  public long size() throws StoreException {
    return sql.count("SELECT count(*) FROM chosen", s -> {});
  }

  /** The next ones behind a position, in order. */
  public List<Chosen> behind(long position, int most) throws StoreException {
    return sql.list(
        "SELECT " + COLUMNS + " FROM chosen WHERE position > ? ORDER BY position LIMIT ?",
        s -> {
          s.setLong(1, position);
          s.setInt(2, most);
        },
        Choices::read);
  }

  /** Those with these ids, in order. */
  public List<Chosen> among(Collection<Long> ids) throws StoreException {
    List<Chosen> found = new ArrayList<>();
    for (long id : ids) {
      sql.first(
              "SELECT " + COLUMNS + " FROM chosen WHERE ticket_id = ?",
              s -> s.setLong(1, id),
              Choices::read)
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparing(Chosen::position));
    return found;
  }

  /** The SHA-256 of a chosen ticket's answer. */
  public String sha256(long id) throws StoreException {
    return sql.first(
            "SELECT sha256 FROM chosen WHERE ticket_id = ?",
            s -> s.setLong(1, id),
            row -> row.getString(1))
        .orElseThrow(() -> new IllegalStateException("ticket " + id + " was not chosen"));
  }

  static Chosen read(ResultSet row) throws SQLException {
    TicketKey key =
        new TicketKey(
            row.getLong(2),
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            Sql.date(row.getString(6)));
    return new Chosen(row.getLong(1), key, row.getString(7), row.getString(8));
  }

  /** The same client's ticket opened before; empty for guests, who are no single client. */
  public Optional<TicketKey> previous(Chosen ticket) throws StoreException {
    return kin(ticket, "position > ? ORDER BY position");
  }

  /** The same client's ticket opened after; empty for guests, who are no single client. */
  public Optional<TicketKey> next(Chosen ticket) throws StoreException {
    return kin(ticket, "position < ? ORDER BY position DESC");
  }

  private Optional<TicketKey> kin(Chosen ticket, String where) throws StoreException {
    if (ticket.key().clientId() == 0) {
      return Optional.empty();
    }
    return sql.first(
        "SELECT " + COLUMNS + " FROM chosen WHERE client_id = ? AND " + where + " LIMIT 1",
        s -> {
          s.setLong(1, ticket.key().clientId());
          s.setLong(2, ticket.position());
        },
        row -> read(row).key());
  }

  /**
   * The ticket with a number, as somebody typed it; empty where none has it, and where several do,
   * as it says of neither that it is meant.
   */
  public Optional<TicketKey> numbered(String number) throws StoreException {
    if (Arrays.binarySearch(marks, mark(number)) < 0) {
      return Optional.empty();
    }
    List<TicketKey> found =
        sql.list(
            "SELECT " + COLUMNS + " FROM chosen WHERE folded = ? LIMIT 2",
            s -> s.setString(1, folded(number)),
            row -> read(row).key());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
