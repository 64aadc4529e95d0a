package io.github.ticketfolio.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of a store, and how an older store comes by those it lacks. */
final class Schema {
  /** "TkFo": tells a store from any other SQLite file. */
  static final int APPLICATION_ID = 0x546b466f;

  static final int VERSION = 3;

  private static final String EARLIER =
      """
      CREATE TABLE earlier (
        ticket_id INTEGER NOT NULL,
        body BLOB NOT NULL,
        sha256 TEXT NOT NULL,
        fetched_at TEXT NOT NULL,
        status INTEGER NOT NULL,
        request TEXT NOT NULL)""";

  private static final String RUN =
      """
      CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        selection TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended INTEGER NOT NULL DEFAULT 0,
        calls INTEGER NOT NULL DEFAULT 0,
        retries INTEGER NOT NULL DEFAULT 0,
        remarks TEXT NOT NULL DEFAULT '')""";

  private static final String ASKED =
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
        PRIMARY KEY (run, position)) WITHOUT ROWID""";

  private static final String ASKED_ID =
      "CREATE UNIQUE INDEX asked_id ON asked (run, ticket_id) WHERE ticket_id > 0";

  private static final String ASKED_NUMBER =
      "CREATE UNIQUE INDEX asked_number ON asked (run, number)"
          + " WHERE ticket_id = 0 AND number <> ''";

  private static final String NAME =
      """
      CREATE TABLE name (
        kind TEXT NOT NULL,
        name_of TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (kind, name_of))""";

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
    EARLIER,
    "CREATE INDEX earlier_by_ticket ON earlier (ticket_id)",
    "ALTER TABLE attachment ADD COLUMN ticket_id INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE attachment ADD COLUMN received_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE attachment ADD COLUMN larger_than INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE attachment ADD COLUMN state TEXT NOT NULL DEFAULT 'failed'",
    "UPDATE attachment SET state = 'stored' WHERE sha256 IS NOT NULL",
    "CREATE INDEX attachment_by_ticket ON attachment (ticket_id)",
    RUN,
    ASKED,
    ASKED_ID,
    ASKED_NUMBER,
    NAME,
    "PRAGMA user_version = 2"
  };

  private static final String CALL =
      "CREATE TABLE call (n INTEGER PRIMARY KEY, line TEXT NOT NULL, chain TEXT NOT NULL)";

  /** How many tickets WHMCS counted when a run asked for its list. */
  private static final String TOTAL =
      "CREATE TABLE total (run INTEGER PRIMARY KEY, tickets INTEGER NOT NULL)";

  private static final String[] THIRD = {CALL, TOTAL, "PRAGMA user_version = 3"};

  /** What a store of version 1 lacks, for reading: the same that an upgrade would add. */
  private static final String[] SECOND_IN_PASSING = {
    """
    CREATE TEMP VIEW answer AS SELECT *, NULL AS last_reply, '' AS ticket_status,
      0 AS department_id, '' AS department, -1 AS messages, -1 AS notes, -1 AS files, 0 AS run,
      0 AS settled, 0 AS vanished FROM main.answer""",
    """
    CREATE TEMP VIEW attachment AS SELECT *, 0 AS ticket_id, '' AS received_name,
      0 AS larger_than, CASE WHEN sha256 IS NULL THEN 'failed' ELSE 'stored' END AS state
      FROM main.attachment""",
    inPassing(EARLIER),
    inPassing(RUN),
    inPassing(ASKED),
    inPassing(NAME)
  };

  private static final String[] THIRD_IN_PASSING = {inPassing(CALL), inPassing(TOTAL)};

  private static final String[] RUNS_IN_PASSING = {
    inPassing(RUN), inPassing(ASKED), inPassing(ASKED_ID), inPassing(ASKED_NUMBER), inPassing(TOTAL)
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
    run(connection, THIRD);
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Adds to an older store what came after its version. */
  static void upgrade(Connection connection, int version) throws SQLException {
    connection.setAutoCommit(false);
    if (version < 2) {
      run(connection, SECOND);
    }
    run(connection, THIRD);
    connection.commit();
    connection.setAutoCommit(true);
  }

  /**
   * Adds to what is seen of an older store what came after its version; its file stays as it is.
   */
  static void complete(Connection connection, int version) throws SQLException {
    if (version < 2) {
      run(connection, SECOND_IN_PASSING);
    }
    run(connection, THIRD_IN_PASSING);
  }

  /** Puts the runs of a connection aside: they are its own, and gone when it is closed. */
  static void putRunsAside(Connection connection) throws SQLException {
    run(connection, RUNS_IN_PASSING);
  }

  /** The same for one connection, in front of what the file has of that name. */
  private static String inPassing(String sql) {
    return sql.replace("CREATE TABLE ", "CREATE TEMP TABLE IF NOT EXISTS ")
        .replace("CREATE UNIQUE INDEX ", "CREATE UNIQUE INDEX temp.");
  }

  private static void run(Connection connection, String[] statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }
}
