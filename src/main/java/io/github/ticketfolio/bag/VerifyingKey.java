package io.github.ticketfolio.bag;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.ticket.Sha256;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public Ed25519 key, with the id by which <a
 * href="https://jedisct1.github.io/minisign/">minisign</a> knows it. The id of a key that this
 * program made is the begin of the key's SHA-256.
 */
public final class VerifyingKey {
  private static final String PUBLIC = "PUBLIC KEY";

  /** What stands before the 32 bytes of every such key in its X.509 form. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int LENGTH = 32;

  private final PublicKey key;
  private final byte[] raw;
  private final byte[] id;

  private VerifyingKey(PublicKey key, byte[] raw, byte[] id) {
    this.key = key;
    this.raw = raw;
    this.id = id;
  }

  static VerifyingKey of(PublicKey key) {
    byte[] encoded = key.getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
    String sum = Sha256.of(raw);
    return new VerifyingKey(key, raw, HexFormat.of().parseHex(sum, 0, 2 * Minisig.ID));
  }

  /** Reads {@code NAME.pub} or {@code NAME.pem}. */
  public static VerifyingKey read(Path file) throws ArchiveException {
    String text = Pem.read(file);
    return ofPem(text).or(() -> ofMinisign(text)).orElseThrow(() -> wrong(file));
  }

  private static ArchiveException wrong(Path file) {
    return new ArchiveException(
        file + ": expected a public key of minisign, or one in PEM; found none");
  }

  private static Optional<VerifyingKey> ofPem(String text) {
    return Pem.content(PUBLIC, text).flatMap(VerifyingKey::decoded).map(VerifyingKey::of);
  }

  private static Optional<PublicKey> decoded(byte[] encoded) {
    try {
      return Optional.of(Ed25519.keys().generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    }
  }

  /** Its second line, or its only one, is the key. */
  private static Optional<VerifyingKey> ofMinisign(String text) {
    String line = text.lines().filter(l -> !l.startsWith("untrusted")).findFirst().orElse("");
    return Minisig.decoded(line, LENGTH)
        .flatMap(
            found ->
                decoded(concat(PREFIX, found.rest()))
                    .map(key -> new VerifyingKey(key, found.rest(), found.id())));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The id as minisign prints it. */
  public String id() {
    return Minisig.words(id);
  }

  byte[] idBytes() {
    return id.clone();
  }

  boolean verifies(byte[] message, byte[] signature) {
    return Ed25519.verifies(key, message, signature);
  }

  /** The file for minisign. */
  String text() {
    String line = Base64.getEncoder().encodeToString(Minisig.encoded(id, raw));
    return "untrusted comment: minisign public key " + id() + "\n" + line + "\n";
  }

  /** The file for openssl. */
  String pem() {
    return Pem.text(PUBLIC, concat(PREFIX, raw));
  }
}
