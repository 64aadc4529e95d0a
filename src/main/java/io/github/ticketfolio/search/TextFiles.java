package io.github.ticketfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes what tickets say, for the lines around a word that was found. The texts are coded with a
 * {@link Vocabulary} taken from the first of them; after many more it has grown old, and the next
 * one is taken. A vocabulary of all texts would fit a little better, but then any new ticket would
 * change all files.
 *
 * <p>A file holds some tickets one after the other: how many bytes, how many passages, and of each
 * its anchor's letter and number (or a zero and the whole anchor), its author and its text, coded.
 */
final class TextFiles {
  private static final int MOST_DOCUMENTS = 32;
  private static final int ENOUGH = 96 << 10;

  /** Behind it a ticket's text is found, but no longer shown. */
  private static final int MOST_OF_ONE = 1 << 20;

  private static final Pattern USUAL = Pattern.compile("[a-z]-(?:0|[1-9][0-9]{0,14})");

  private final DataFile files;
  private final long sampleSize;
  private final long lifetime;
  private final List<Parts> sample = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final List<Integer> vocabularies = new ArrayList<>();
  private final Bytes chunk = new Bytes();
  private final BitWriter document = new BitWriter();
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

  void add(Parts ticket) throws IOException {
    if (characters >= lifetime) {
      finish();
      vocabulary = new Vocabulary();
      characters = 0;
    }
    boolean sampling = characters < sampleSize;
    characters += ticket.characters();
    if (!sampling) {
      write(ticket);
      return;
    }
    vocabulary.count(ticket);
    sample.add(ticket);
    if (characters >= sampleSize) {
      writeSample();
    }
  }

  private void writeSample() throws IOException {
    vocabulary.write("vocabulary-" + vocabularies.size(), files);
    vocabularies.add(next);
    for (Parts ticket : sample) {
      write(ticket);
    }
    sample.clear();
  }

  private void write(Parts ticket) throws IOException {
    document.clear();
    document.number(ticket.anchors().size());
    Vocabulary.Coder coder = vocabulary.new Coder(ticket);
    for (String anchor : ticket.anchors()) {
      anchor(anchor);
      coder.text(document, MOST_OF_ONE);
      coder.text(document, MOST_OF_ONE);
    }
    if (inChunk == 0) {
      firsts.add(next);
    }
    Bytes coded = document.finish();
    chunk.number(coded.size());
    chunk.put(coded);
    next++;
    if (++inChunk == MOST_DOCUMENTS || chunk.size() > ENOUGH) {
      flush();
    }
  }

  private void anchor(String anchor) {
    if (USUAL.matcher(anchor).matches()) {
      document.put(anchor.charAt(0), 8);
      document.number(Long.parseLong(anchor.substring(2)));
    } else {
      document.put(0, 8);
      document.text(anchor);
    }
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
