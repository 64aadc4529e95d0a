package io.github.ticketfolio.search;

import io.github.ticketfolio.search.SearchDocument.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what tickets say, for the lines around a word that was found. The texts are coded with a
 * {@link Vocabulary} taken from the first of them; after many more it has grown old, and the next
 * one is taken. A vocabulary of all texts would fit a little better, but then any new ticket would
 * change all files.
 *
 * <p>A file holds some tickets one after the other: how many bytes, how many passages, and of each
 * its anchor's letter and number, its author and its text, both coded and behind their length.
 */
final class TextFiles {
  private static final int MOST_DOCUMENTS = 32;
  private static final int ENOUGH = 96 << 10;

  /** Behind it a ticket's text is found, but no longer shown. */
  private static final int MOST_OF_ONE = 1 << 20;

  private final DataFile files;
  private final long sampleSize;
  private final long lifetime;
  private final List<SearchDocument> sample = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final List<Integer> vocabularies = new ArrayList<>();
  private final Bytes chunk = new Bytes();
  private final Bytes document = new Bytes();
  private final Bytes text = new Bytes();
  private Vocabulary vocabulary = new Vocabulary();
  private long characters;
  private int inChunk;
  private int next;

  /**
   * Makes one that has written nothing.
   *
   * @param sampleSize from how many characters a vocabulary is taken; they are kept in memory
   */
  TextFiles(DataFile files, long sampleSize) {
    this.files = files;
    this.sampleSize = sampleSize;
    lifetime = 32 * sampleSize;
  }

  void add(SearchDocument ticket) throws IOException {
    if (characters >= lifetime) {
      finish();
      vocabulary = new Vocabulary();
      characters = 0;
    }
    boolean sampling = characters < sampleSize;
    for (Passage passage : ticket.passages()) {
      characters += passage.text().length();
    }
    if (!sampling) {
      write(ticket);
      return;
    }
    sample.add(ticket);
    if (characters >= sampleSize) {
      writeSample();
    }
  }

  private void writeSample() throws IOException {
    for (SearchDocument ticket : sample) {
      for (Passage passage : ticket.passages()) {
        vocabulary.count(passage.author());
        vocabulary.count(passage.text());
      }
    }
    vocabulary.write("vocabulary-" + vocabularies.size(), files);
    vocabularies.add(next);
    for (SearchDocument ticket : sample) {
      write(ticket);
    }
    sample.clear();
  }

  private void write(SearchDocument ticket) throws IOException {
    document.clear();
    document.number(ticket.passages().size());
    for (Passage passage : ticket.passages()) {
      document.put(passage.anchor().charAt(0));
      document.number(Long.parseLong(passage.anchor().substring(2)));
      code(passage.author());
      code(passage.text());
    }
    if (inChunk == 0) {
      firsts.add(next);
    }
    chunk.number(document.size());
    chunk.put(document);
    next++;
    if (++inChunk == MOST_DOCUMENTS || chunk.size() > ENOUGH) {
      flush();
    }
  }

  private void code(String words) {
    text.clear();
    vocabulary.code(words, text, MOST_OF_ONE - document.size());
    document.number(text.size());
    document.put(text);
  }

  private void flush() throws IOException {
    files.bytes("text-" + (firsts.size() - 1), chunk);
    chunk.clear();
    inChunk = 0;
  }

  /** Writes what is left. */
  void finish() throws IOException {
    if (!sample.isEmpty()) {
      writeSample();
    }
    if (inChunk > 0) {
      flush();
    }
  }

  /** The first document of each file. */
  List<Integer> firsts() {
    return firsts;
  }

  /** The first document that each vocabulary codes. */
  List<Integer> vocabularies() {
    return vocabularies;
  }
}
