package io.github.ticketfolio.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of a store, and how an older store comes by those it lacks. */
final class Schema {
  /** "TkFo": tells a store from any other SQLite file. */
  static final int APPLICATION_ID = 0x546b466f;

  static final int VERSION = 2;

  private static final String[] FIRST = {
    "CREATE TABLE source (url TEXT NOT NULL)",
    """
    CREATE TABLE answer (
      ticket_id INTEGER PRIMARY KEY,
      number TEXT NOT NULL,
      subject TEXT NOT NULL,
      client_id INTEGER NOT NULL,
      opened TEXT,
      body BLOB NOT NULL,
      sha256 TEXT NOT NULL,
      fetched_at TEXT NOT NULL,
      status INTEGER NOT NULL,
      request TEXT NOT NULL)""",
    "CREATE TABLE content (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL)",
    """
    CREATE TABLE attachment (
      owner TEXT NOT NULL,
      related_id INTEGER NOT NULL,
      file_index INTEGER NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT REFERENCES content,
      failure TEXT NOT NULL,
      PRIMARY KEY (owner, related_id, file_index, file_name))""",
    "PRAGMA application_id = " + APPLICATION_ID
  };

  /** What an answer of version 1 does not tell is unknown, so that ticket is fetched again. */
  private static final String[] SECOND = {
    "ALTER TABLE answer ADD COLUMN last_reply TEXT",
    "ALTER TABLE answer ADD COLUMN ticket_status TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE answer ADD COLUMN department_id INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE answer ADD COLUMN department TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE answer ADD COLUMN messages INTEGER NOT NULL DEFAULT -1",
    "ALTER TABLE answer ADD COLUMN notes INTEGER NOT NULL DEFAULT -1",
    "ALTER TABLE answer ADD COLUMN files INTEGER NOT NULL DEFAULT -1",
    "ALTER TABLE answer ADD COLUMN run INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE answer ADD COLUMN settled INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE answer ADD COLUMN vanished INTEGER NOT NULL DEFAULT 0",
    "DROP INDEX IF EXISTS answer_by_number",
    "CREATE INDEX answer_by_name ON answer (number COLLATE NOCASE)",
    """
    CREATE TABLE earlier (
      ticket_id INTEGER NOT NULL,
      body BLOB NOT NULL,
      sha256 TEXT NOT NULL,
      fetched_at TEXT NOT NULL,
      status INTEGER NOT NULL,
      request TEXT NOT NULL)""",
    "CREATE INDEX earlier_by_ticket ON earlier (ticket_id)",
    "ALTER TABLE attachment ADD COLUMN ticket_id INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE attachment ADD COLUMN received_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE attachment ADD COLUMN larger_than INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE attachment ADD COLUMN state TEXT NOT NULL DEFAULT 'failed'",
    "UPDATE attachment SET state = 'stored' WHERE sha256 IS NOT NULL",
    "CREATE INDEX attachment_by_ticket ON attachment (ticket_id)",
    """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      selection TEXT NOT NULL,
      started_at TEXT NOT NULL,
      ended INTEGER NOT NULL DEFAULT 0,
      calls INTEGER NOT NULL DEFAULT 0,
      retries INTEGER NOT NULL DEFAULT 0,
      remarks TEXT NOT NULL DEFAULT '')""",
    """
    CREATE TABLE asked (
      run INTEGER NOT NULL,
      position INTEGER NOT NULL,
      ticket_id INTEGER NOT NULL,
      number TEXT NOT NULL,
      ticket_status TEXT NOT NULL,
      last_reply TEXT,
      outcome TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (run, position)) WITHOUT ROWID""",
    "CREATE UNIQUE INDEX asked_id ON asked (run, ticket_id) WHERE ticket_id > 0",
    "CREATE UNIQUE INDEX asked_number ON asked (run, number)"
        + " WHERE ticket_id = 0 AND number <> ''",
    """
    CREATE TABLE name (
      kind TEXT NOT NULL,
      name_of TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (kind, name_of))""",
    "PRAGMA user_version = 2"
  };

  /**
   * Spares a run that reads all keys the bodies between them. A store without it is read, too, so
   * it is no new version.
   */
  static final String KEYS =
      "CREATE INDEX IF NOT EXISTS answer_by_date ON answer"
          + " (opened, ticket_id, number, subject, client_id, sha256)";

  /** As {@link #KEYS}, for what tells the earlier answers of a ticket from others. */
  static final String EARLIER_SUMS =
      "CREATE INDEX IF NOT EXISTS earlier_by_sum ON earlier (ticket_id, sha256, fetched_at)";

  private Schema() {}

  /** Makes the tables in an empty file. */
  static void create(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    run(connection, FIRST);
    run(connection, SECOND);
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Adds to a store of version 1 what came after. */
  static void upgrade(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    run(connection, SECOND);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void run(Connection connection, String[] statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }
}
