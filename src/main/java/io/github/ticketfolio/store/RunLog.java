package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.Shard;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs that fetched into a store: what each was asked for and what became of it. The tickets of
 * a run are a table and not a list in memory, so that there may be very many, and a run that was
 * killed can be taken up again. Only the latest run, and the latest of each selection that is
 * {@code kept}, keep their tickets. Thread-safe.
 */
public final class RunLog {
  /** A run that was broken off longer ago is begun anew: its tickets may have changed. */
  private static final Duration RESUMABLE = Duration.ofHours(1);

  /** Between a selection and the name of its part. */
  private static final String PART = " part ";

  private static final String ENTRIES =
      "SELECT position, ticket_id, number, ticket_status, last_reply, outcome, reason FROM asked"
          + " WHERE ";

  private final Sql sql;
  private final Calls calls;

  RunLog(Sql sql, Calls calls) {
    this.sql = sql;
    this.calls = calls;
  }

  /**
   * A run.
   *
   * @param id its number, ascending
   * @param selection what it was asked for, in one spelling
   * @param calls the requests it sent
   * @param retries those that repeated another
   * @param remarks what the user should know that is about no single ticket
   */
  public record Run(long id, String selection, long calls, long retries, List<String> remarks) {
    public Run {
      remarks = List.copyOf(remarks);
    }

    /** The two as one: their calls together, and the remarks of both, each once. */
    public Run and(Run other) {
      List<String> both =
          Stream.concat(remarks.stream(), other.remarks().stream()).distinct().toList();
      return new Run(
          Math.max(id, other.id()),
          selection,
          calls + other.calls(),
          retries + other.retries(),
          both);
    }
  }

  /**
   * A ticket of a run.
   *
   * @param position its place in the run's list, from 1
   * @param ticket what is known of it
   * @param outcome what became of it
   * @param reason why, where it failed
   */
  public record Entry(long position, AskedTicket ticket, Outcome outcome, String reason) {}

  /**
   * Begins a run, or takes up the latest one for the same tickets if that was broken off not long
   * ago: what it has fetched counts as fetched by this one.
   *
   * @param selection what it is asked for, in one spelling
   * @param shard which part of it
   * @param kept a selection whose latest run keeps its tickets when others follow
   * @return its id; it has no tickets yet
   */
  public long begin(String selection, Shard shard, String kept) throws StoreException {
    String name = name(selection, shard);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Optional<Long> broken =
        sql.first(
            "SELECT id FROM run WHERE id = (SELECT max(id) FROM run WHERE selection = ?)"
                + " AND ended = 0 AND max(started_at, (SELECT coalesce(max(fetched_at), '') FROM answer"
                + " WHERE answer.run = run.id)) >= ?",
            s -> {
              s.setString(1, name);
              s.setString(2, now.minus(RESUMABLE).toString());
            },
            row -> row.getLong(1));
    if (broken.isEmpty()) {
      sql.update(
          "INSERT INTO run (selection, started_at) VALUES (?, ?)",
          s -> {
            s.setString(1, name);
            s.setString(2, now.toString());
          });
    }
    long run = sql.count("SELECT max(id) FROM run WHERE selection = ?", s -> s.setString(1, name));
    forget(run, selection, shard, kept);
    return run;
  }

  /** Parts of one selection run at the same time, so each is a selection of its own. */
  private static String name(String selection, Shard shard) {
    return shard.equals(Shard.WHOLE) ? selection : selection + PART + shard.name();
  }

  /** A run for a whole selection makes those for its parts obsolete. */
  private void forget(long run, String selection, Shard shard, String kept) throws StoreException {
    boolean whole = shard.equals(Shard.WHOLE);
    sql.update(
        "DELETE FROM asked WHERE run = ?1 OR run NOT IN (SELECT max(id) FROM run"
            + " WHERE (selection = ?3 OR substr(selection, 1, length(?3 || ?4)) = ?3 || ?4"
            + " OR substr(selection, 1, length(?2 || ?4)) = ?2 || ?4)"
            + " AND NOT (?5 AND substr(selection, 1, length(?2 || ?4)) = ?2 || ?4)"
            + " GROUP BY selection)",
        s -> {
          s.setLong(1, run);
          s.setString(2, selection);
          s.setString(3, kept);
          s.setString(4, PART);
          s.setBoolean(5, whole);
        });
  }

