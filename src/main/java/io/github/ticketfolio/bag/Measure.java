package io.github.ticketfolio.bag;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * What a ZIP file and a manifest have to know about a content.
 *
 * @param sha256 in lower-case hexadecimal
 * @param crc the CRC-32
 * @param size in bytes
 */
record Measure(String sha256, long crc, long size) {

  static Measure of(byte[] content) throws IOException {
    return of(new ByteArrayInputStream(content));
  }

  /** Reads all that is left, in bounded memory. */
  static Measure of(InputStream in) throws IOException {
    CRC32 crc = new CRC32();
    MessageDigest digest = digest();
    OutputStream out =
        new CheckedOutputStream(
            new DigestOutputStream(OutputStream.nullOutputStream(), digest), crc);
    long size = in.transferTo(out);
    return new Measure(HexFormat.of().formatHex(digest.digest()), crc.getValue(), size);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
