package io.github.ticketfolio.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements of a store, one after the other on its one connection. Thread-safe. */
final class Sql implements AutoCloseable {
  private final String what;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /**
   * @param what the file and what it is, such as {@code tickets.db: the store}
   */
  Sql(String what, Connection connection) {
    this.what = what;
    this.connection = connection;
  }

  /** Gives a statement its values. */
  interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  /** Reads one row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException, StoreException;
  }

  /** Statements that belong together. */
  interface Work {
    void run() throws StoreException;
  }

  Connection connection() {
    return connection;
  }

  StoreException damaged(String how) {
    return StoreException.damage(what + " is damaged: " + how);
  }

  /** Does all of it or nothing, whenever the process ends. */
  synchronized void transaction(Work work) throws StoreException {
    update("BEGIN IMMEDIATE", s -> {});
    try {
      work.run();
      update("COMMIT", s -> {});
    } catch (StoreException | RuntimeException e) {
      rollBack(e);
      throw e;
    }
  }

  /** SQLite has rolled back by itself where the disk was full. */
  private void rollBack(Exception cause) {
    try {
      update("ROLLBACK", s -> {});
    } catch (StoreException e) {
      cause.addSuppressed(e);
    }
  }

  /** Changes rows and tells how many. */
  synchronized int update(String sql, Binding binding) throws StoreException {
    try {
      PreparedStatement statement = prepare(sql);
      binding.to(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  <T> List<T> list(String sql, Binding binding, Row<T> row) throws StoreException {
    List<T> rows = new ArrayList<>();
    each(sql, binding, row, rows::add);
    return rows;
  }

  synchronized <T> void each(String sql, Binding binding, Row<T> row, Taker<T> taker)
      throws StoreException {
    try {
      PreparedStatement statement = prepare(sql);
      binding.to(statement);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          taker.take(row.read(result));
        }
      }
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** The driver closes a statement that failed. */
  private StoreException failure(String sql, SQLException e) {
    prepared.remove(sql);
    return Database.failure(what, e);
  }

  <T> Optional<T> first(String sql, Binding binding, Row<T> row) throws StoreException {
    return list(sql, binding, row).stream().findFirst();
  }

  long count(String sql, Binding binding) throws StoreException {
    return first(sql, binding, row -> row.getLong(1)).orElse(0L);
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    statement.clearParameters();
    return statement;
  }

  static @Nullable String text(@Nullable LocalDateTime date) {
    return date == null ? null : date.toString();
  }

  static @Nullable LocalDateTime date(@Nullable String text) {
    return text == null ? null : LocalDateTime.parse(text);
  }

  /** As WHMCS stores what people have typed. */
  static String encoded(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;");
  }

  @Override
  public synchronized void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Database.failure(what, e);
    }
  }
}
