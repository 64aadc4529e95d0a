package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The version of this program, as the build has written it down. */
public final class ProgramVersion {
  private static final String VERSION = read();

  private ProgramVersion() {}

  /** The version, such as {@code 0.1.0}. */
  public static String text() {
    return VERSION;
  }

  /**
   * What tells this build of the program from another of the same version: the length and the
   * CRC-32 of its jar; empty where it is not packed. Never part of an archive.
   */
  static String build() {
    try {
      Path jar =
          Path.of(ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return "";
      }
      try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(jar), new CRC32())) {
        in.transferTo(OutputStream.nullOutputStream());
        return Files.size(jar) + " " + Long.toHexString(in.getChecksum().getValue());
      }
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }

  private static String read() {
    try (InputStream in = ProgramVersion.class.getResourceAsStream("version.txt")) {
      if (in == null) {
        throw new IllegalStateException("version.txt is missing from the program");
      }
      return new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
