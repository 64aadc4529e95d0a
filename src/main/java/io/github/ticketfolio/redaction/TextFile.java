package io.github.ticketfolio.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Files that are text to their last byte, so that a value in them is found. What has text in a code
 * of its own is none.
 */
final class TextFile {

  private static final List<String> CODED_BEGINS = List.of("{\\rtf", "%PDF", "%!PS", "PK");

  /** Of mails, and of pictures inside of markup. */
  private static final List<String> CODED_PARTS =
      List.of("base64", "quoted-printable", "\nbegin 6");

  private TextFile() {}

  /** The text of a file; empty where it is none. */
  static Optional<String> text(byte[] content) {
    if (content.length > Survey.LONGEST_FILE) {
      return Optional.empty();
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return isPlain(text) ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean coded =
        CODED_BEGINS.stream().anyMatch(text.stripLeading()::startsWith)
            || CODED_PARTS.stream().anyMatch(lower::contains);
    return !coded && text.chars().noneMatch(TextFile::isControl);
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b;
  }
}
