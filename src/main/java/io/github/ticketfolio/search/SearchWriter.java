package io.github.ticketfolio.search;

import io.github.ticketfolio.search.SearchDocument.Amounts;
import io.github.ticketfolio.search.SearchDocument.Row;
import io.github.ticketfolio.search.SearchDocument.Times;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the search data of an archive, see the package. What it promises:
 *
 * <ul>
 *   <li>The same documents in the same order always give the same bytes.
 *   <li>However many there are, it keeps some 100 bytes of each in memory, no text, and the terms
 *       of a block; the rest goes to scratch files, which it deletes.
 *   <li>No file has more than 2 MiB up to a million documents.
 * </ul>
 *
 * Not thread-safe.
 */
public final class SearchWriter implements Closeable {
  private static final Limits USUAL = new Limits(1 << 20, 8 << 20);

  /** More of them in a file would be more than a reader of a name needs. */
  private static final int CLIENTS = 20_000;

  /**
   * How much is kept in memory.
   *
   * @param block how many terms of documents
   * @param sample how many characters a vocabulary is taken from
   */
  record Limits(int block, long sample) {}

  private final DataFile files;
  private final Inverter words;
  private final TextFiles texts;
  private final RowFiles rows;
  private final Values departments = new Values();
  private final Values statuses = new Values();
  private final Values priorities = new Values();
  private final Values clients = new Values();
  private final Map<String, Column> columns = new TreeMap<>();
  private final List<Ranks> ranks;
  private final Map<String, String> colours = new TreeMap<>();
  private int documents;
  private int undated;
  private boolean notes;

  /**
   * Makes one that has no document yet.
   *
   * @param scratch an empty folder for what memory does not hold
   * @param files takes the data
   */
  public SearchWriter(Path scratch, FileSink files) {
    this(scratch, files, USUAL);
  }

  SearchWriter(Path scratch, FileSink files, Limits limits) {
    this.files = new DataFile(files);
    words = new Inverter(scratch, "words", limits.block());
    texts = new TextFiles(this.files, limits.sample());
    rows = new RowFiles(this.files);
    ranks =
        List.of(
            new Ranks(scratch, "number"),
            new Ranks(scratch, "subject"),
            new Ranks(scratch, "client"));
  }

  /** Adds a ticket; those without a date come first, then the oldest. */
  public void add(ReadDocument document) throws IOException {
    words.add(document.terms(), documents);
    texts.add(document.parts());
    add(document.row());
    column("length").add(document.terms().length());
    documents++;
  }

  private void add(Row row) throws IOException {
    int department = departments.add(row.topic().department());
    int status = statuses.add(row.topic().status());
    rows.add(row, department, status);
    String colour = row.topic().colour();
    colours.put(row.topic().status(), colour == null ? "" : colour);
    priorities.add(row.topic().priority());
    clients.add(row.topic().client());
    Times times = row.times();
    LocalDateTime opened = times.opened();
    undated += opened == null ? 1 : 0;
    column("year").add(opened == null ? 0 : opened.getYear());
    column("last").add((int) RowFiles.minutes(times.lastReply()));
    ranks.get(0).add(row.name().number());
    ranks.get(1).add(row.name().subject());
    ranks.get(2).add(row.topic().client());
    amounts(row.amounts());
  }

  private void amounts(Amounts amounts) {
    column("replies").add(amounts.replies());
    column("attachments").add(amounts.attachments());
    Integer counted = amounts.notes();
    if (counted != null) {
      notes = true;
      column("notes").add(counted);
    }
  }

  private Column column(String name) {
    return columns.computeIfAbsent(name, key -> new Column());
  }

  /** Writes what is not written yet; to be called once. */
  public void finish() throws IOException {
    texts.finish();
    rows.finish();
    WordFiles sorted = new WordFiles(files);
    words.merge(sorted);
    sorted.finish();
    departments.write("department", files);
    statuses.write("status", files);
    priorities.write("priority", files);
    clients.write("whose", files);
    for (Map.Entry<String, Column> column : columns.entrySet()) {
      column.getValue().write(column.getKey(), files);
    }
    for (Ranks rank : ranks) {
      rank.write(files);
    }
    List<String> names = clients.texts();
    for (int from = 0; from < names.size(); from += CLIENTS) {
      List<String> part = names.subList(from, Math.min(names.size(), from + CLIENTS));
      files.json("clients-" + from / CLIENTS, DataFile.list(part));
    }
    files.json("about", about());
  }

  private String about() {
    List<String> colour =
        statuses.texts().stream().map(status -> colours.getOrDefault(status, "")).toList();
    StringBuilder out = new StringBuilder();
    field(out, "tickets", documents);
    field(out, "undated", undated);
    field(out, "rows", RowFiles.ROWS);
    field(out, "part", Column.PART);
    field(out, "notes", notes);
    field(out, "clients", (clients.texts().size() + CLIENTS - 1) / CLIENTS);
    field(out, "department", DataFile.list(departments.texts()));
    field(out, "status", DataFile.list(statuses.texts()));
    field(out, "colours", DataFile.list(colour));
    field(out, "priority", DataFile.list(priorities.texts()));
    field(out, "texts", texts.firsts());
    field(out, "vocabularies", texts.vocabularies());
    return out.append('}').toString();
  }

  private static void field(StringBuilder out, String name, Object value) {
    out.append(out.length() == 0 ? '{' : ',')
        .append(DataFile.quoted(name))
        .append(':')
        .append(value);
  }

  @Override
  public void close() throws IOException {
    words.close();
    for (Ranks rank : ranks) {
      rank.close();
    }
  }
}
