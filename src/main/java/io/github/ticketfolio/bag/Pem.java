package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key as text that openssl reads. */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

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
