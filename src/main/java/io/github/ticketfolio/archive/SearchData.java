package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.search.SearchWriter;
import java.io.IOException;

/** Writes the search data of an archive. */
final class SearchData implements AutoCloseable {
  private final ArchiveFolder folder;
  private final SearchWriter writer;

  SearchData(ArchiveFolder folder) throws ArchiveException {
    this.folder = folder;
    writer = new SearchWriter(folder.scratch(), folder::write);
  }

  /** Adds a ticket; the oldest come first. */
  void add(SearchDocument document) throws ArchiveException {
    try {
      writer.add(document);
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  void finish() throws ArchiveException {
    try {
      writer.finish();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  @Override
  public void close() throws ArchiveException {
    try {
      writer.close();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }
}
