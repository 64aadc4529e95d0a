package io.github.ticketfolio.store;

/** How many tickets WHMCS' lists told the runs of. Thread-safe. */
public final class Lists {
  private final Sql sql;

  Lists(Sql sql) {
    this.sql = sql;
  }

  /** How many tickets, asked for or not, WHMCS' list named, each with its number. */
  public long named(long run) throws StoreException {
    return sql.count(
        "SELECT count(*) FROM asked WHERE run = ? AND number <> ''", s -> s.setLong(1, run));
  }

  /** Notes how many tickets WHMCS says its list has. */
  public void noteTotal(long run, long tickets) throws StoreException {
    sql.update(
        "INSERT OR REPLACE INTO total VALUES (?, ?)",
        s -> {
          s.setLong(1, run);
          s.setLong(2, tickets);
        });
  }

  /** How many tickets WHMCS said its list has; 0 where nobody knows. */
  public long total(long run) throws StoreException {
    return sql.first(
            "SELECT tickets FROM total WHERE run = ?",
            s -> s.setLong(1, run),
            row -> row.getLong(1))
        .orElse(0L);
  }
}
