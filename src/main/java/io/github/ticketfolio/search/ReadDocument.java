package io.github.ticketfolio.search;

import io.github.ticketfolio.search.SearchDocument.Passage;
import io.github.ticketfolio.search.SearchDocument.Row;
import java.io.IOException;

/**
 * A document taken apart as far as nobody needs to know of any other one. That is most of the work,
 * and several threads may each take apart some.
 */
public final class ReadDocument {
  private final Row row;
  private final Terms terms = new Terms();
  private final Parts parts = new Parts();

  private ReadDocument(Row row) {
    this.row = row;
  }

  /** Takes a document apart. */
  public static ReadDocument of(SearchDocument document) throws IOException {
    ReadDocument read = new ReadDocument(document.row());
    read.row(document);
    read.passages(document);
    read.terms.close();
    read.parts.close();
    return read;
  }

  private void row(SearchDocument document) throws IOException {
    TermReader reader = new TermReader((chars, from, to) -> terms.add(chars, from, to, 1, true));
    reader.read(row.name().number());
    reader.read(row.name().subject());
    reader.read(row.topic().client());
    for (String more : document.more()) {
      reader.read(more);
    }
  }

  private void passages(SearchDocument document) throws IOException {
    PartReader reader = new PartReader(parts, terms);
    for (Passage passage : document.passages()) {
      parts.begin(passage.anchor(), passage.text().length());
      reader.read(passage.author());
      reader.read(passage.text());
    }
    reader.finish();
  }

  Row row() {
    return row;
  }

  Terms terms() {
    return terms;
  }

  Parts parts() {
    return parts;
  }
}
