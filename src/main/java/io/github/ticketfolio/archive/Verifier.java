package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.bag.BagCheck;
import io.github.ticketfolio.bag.VerifyingKey;
import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.Difference;
import io.github.ticketfolio.output.Json;
import io.github.ticketfolio.output.ManifestCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks an archive against its manifest, and a package against all of its. */
public final class Verifier {
  private Verifier() {}

  /**
   * What was found.
   *
   * @param isPackage whether it is a package, and not the folder of an archive
   * @param files how many files were checked
   * @param differences what differs, sorted by file; empty when all is as it was written
   * @param signature what is known of a package's signature
   */
  public record Verdict(
      boolean isPackage, int files, List<Difference> differences, BagCheck.Signature signature) {
    public Verdict {
      differences = List.copyOf(differences);
    }

    /** What differs, in words. */
    public List<String> lines() {
      return differences.stream().map(Difference::words).toList();
    }

    /** True when every listed file is as written, whatever else lies in the folder. */
    public boolean isWhole() {
      return differences.stream().allMatch(d -> d.kind() == Difference.Kind.EXTRA);
    }

    /** What is known of the signature, in words; empty where the differences say it. */
    public String aboutSignature() {
      return switch (signature) {
        case NONE -> isPackage ? "It is not signed." : "";
        case UNCHECKED ->
            "It is signed, but the signature was not checked; name the signer's public key with"
                + " --key.";
        case GOOD -> "The signature is good: it was made with the key that was given.";
        case MISSING, OTHER_KEY, BAD -> "";
      };
    }

    /** The verdict as one JSON document. */
    public String toJson() {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("kind", isPackage ? "package" : "archive");
      document.put("files", files);
      document.put("differences", differences.stream().map(Verdict::toMap).toList());
      document.put("signature", ArchiveFacts.word(signature).replace('_', ' '));
      return new String(Json.write(document), UTF_8);
    }

    private static Map<String, Object> toMap(Difference difference) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("kind", difference.kind().word());
      map.put("path", difference.path());
      map.put("detail", difference.detail());
      return map;
    }
  }

  /**
   * Reads every file of an archive or a package.
   *
   * @param path the folder of an archive, the folder of a package or its ZIP file
   * @param key the file of the public key whose signature is expected, or null
   */
  public static Verdict run(Path path, @Nullable Path key) throws RunException {
    VerifyingKey signer = key == null ? null : signer(key);
    try {
      if (!BagCheck.isFor(path)) {
        return archive(path, signer != null);
      }
      BagCheck.Result result = BagCheck.run(path, signer);
      return new Verdict(true, result.files(), result.differences(), result.signature());
    } catch (ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    }
  }

  private static VerifyingKey signer(Path key) throws RunException {
    try {
      return VerifyingKey.read(key);
    } catch (ArchiveException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, "--key: " + e.getMessage());
    }
  }

  private static Verdict archive(Path folder, boolean signed) throws ArchiveException {
    ManifestCheck.Result result = ManifestCheck.run(folder);
    List<Difference> differences = new ArrayList<>(result.differences());
    if (signed) {
      differences.add(
          new Difference(
              "signature",
              Difference.Kind.MISSING,
              "this is the folder of an archive; only packages are signed"));
    }
    BagCheck.Signature signature = signed ? BagCheck.Signature.MISSING : BagCheck.Signature.NONE;
    return new Verdict(false, result.files(), differences, signature);
  }
}
