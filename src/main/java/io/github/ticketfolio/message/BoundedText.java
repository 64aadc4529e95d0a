package io.github.ticketfolio.message;

/**
 * The text flexmark reads, with an end to its patience: after a number of reads that depends on the
 * length alone, the next one throws. Unlike a clock it ends at the same place on every machine, so
 * the same store renders to the same bytes.
 *
 * <p>Not thread-safe: one instance for one parse.
 */
final class BoundedText implements CharSequence {
  /** Ordinary text costs 5 to 30 reads a character; the machine does some 100 million a second. */
  private static final long READS_PER_CHARACTER = 150;

  /** Room for short text, where a single link costs some thousand reads. */
  private static final long READS_AT_LEAST = 1_000_000;

  /** Thrown when the budget is spent. */
  static final class SpentException extends RuntimeException {
    private SpentException() {
      super("read budget spent", null, false, false);
    }
  }

  private final String text;
  private long left;

  BoundedText(String text) {
    this.text = text;
    this.left = READS_AT_LEAST + READS_PER_CHARACTER * text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new SpentException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