  /**
   * Adds tickets to the end of a run's list, each once.
   *
   * @param outcome {@link Outcome#PENDING}, or {@link Outcome#LISTED} for those not asked for
   * @return how many of them are new to the list
   */
  public int add(long run, List<AskedTicket> tickets, Outcome outcome) throws StoreException {
    int[] added = {0};
    calls.saving(
        () -> {
          for (AskedTicket ticket : tickets) {
            added[0] += insert(run, ticket, outcome, "");
          }
        });
    return added[0];
  }

  /**
   * Adds a ticket of which nothing is known but why it cannot be had.
   *
   * @return 1 where it is new to the list, else 0
   */
  public int addFailure(long run, AskedTicket ticket, String reason) throws StoreException {
    int[] added = {0};
    calls.beside(() -> added[0] = insert(run, ticket, Outcome.FAILED, reason));
    return added[0];
  }

  private int insert(long run, AskedTicket ticket, Outcome outcome, String reason)
      throws StoreException {
    return sql.update(
        "INSERT OR IGNORE INTO asked VALUES (?1, (SELECT coalesce(max(position), 0) + 1 FROM asked"
            + " WHERE run = ?1), ?2, ?3, ?4, ?5, ?6, ?7)",
        s -> {
          s.setLong(1, run);
          s.setLong(2, ticket.ticketId());
          s.setString(3, ticket.number());
          s.setString(4, ticket.status());
          s.setString(5, Sql.text(ticket.lastReply()));
          s.setString(6, word(outcome));
          s.setString(7, reason);
        });
  }

  /** The next tickets of a run behind a position that are still pending, in order. */
  public List<Entry> pending(long run, long behind, int most) throws StoreException {
    return entries(
        "run = ? AND position > ? AND outcome = 'pending' ORDER BY position LIMIT ?",
        s -> {
          s.setLong(1, run);
          s.setLong(2, behind);
          s.setInt(3, most);
        });
  }

  /** All tickets of a run that are asked for, in order. */
  public List<Entry> entries(long run) throws StoreException {
    return entries("run = ? AND outcome <> 'listed' ORDER BY position", s -> s.setLong(1, run));
  }

  /** The tickets of a run that failed or were never reached, in order. */
  public List<Entry> failures(long run) throws StoreException {
    return entries(
        "run = ? AND outcome IN ('failed', 'pending') ORDER BY position", s -> s.setLong(1, run));
  }

  /** Takes the tickets of a run that failed, in order. */
  public void eachFailure(long run, Taker<Entry> taker) throws StoreException {
    sql.each(
        ENTRIES + "run = ? AND outcome = 'failed' ORDER BY position",
        s -> s.setLong(1, run),
        RunLog::read,
        taker);
  }

  /** What a run has noted of a ticket. */
  public Optional<Entry> entry(long run, AskedTicket ticket) throws StoreException {
    boolean named = ticket.ticketId() == 0;
    return entries(
            "run = ? AND " + (named ? "number = ?" : "ticket_id = ? AND ticket_id > 0"),
            s -> {
              s.setLong(1, run);
              if (named) {
                s.setString(2, ticket.number());
              } else {
                s.setLong(2, ticket.ticketId());
              }
            })
        .stream()
        .findFirst();
  }

  private List<Entry> entries(String condition, Sql.Binding binding) throws StoreException {
    return sql.list(ENTRIES + condition, binding, RunLog::read);
  }

  private static Entry read(ResultSet row) throws SQLException {
    AskedTicket ticket =
        new AskedTicket(
            row.getLong(2), row.getString(3), row.getString(4), Sql.date(row.getString(5)));
    Outcome outcome = Outcome.valueOf(row.getString(6).toUpperCase(Locale.ROOT));
    return new Entry(row.getLong(1), ticket, outcome, row.getString(7));
  }

  /**
   * Notes what became of a ticket.
   *
   * @param ticketId its id, now that it is known, or 0
   * @param reason why it failed, or empty
   */
  public void settle(long run, Entry entry, long ticketId, Outcome outcome, String reason)
      throws StoreException {
    calls.beside(
        () -> {
          if (update(run, entry, ticketId, outcome, reason) == 0) {
            // Two numbers may lead to one ticket, which then keeps its first place.
            drop(run, entry);
          }
        });
  }

