package io.github.ticketfolio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The file of a catalogue and its tables. */
final class CatalogueFile {
  /** "TkCa": tells a catalogue from any other SQLite file. */
  private static final int APPLICATION_ID = 0x546b4361;

  private static final int VERSION = 2;

  private static final String[] TABLES = {
    "CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """
    CREATE TABLE chosen (
      position INTEGER PRIMARY KEY,
      ticket_id INTEGER NOT NULL UNIQUE,
      number TEXT NOT NULL,
      folded TEXT NOT NULL,
      subject TEXT NOT NULL,
      client_id INTEGER NOT NULL,
      opened TEXT,
      sha256 TEXT NOT NULL,
      earlier TEXT NOT NULL)""",
    """
    CREATE TABLE ticket (
      ticket_id INTEGER PRIMARY KEY,
      input TEXT NOT NULL,
      failure TEXT NOT NULL,
      number TEXT,
      subject TEXT,
      href TEXT,
      department_id INTEGER,
      department TEXT,
      status TEXT,
      priority TEXT,
      client_id INTEGER,
      requestor TEXT,
      opened TEXT,
      first_answer TEXT,
      last_reply TEXT,
      replies INTEGER,
      notes INTEGER,
      attachments INTEGER,
      mentions BLOB NOT NULL)""",
    """
    CREATE TABLE file (
      path TEXT PRIMARY KEY,
      ticket_id INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      length INTEGER NOT NULL,
      modified INTEGER NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX file_by_ticket ON file (ticket_id)",
    "CREATE TABLE attachment (ticket_id INTEGER NOT NULL, state TEXT NOT NULL, number INTEGER)",
    "CREATE INDEX attachment_by_ticket ON attachment (ticket_id)",
    "CREATE TABLE remark (ticket_id INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL)",
    "CREATE INDEX remark_by_ticket ON remark (ticket_id)",
    "PRAGMA application_id = " + APPLICATION_ID,
    "PRAGMA user_version = " + VERSION
  };

  private CatalogueFile() {}

  /** What an error calls it. */
  static String what(Path file) {
    return file + ": the catalogue of the archive";
  }

  /** Nobody reads it before it is whole, so it needs no journal. */
  static Connection create(Path file) throws StoreException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.OFF);
    config.setSynchronous(SynchronousMode.OFF);
    config.setLockingMode(LockingMode.EXCLUSIVE);
    try {
      Files.deleteIfExists(file);
      OwnerOnly.create(file);
    } catch (IOException e) {
      throw new StoreException(what(file) + " cannot be written (" + e.getMessage() + ")", e);
    }
    return Objects.requireNonNull(open(file, config, CatalogueFile::makeTables));
  }

  private static boolean makeTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
      statement.execute("BEGIN");
    }
    return true;
  }

  static Optional<Connection> read(Path file) throws StoreException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return Files.isRegularFile(file)
        ? Optional.ofNullable(open(file, config, CatalogueFile::isOurs))
        : Optional.empty();
  }

  private static boolean isOurs(Connection connection) throws SQLException {
    return pragma(connection, "application_id") == APPLICATION_ID
        && pragma(connection, "user_version") == VERSION;
  }

  /** Something to do first; where it says no, the file is not for us. */
  private interface First {
    boolean with(Connection connection) throws SQLException;
  }

  private static @Nullable Connection open(Path file, SQLiteConfig config, First first)
      throws StoreException {
    Connection connection = null;
    boolean used = false;
    try {
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      used = first.with(connection);
      return used ? connection : null;
    } catch (SQLException e) {
      throw Database.failure(what(file), e);
    } finally {
      if (!used) {
        Database.closeQuietly(connection);
      }
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.getInt(1);
    }
  }
}
