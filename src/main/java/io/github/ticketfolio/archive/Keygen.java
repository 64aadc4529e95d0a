package io.github.ticketfolio.archive;

import io.github.ticketfolio.bag.SigningKey;
import io.github.ticketfolio.output.ArchiveException;
import java.nio.file.Path;
import java.util.List;

/** Makes the keys that packages are signed with. */
public final class Keygen {
  private Keygen() {}

  /**
   * Makes a key: {@code NAME.key}, {@code NAME.pub} and {@code NAME.pem}; replaces nothing.
   *
   * @return the files, that with the secret first
   */
  public static List<Path> run(Path name) throws RunException {
    Path file = name.getFileName();
    if (file == null || file.toString().isEmpty()) {
      throw new RunException(
          RunException.Kind.CONFIGURATION, "--output: expected a name such as signer, found none");
    }
    try {
      return SigningKey.generate().save(name);
    } catch (ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    }
  }
}
