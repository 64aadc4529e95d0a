package io.github.ticketfolio.archive;

import io.github.ticketfolio.bag.BagInfo;
import io.github.ticketfolio.bag.BagWriter;
import io.github.ticketfolio.bag.SigningKey;
import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.Difference;
import io.github.ticketfolio.output.IoReason;
import io.github.ticketfolio.output.Manifest;
import io.github.ticketfolio.output.ManifestCheck;
import io.github.ticketfolio.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a package of an archive that is as it was written: a bag that others can check, with the
 * answers it was made of where nothing was left out of it. The same archive, store, options and key
 * always give the same bytes.
 */
public final class Packer {
  private static final String FOLDER = "archive/";
  private static final int MOST_NAMED = 3;

  private final PackOptions options;
  private final Progress progress;

  private Packer(PackOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * What was written.
   *
   * @param bytes the length of the package
   * @param files how many files the archive in it has, without its manifest
   * @param answers how many answers are in it
   * @param key the id of the key it is signed with; empty where it is not signed
   */
  public record Result(long bytes, int files, int answers, String key) {}

  /** Writes the package, in place of the one it may find, or fails and leaves that as it was. */
  public static Result run(PackOptions options, Progress progress) throws RunException {
    try {
      return new Packer(options, progress).pack();
    } catch (ArchiveException | StoreException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (IOException e) {
      throw new RunException(
          RunException.Kind.STORAGE,
          options.archive() + ": the archive cannot be packed (" + IoReason.of(e) + ")");
    }
  }

  private Result pack() throws RunException, IOException {
    requireName();
    PackageInfo info = new PackageInfo(options.info());
    SigningKey key = key();
    int files = verified();
    ArchiveFacts facts = ArchiveFacts.in(options.archive());
    try (BagWriter bag = BagWriter.begin(options.output())) {
      BagInfo about = info.about(facts);
      int answers = write(bag, about, facts, files);
      long bytes = bag.commit(about, key);
      return new Result(bytes, files, answers, key == null ? "" : key.verifying().id());
    }
  }

  private void requireName() throws RunException {
    if (!BagWriter.isName(options.output())) {
      throw wrong(
          options.output() + ": expected a name of ASCII letters and digits that ends in .zip");
    }
    Path folder = options.output().toAbsolutePath().getParent();
    if (folder != null && real(folder).startsWith(real(options.archive()))) {
      throw wrong(options.output() + ": a package cannot lie in its archive; name another place");
    }
  }

  /** Where a folder is, whatever links lead there. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      // It is not there, which whoever reads or writes in it tells.
      return folder.toAbsolutePath().normalize();
    }
  }

  private static RunException wrong(String what) {
    return new RunException(RunException.Kind.CONFIGURATION, what);
  }

  private @Nullable SigningKey key() throws RunException {
    Path file = options.key();
    try {
      return file == null ? null : SigningKey.read(file);
    } catch (ArchiveException e) {
      throw wrong("--sign: " + e.getMessage());
    }
  }

  private int verified() throws RunException, ArchiveException {
    ManifestCheck.Result result = ManifestCheck.run(options.archive());
    List<Difference> differences = result.differences();
    if (!differences.isEmpty()) {
      List<String> some = differences.stream().limit(MOST_NAMED).map(Difference::words).toList();
      throw altered(
          String.join("; ", some) + (differences.size() > MOST_NAMED ? "; and others" : ""));
    }
    return result.files();
  }

  private RunException altered(String how) {
    return new RunException(
        RunException.Kind.ALTERED,
        options.archive()
            + ": the archive differs from its manifest ("
            + how
            + "). Nothing was packed. Make it again, or see ticketfolio verify.");
  }

  private int write(BagWriter bag, BagInfo about, ArchiveFacts facts, int files)
      throws RunException, IOException {
    if (!facts.isWhole()) {
      addArchive(bag, files);
      return 0;
    }
    try (Evidence evidence = Evidence.of(options, facts)) {
      int answers = evidence.addAnswers(bag, progress);
      addArchive(bag, files);
      evidence.addCollectionLog(bag, about);
      return answers;
    }
  }

  private void addArchive(BagWriter bag, int files) throws RunException, IOException {
    Path manifest = options.archive().resolve(Manifest.NAME);
    progress.begin("Packing", files);
    try (InputStream in = Files.newInputStream(manifest)) {
      Manifest.each(in, manifest.toString(), (path, sum) -> add(bag, path, sum));
    } catch (Changed e) {
      throw altered("changed: " + e.getMessage());
    } finally {
      progress.end();
    }
    bag.add(FOLDER + Manifest.NAME, Files.readAllBytes(manifest));
  }

  /** Somebody changed a file while it was packed. */
  private static final class Changed extends IOException {
    private static final long serialVersionUID = 1L;

    Changed(String path) {
      super(path);
    }
  }

  private void add(BagWriter bag, String path, String sum) throws IOException {
    if (!bag.add(FOLDER + path, options.archive().resolve(path), sum)) {
      throw new Changed(path);
    }
    progress.step(1);
  }
}
