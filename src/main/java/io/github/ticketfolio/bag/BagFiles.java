package io.github.ticketfolio.bag;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableMap;
import java.util.Optional;

/** The files of a bag, wherever they lie, by their path in it. */
interface BagFiles extends Closeable {
  /** Reads each file once. */
  NavigableMap<String, Measure> measure() throws IOException;

  /** The content of a file that was measured. */
  InputStream open(String path) throws IOException;

  /** What is wrong around the files, in words, though each of them may be right. */
  Optional<String> flaw();
}
