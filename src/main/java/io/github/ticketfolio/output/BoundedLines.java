package io.github.ticketfolio.output;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that anybody may have written: one that is too long comes in parts, so that
 * none takes more memory than the longest that is allowed.
 */
public final class BoundedLines {
  private final Reader in;
  private final int most;

  /**
   * @param most how many characters a line may have
   */
  public BoundedLines(Reader in, int most) {
    this.in = in;
    this.most = most;
  }

  /** The next line without its end, or null; of one that is too long, one character too many. */
  public @Nullable String next() throws IOException {
    int c = in.read();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
      if (line.length() > most) {
        return line.toString();
      }
    }
    int end = line.length() - 1;
    return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
  }
}
