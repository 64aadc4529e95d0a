package io.github.ticketfolio.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens the store's file: its schema, its permissions, its settings. */
final class Database {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** SQLite's file header; see https://www.sqlite.org/fileformat.html. */
  private static final int HEADER = 100;

  private static final int ID_OFFSET = 68;
  private static final int BUSY_MILLIS = 10_000;

  private Database() {}

  /**
   * Makes the folder and the empty file, so that a lock can be taken before the store is opened.
   */
  static void makeFile(Path file) throws StoreException {
    try {
      refuseForeign(file);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      OwnerOnly.create(file);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(file + ": the store cannot be written (" + reason(e) + ")", e);
    }
  }

  /** Looks at the header alone, so that nothing of another program's file is touched. */
  private static void refuseForeign(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    byte[] header = new byte[0];
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        header = in.readNBytes(HEADER);
      }
    }
    boolean ours =
        header.length == HEADER
            && ByteBuffer.wrap(header).getInt(ID_OFFSET) == Schema.APPLICATION_ID;
    if (!ours && (header.length > 0 || !Files.isRegularFile(file))) {
      throw foreign(file);
    }
  }

  private static StoreException foreign(Path file) {
    return new StoreException(
        file + ": this is not a Ticketfolio store; name another file with --store");
  }

  /** Opens a store for reading and writing; an empty file becomes one. */
  static Connection openForWriting(Path file) throws StoreException {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SynchronousMode.NORMAL);
    Connection connection = open(file, config);
    try (Statement statement = connection.createStatement()) {
      // Only now, so that a new file has its header before anything goes to the log.
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute(Schema.KEYS);
      statement.execute(Schema.EARLIER_SUMS);
      return connection;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw failure(file, e);
    }
  }

  /** Opens a store that must be there, for reading. */
  static Connection openForReading(Path file) throws StoreException {
    if (!Files.isRegularFile(file)) {
      throw new StoreException(
          file + ": there is no store; fetch tickets first, or name it with --store");
    }
    try {
      refuseForeign(file);
      if (Files.size(file) == 0) {
        throw new StoreException(file + ": the store is still empty; fetch tickets first");
      }
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(file + ": the store cannot be read (" + reason(e) + ")", e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return open(file, config);
  }

  /** Opens a store that must be there, for reading; its runs are put aside. */
  static Connection openForCheck(Path file) throws StoreException {
    Connection connection = openForReading(file);
    try {
      Schema.putRunsAside(connection);
      return connection;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw failure(file, e);
    }
  }

  private static Connection open(Path file, SQLiteConfig config) throws StoreException {
    config.setBusyTimeout(BUSY_MILLIS);
    Connection connection = null;
    try {
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      prepare(file, connection);
      return connection;
    } catch (SQLException e) {
      closeQuietly(connection);
      throw failure(file, e);
    } catch (StoreException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  /** After a failure, of which the user hears anyhow. */
  static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.debug("a connection stays open: {}", e.getMessage());
    }
  }

  private static void prepare(Path file, Connection connection)
      throws SQLException, StoreException {
    int id = pragma(connection, "application_id");
    int version = pragma(connection, "user_version");
    if (id == 0 && version == 0 && isEmpty(connection)) {
      Schema.create(connection);
    } else if (id != Schema.APPLICATION_ID) {
      throw foreign(file);
    } else if (version < 1 || version > Schema.VERSION) {
      throw new StoreException(
          file
              + ": the store has version "
              + version
              + ", this program reads version "
              + Schema.VERSION
              + "; use the program that wrote it");
    } else if (version < Schema.VERSION) {
      catchUp(connection, version);
    }
  }

  private static void catchUp(Connection connection, int version) throws SQLException {
    if (connection.isReadOnly()) {
      Schema.complete(connection, version);
    } else {
      Schema.upgrade(connection, version);
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA " + name)) {
      return result.getInt(1);
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
      return result.getInt(1) == 0;
    }
  }

  /** Leaves the log behind; it stays when somebody reads at this moment, which does no harm. */
  static void settle(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      LOG.debug("the write-ahead log stays: {}", e.getMessage());
    }
  }

  /** The error of a statement, in words. */
  static StoreException failure(Path file, SQLException cause) {
    return failure(file + ": the store", cause);
  }

  /**
   * The error of a statement, in words.
   *
   * @param what the file and what it is, such as {@code tickets.db: the store}
   */
  static StoreException failure(String what, SQLException cause) {
    String text = String.valueOf(cause.getMessage());
    return new StoreException(what + " cannot be used (" + reason(text) + ")", cause);
  }

  private static String reason(String text) {
    if (text.contains("SQLITE_FULL")) {
      return "the disk is full";
    }
    if (text.contains("SQLITE_READONLY") || text.contains("SQLITE_CANTOPEN")) {
      return "permission denied";
    }
    return text.contains("SQLITE_CORRUPT") || text.contains("SQLITE_NOTADB")
        ? "it is damaged; restore a copy, or fetch again into another --store"
        : text;
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof FileAlreadyExistsException
        ? "a file is where a folder is needed"
        : String.valueOf(e.getMessage());
  }
}
