package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.Difference;
import io.github.ticketfolio.output.ManifestCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Checks an archive against its manifest. */
public final class Verifier {
  private Verifier() {}

  /**
   * What was found.
   *
   * @param files how many files the manifest lists
   * @param differences what differs, in words, sorted by file; empty when all is as it was written
   * @param isWhole true when every listed file is as written, whatever else lies in the folder
   */
  public record Verdict(int files, List<String> differences, boolean isWhole) {
    public Verdict {
      differences = List.copyOf(differences);
    }
  }

  /** Reads every file of the archive in {@code folder}. */
  public static Verdict run(Path folder) throws RunException {
    try {
      ManifestCheck.Result result = ManifestCheck.run(folder);
      return new Verdict(
          result.files(),
          result.differences().stream().map(Verifier::words).toList(),
          result.differences().stream().allMatch(d -> d.kind() == Difference.Kind.EXTRA));
    } catch (ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    }
  }

  private static String words(Difference difference) {
    return difference.kind().name().toLowerCase(Locale.ROOT) + ": " + difference.path();
  }
}
