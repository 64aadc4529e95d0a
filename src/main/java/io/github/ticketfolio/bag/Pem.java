package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.IoReason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key as text that openssl reads. */
final class Pem {
  private static final int LINE = 64;

  /** No key is longer. */
  private static final int MOST_BYTES = 1 << 16;

  private Pem() {}

  /** The text of a file that should be a key; empty where it can be none. */
  static String read(Path file) throws ArchiveException {
    try {
      return Files.size(file) > MOST_BYTES ? "" : Files.readString(file);
    } catch (CharacterCodingException e) {
      return "";
    } catch (IOException e) {
      throw new ArchiveException(file + ": the key cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  static String text(String what, byte[] content) {
    String lines = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(content);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }

  /** The content of the first block of a kind; empty where there is none. */
  static Optional<byte[]> content(String what, String text) {
    Matcher block =
        Pattern.compile(
                "-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]*)-----END " + what + "-----")
            .matcher(text);
    try {
      return block.find()
          ? Optional.of(Base64.getMimeDecoder().decode(block.group(1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
