package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.CallChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The collection log: a line for each call that was made, each chained to the one before it as
 * {@link CallChain} says. Programs that share a store make one chain. Lines wait until something is
 * saved and are written in the same transaction, in front of it, so that no answer is in the store
 * whose call is not in the log, and a kill loses only calls whose answers are lost, too.
 * Thread-safe.
 */
public final class Calls {
  private final Sql sql;
  private final List<String> waiting = new ArrayList<>();

  Calls(Sql sql) {
    this.sql = sql;
  }

  /** Adds a line, one JSON object, to those that wait. */
  public void add(String line) {
    synchronized (waiting) {
      waiting.add(line);
    }
  }

  /**
   * Takes all lines in order, as {@link CallChain#exported} writes them.
   *
   * @return where they end
   */
  public CallChain.End each(Taker<String> taker) throws StoreException {
    CallChain.End[] end = {new CallChain.End(0, CallChain.start(source()))};
    sql.each(
        "SELECT n, line, chain FROM call ORDER BY n",
        s -> {},
        row -> {
          end[0] = new CallChain.End(row.getLong(1), row.getString(3));
          return CallChain.exported(row.getLong(1), row.getString(2), row.getString(3));
        },
        taker);
    return end[0];
  }

  /** Where the log ends. */
  public CallChain.End end() throws StoreException {
    return last();
  }

  /** Does work and writes the lines that wait, all of it or nothing. */
  void saving(Sql.Work work) throws StoreException {
    // No other transaction may begin before these lines are forgotten, or it would write them, too.
    synchronized (sql) {
      List<String> lines = waitingNow();
      sql.transaction(
          () -> {
            write(lines);
            work.run();
          });
      forget(lines.size());
    }
  }

  /** The same for work that needs no transaction of its own. */
  void beside(Sql.Work work) throws StoreException {
    if (isWaiting()) {
      saving(work);
    } else {
      work.run();
    }
  }

  /** Writes the lines that wait, where there are any. */
  void write() throws StoreException {
    beside(() -> {});
  }

  private boolean isWaiting() {
    synchronized (waiting) {
      return !waiting.isEmpty();
    }
  }

  private List<String> waitingNow() {
    synchronized (waiting) {
      return List.copyOf(waiting);
    }
  }

  private void forget(int lines) {
    synchronized (waiting) {
      waiting.subList(0, lines).clear();
    }
  }

  /** The last line is read within the transaction: another program may have added some. */
  private void write(List<String> lines) throws StoreException {
    CallChain.End end = lines.isEmpty() ? new CallChain.End(0, "") : last();
    for (String line : lines) {
      end = new CallChain.End(end.lines() + 1, CallChain.next(end.chain(), line));
      insert(end, line);
    }
  }

  private CallChain.End last() throws StoreException {
    Optional<CallChain.End> last =
        sql.first(
            "SELECT n, chain FROM call ORDER BY n DESC LIMIT 1",
            s -> {},
            row -> new CallChain.End(row.getLong(1), row.getString(2)));
    return last.isPresent() ? last.get() : new CallChain.End(0, CallChain.start(source()));
  }

  private void insert(CallChain.End end, String line) throws StoreException {
    sql.update(
        "INSERT INTO call VALUES (?, ?, ?)",
        s -> {
          s.setLong(1, end.lines());
          s.setString(2, line);
          s.setString(3, end.chain());
        });
  }

  private String source() throws StoreException {
    return sql.first("SELECT url FROM source", s -> {}, row -> row.getString(1)).orElse("");
  }
}
