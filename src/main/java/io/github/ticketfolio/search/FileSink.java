package io.github.ticketfolio.search;

import java.io.IOException;

/** Takes finished files. */
public interface FileSink {
  /**
   * Takes a file.
   *
   * @param path relative to the archive, with {@code /} between folders
   */
  void write(String path, byte[] content) throws IOException;
}
