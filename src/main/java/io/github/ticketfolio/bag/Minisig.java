package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A signature as minisign writes it: of the message itself, as Java has no BLAKE2b, with a comment
 * that is signed as well.
 *
 * @param id of the key
 * @param signature of the message
 * @param comment what the signer says about it
 * @param whole the signature of signature and comment
 * @see <a href="https://jedisct1.github.io/minisign/#signature-format">the format</a>
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Minisig(byte[] id, byte[] signature, String comment, byte[] whole) {
  static final int ID = 8;

  private static final int SIGNATURE = 64;
  private static final String UNTRUSTED = "untrusted comment: ";
  private static final String TRUSTED = "trusted comment: ";

  /** "Ed": the message itself is signed, not its hash. */
  private static final byte[] ALGORITHM = {'E', 'd'};

  /** What a line holds behind algorithm and id. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(byte[] id, byte[] rest) {}

  static byte[] encoded(byte[] id, byte[] rest) {
    return concat(concat(ALGORITHM, id), rest);
  }

  static Optional<Line> decoded(String line, int length) {
    int head = ALGORITHM.length + ID;
    byte[] bytes = bytes(line);
    if (bytes.length != head + length || bytes[0] != ALGORITHM[0] || bytes[1] != ALGORITHM[1]) {
      return Optional.empty();
    }
    return Optional.of(
        new Line(
            Arrays.copyOfRange(bytes, ALGORITHM.length, head),
            Arrays.copyOfRange(bytes, head, bytes.length)));
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** An id as minisign prints it: the last byte first. */
  static String words(byte[] id) {
    StringBuilder words = new StringBuilder();
    for (byte b : id) {
      words.insert(0, String.format(Locale.ROOT, "%02X", b));
    }
    return words.toString();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  static Minisig sign(byte[] message, SigningKey key, String comment) {
    byte[] signature = key.sign(message);
    byte[] whole = key.sign(concat(signature, comment.getBytes(UTF_8)));
    return new Minisig(key.verifying().idBytes(), signature, comment, whole);
  }

  /** The file. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "\n",
        UNTRUSTED + "signature of a Ticketfolio package, key " + words(id),
        base64.encodeToString(encoded(id, signature)),
        TRUSTED + comment,
        base64.encodeToString(whole),
        "");
  }

  /** Reads such a file; empty where it is none. */
  static Optional<Minisig> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != 4
        || !lines.get(0).startsWith(UNTRUSTED)
        || !lines.get(2).startsWith(TRUSTED)) {
      return Optional.empty();
    }
    byte[] whole = bytes(lines.get(3));
    String comment = lines.get(2).substring(TRUSTED.length());
    return decoded(lines.get(1), SIGNATURE)
        .map(line -> new Minisig(line.id(), line.rest(), comment, whole));
  }

  /** True where the key has signed both the message and the comment. */
  boolean isOf(byte[] message, VerifyingKey key) {
    return key.verifies(message, signature)
        && key.verifies(concat(signature, comment.getBytes(UTF_8)), whole);
  }
}
