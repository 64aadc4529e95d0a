package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.IoReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Ed25519 key that packages are signed with: its file is PKCS#8, as openssl writes it. Signing
 * the same twice gives the same signature. Printing it prints no secret.
 */
public final class SigningKey {
  private static final String PRIVATE = "PRIVATE KEY";
  private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);

  private final PrivateKey secret;
  private final VerifyingKey verifying;

  private SigningKey(PrivateKey secret, VerifyingKey verifying) {
    this.secret = secret;
    this.verifying = verifying;
  }

  /** A new key. */
  public static SigningKey generate() {
    return of(Ed25519.always(() -> KeyPairGenerator.getInstance(Ed25519.NAME)).generateKeyPair());
  }

  private static SigningKey of(KeyPair pair) {
    return new SigningKey(pair.getPrivate(), VerifyingKey.of(pair.getPublic()));
  }

  /** Reads a key, made by {@link #save} or by {@code openssl genpkey -algorithm ed25519}. */
  public static SigningKey read(Path file) throws ArchiveException {
    byte[] encoded = Pem.content(PRIVATE, Pem.read(file)).orElseThrow(() -> wrong(file));
    try {
      EdECPrivateKey secret =
          (EdECPrivateKey) Ed25519.keys().generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return of(pair(secret.getBytes().orElseThrow(() -> wrong(file))));
    } catch (GeneralSecurityException | ClassCastException e) {
      throw wrong(file);
    }
  }

  private static ArchiveException wrong(Path file) {
    return new ArchiveException(
        file + ": expected an Ed25519 key (PKCS#8, PEM), found none; make one with keygen");
  }

  /**
   * The JDK computes a public key only while it makes a pair, of the 32 bytes that its random
   * numbers give.
   */
  private static KeyPair pair(byte[] seed) {
    return Ed25519.always(
        () -> {
          KeyPairGenerator generator = KeyPairGenerator.getInstance(Ed25519.NAME);
          generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
          return generator.generateKeyPair();
        });
  }

  /** Gives the same bytes always. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /** What tells its signatures from others. */
  public VerifyingKey verifying() {
    return verifying;
  }

  byte[] sign(byte[] message) {
    byte[] signature = Ed25519.sign(secret, message);
    if (!verifying.verifies(message, signature)) {
      throw new IllegalStateException("this Java makes signatures that it does not accept");
    }
    return signature;
  }

  /**
   * Writes {@code NAME.key}, which only its owner can read, {@code NAME.pub} for minisign and
   * {@code NAME.pem} for openssl: all of them or none; replaces nothing.
   *
   * @return the files
   */
  public List<Path> save(Path name) throws ArchiveException {
    Path key = Path.of(name + ".key");
    Path pub = Path.of(name + ".pub");
    Path pem = Path.of(name + ".pem");
    for (Path file : List.of(key, pub, pem)) {
      if (Files.exists(file)) {
        throw thereAlready(file);
      }
    }
    List<Path> made = new ArrayList<>();
    try {
      write(key, Pem.text(PRIVATE, secret.getEncoded()), made, ownerOnly(key));
      write(pub, verifying.text(), made);
      write(pem, verifying.pem(), made);
      return made;
    } catch (ArchiveException e) {
      made.forEach(SigningKey::drop);
      throw e;
    }
  }

  /** A part of a key would stand in the way of the next one. */
  private static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} is left", file, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void write(Path file, String text, List<Path> made, FileAttribute<?>... attributes)
      throws ArchiveException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, options, attributes)) {
      made.add(file);
      channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
    } catch (FileAlreadyExistsException e) {
      throw thereAlready(file);
    } catch (IOException e) {
      throw new ArchiveException(file + ": the key cannot be written (" + IoReason.of(e) + ")", e);
    }
  }

  private static ArchiveException thereAlready(Path file) {
    return new ArchiveException(file + ": this file is there already, and no key is replaced");
  }

  @Override
  public String toString() {
    return "SigningKey[" + verifying.id() + "]";
  }
}
