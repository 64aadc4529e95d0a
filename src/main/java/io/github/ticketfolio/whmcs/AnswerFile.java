package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The answers in a file, byte for byte as they are in it: one in each line, or one in the whole
 * file. The first line that begins with a brace decides: if it is a whole JSON object, every line
 * is an answer. Of a file of lines only one line is in memory. Not thread-safe.
 */
public final class AnswerFile implements AutoCloseable {
  private final InputStream in;
  private final boolean ofLines;
  private long line;

  private AnswerFile(InputStream in, boolean ofLines) {
    this.in = in;
    this.ofLines = ofLines;
  }

  /** Opens a file. */
  public static AnswerFile open(Path file) throws IOException {
    return new AnswerFile(stream(file), isOfLines(file));
  }

  private static InputStream stream(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }

  private static boolean isOfLines(Path file) throws IOException {
    try (AnswerFile lines = new AnswerFile(stream(file), true)) {
      byte[] next = lines.next();
      while (next != null && !beginsWithBrace(next)) {
        next = lines.next();
      }
      return next != null && AnswerParser.isWhole(next);
    }
  }

  private static boolean beginsWithBrace(byte[] line) {
    return text(line).startsWith("{");
  }

  private static String text(byte[] line) {
    return new String(line, UTF_8).replace("\uFEFF", "").strip();
  }

  /** The next answer, without its line's end; null behind the last one. */
  public byte @Nullable [] next() throws IOException {
    byte[] next = ofLines ? nextLine() : in.readAllBytes();
    while (ofLines && next != null && text(next).isEmpty()) {
      next = nextLine();
    }
    return next == null || next.length == 0 ? null : next;
  }

  private byte @Nullable [] nextLine() throws IOException {
    int next = in.read();
    if (next < 0) {
      return null;
    }
    line++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (; next >= 0 && next != '\n'; next = in.read()) {
      bytes.write(next);
    }
    return bytes.toByteArray();
  }

  /** Where the latest answer was, such as {@code , line 3}; empty where it was the whole file. */
  public String place() {
    return ofLines ? ", line " + line : "";
  }

  /** The line the latest answer was in, from 1; 0 where it was the whole file. */
  public long line() {
    return ofLines ? line : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