  /** Takes a ticket off a run's list. */
  public void drop(long run, Entry entry) throws StoreException {
    sql.update(
        "DELETE FROM asked WHERE run = ? AND position = ?",
        s -> {
          s.setLong(1, run);
          s.setLong(2, entry.position());
        });
  }

  private int update(long run, Entry entry, long ticketId, Outcome outcome, String reason)
      throws StoreException {
    return sql.update(
        "UPDATE OR IGNORE asked SET ticket_id = max(ticket_id, ?), outcome = ?, reason = ?"
            + " WHERE run = ? AND position = ?",
        s -> {
          s.setLong(1, ticketId);
          s.setString(2, word(outcome));
          s.setString(3, reason);
          s.setLong(4, run);
          s.setLong(5, entry.position());
        });
  }

  /** How many tickets of a run have each outcome. */
  public Map<Outcome, Long> counts(long run) throws StoreException {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    sql.list(
        "SELECT outcome, count(*) FROM asked WHERE run = ? GROUP BY outcome",
        s -> s.setLong(1, run),
        row ->
            counts.put(Outcome.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2)));
    return counts;
  }

  /** What WHMCS' lists told these runs. */
  public Lists lists() {
    return new Lists(sql);
  }

  /**
   * Adds the stored tickets that a run's list does not name to those to be fetched, because only
   * WHMCS' word that there is no such ticket shows that it has vanished. Those that had vanished
   * and are named again have not.
   *
   * @param shard the part of the tickets that the list is about
   */
  public void addUnlisted(long run, Shard shard) throws StoreException {
    sql.update(
        "UPDATE answer SET vanished = 0 WHERE vanished = 1"
            + " AND ticket_id IN (SELECT ticket_id FROM asked WHERE run = ?)",
        s -> s.setLong(1, run));
    List<AskedTicket> unlisted = new ArrayList<>();
    sql.each(
        "SELECT ticket_id FROM answer WHERE vanished = 0"
            + " AND ticket_id NOT IN (SELECT ticket_id FROM asked WHERE run = ?) ORDER BY ticket_id",
        s -> s.setLong(1, run),
        row -> row.getLong(1),
        id -> {
          if (shard.holds(id)) {
            unlisted.add(new AskedTicket(id, "", "", null));
          }
        });
    add(run, unlisted, Outcome.PENDING);
  }

  /**
   * Ends a run, or breaks it off: all that its report needs is kept.
   *
   * @param ended true when each ticket had its turn
   */
  public void end(Run run, boolean ended) throws StoreException {
    sql.update(
        "UPDATE run SET ended = ?, calls = calls + ?, retries = retries + ?, remarks = ?"
            + " WHERE id = ?",
        s -> bind(s, run, ended));
  }

  private static void bind(PreparedStatement s, Run run, boolean ended) throws SQLException {
    s.setBoolean(1, ended);
    s.setLong(2, run.calls());
    s.setLong(3, run.retries());
    s.setString(4, String.join("\n", run.remarks()));
    s.setLong(5, run.id());
  }

  /** The id of the latest run; 0 where there was none. */
  public long last() throws StoreException {
    return sql.count("SELECT max(id) FROM run", s -> {});
  }

  /**
   * The latest run for a selection that still has its tickets; or the latest runs for its parts,
   * where these came after it.
   */
  public List<Run> latest(String selection) throws StoreException {
    String newest =
        sql.first(
                "SELECT selection FROM run WHERE (selection = ?1"
                    + " OR substr(selection, 1, length(?1 || ?2)) = ?1 || ?2)"
                    + " AND EXISTS (SELECT 1 FROM asked WHERE run = id) ORDER BY id DESC LIMIT 1",
                s -> {
                  s.setString(1, selection);
                  s.setString(2, PART);
                },
                row -> row.getString(1))
            .orElse(selection);
    if (newest.equals(selection)) {
      return latestNamed(selection).stream().toList();
    }
    int count = Integer.parseInt(newest.substring(newest.lastIndexOf('-') + 1));
    List<Run> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      latestNamed(name(selection, new Shard(i, count))).ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<Run> latestNamed(String name) throws StoreException {
    return sql.first(
        "SELECT id, selection, calls, retries, remarks FROM run WHERE selection = ?"
            + " AND EXISTS (SELECT 1 FROM asked WHERE run = id) ORDER BY id DESC LIMIT 1",
        s -> s.setString(1, name),
        row ->
            new Run(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5).lines().toList()));
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
