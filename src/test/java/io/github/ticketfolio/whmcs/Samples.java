package io.github.ticketfolio.whmcs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The sample answers among the test resources. */
final class Samples {
  private Samples() {}

  /** The bytes of a sample, named as in the manifest. */
  static byte[] bytes(String file) {
    try (InputStream in = Samples.class.getResourceAsStream("/whmcs/samples/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
