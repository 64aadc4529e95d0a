package io.github.ticketfolio.bag;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.BoundedLines;
import io.github.ticketfolio.output.Difference;
import io.github.ticketfolio.output.Difference.Kind;
import io.github.ticketfolio.output.IoReason;
import io.github.ticketfolio.output.Manifest;
import io.github.ticketfolio.ticket.CallChain;
import io.github.ticketfolio.ticket.CallLogCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Checks a package, as a ZIP file or as the folder it was unpacked to: its manifests, the archive's
 * own, the list of its answers, and its signature. A file of whatever content gives differences in
 * words, never anything else.
 */
public final class BagCheck {
  /** Longer ones than this no package has, but for its payload and its manifest. */
  private static final int MOST_BYTES = 1 << 20;

  private static final Pattern END = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");
  private static final Pattern ANSWER = Pattern.compile("\\d+(?:-([0-9a-f]+))?\\.(?:json|xml)");

  private final BagFiles files;
  private final NavigableMap<String, Measure> measured;
  private final TreeMap<String, Difference> differences = new TreeMap<>();

  private BagCheck(BagFiles files, NavigableMap<String, Measure> measured) {
    this.files = files;
    this.measured = measured;
  }

  /** What is known of a signature. */
  public enum Signature {
    /** There is none, and no key was given. */
    NONE,
    /** There is one, and no key was given. */
    UNCHECKED,
    /** It was made with the key. */
    GOOD,
    /** There is none, though a key was given. */
    MISSING,
    /** It was made with another key. */
    OTHER_KEY,
    /** It is not of this package. */
    BAD
  }

  /**
   * The outcome.
   *
   * @param files how many files the package holds
   * @param differences what differs, sorted by path; empty when all is as it was written
   * @param signature what is known of it
   */
  public record Result(int files, List<Difference> differences, Signature signature) {
    public Result {
      differences = List.copyOf(differences);
    }
  }

  /** True for what can only be meant as a package: any file, and a folder with one's own files. */
  public static boolean isFor(Path path) {
    return !Files.isDirectory(path)
        || Files.exists(path.resolve(Bag.DECLARATION))
        || Files.exists(path.resolve(Bag.TAG_MANIFEST));
  }

  /**
   * Checks a package.
   *
   * @param key whose signature is expected, or null
   */
  public static Result run(Path path, @Nullable VerifyingKey key) throws ArchiveException {
    String name = String.valueOf(path.getFileName());
    try (BagFiles files = Files.isDirectory(path) ? new FolderFiles(path) : new ZipFiles(path)) {
      BagCheck check = new BagCheck(files, files.measure());
      Signature signature = check.check(key);
      Optional<String> flaw = files.flaw().filter(words -> check.differences.isEmpty());
      flaw.ifPresent(words -> check.wrong(name, words));
      return new Result(check.measured.size(), check.all(), signature);
    } catch (ZipException e) {
      Difference broken = new Difference(name, Kind.WRONG, String.valueOf(e.getMessage()));
      return new Result(0, List.of(broken), key == null ? Signature.NONE : Signature.MISSING);
    } catch (IOException e) {
      throw new ArchiveException(path + ": the package cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  private List<Difference> all() {
    return List.copyOf(differences.values());
  }

  private Signature check(@Nullable VerifyingKey key) throws IOException {
    checkList(Bag.MANIFEST, "", path -> path.startsWith(Bag.PAYLOAD));
    checkList(Bag.TAG_MANIFEST, "", BagCheck::isTag);
    String inner = Bag.ARCHIVE + Manifest.NAME;
    checkList(inner, Bag.ARCHIVE, path -> path.startsWith(Bag.ARCHIVE) && !path.equals(inner));
    checkAnswers();
    checkInfo();
    checkCalls();
    if (!Arrays.equals(small(Bag.DECLARATION), Bag.DECLARED)) {
      wrong(Bag.DECLARATION, "expected BagIt-Version: 1.0 and UTF-8");
    }
    return signature(key);
  }

  private static boolean isTag(String path) {
    return !path.startsWith(Bag.PAYLOAD)
        && !path.equals(Bag.TAG_MANIFEST)
        && !path.equals(Bag.SIGNATURE);
  }

  private void differs(String path, Kind kind) {
    differences.putIfAbsent(path, new Difference(path, kind));
  }

  private void wrong(String path, String detail) {
    differences.putIfAbsent(path, new Difference(path, Kind.WRONG, detail));
  }

  /**
   * Compares files with a manifest.
   *
   * @param folder where the manifest's paths begin
   * @param scope which files it has to list
   */
  private void checkList(String manifest, String folder, Predicate<String> scope)
      throws IOException {
    Set<String> unlisted = new TreeSet<>();
    measured.keySet().stream().filter(scope).forEach(unlisted::add);
    eachLine(
        manifest,
        (path, sum) -> {
          String whole = folder + path;
          Measure there = scope.test(whole) ? measured.get(whole) : null;
          if (there == null) {
            differs(whole, Kind.MISSING);
          } else if (!unlisted.remove(whole)) {
            wrong(manifest, "it lists " + path + " twice");
          } else if (!there.sha256().equals(sum)) {
            differs(whole, Kind.CHANGED);
          }
        });
    if (measured.containsKey(manifest)) {
      unlisted.forEach(path -> differs(path, Kind.EXTRA));
    }
  }

  private interface Line {
    void take(String path, String sum);
  }

  private void eachLine(String manifest, Line taker) throws IOException {
    if (!measured.containsKey(manifest)) {
      differs(manifest, Kind.MISSING);
      return;
    }
    try (InputStream in = files.open(manifest)) {
      Manifest.each(in, manifest, taker::take);
    } catch (ArchiveException e) {
      wrong(manifest, String.valueOf(e.getMessage()).substring(manifest.length() + 2));
    }
  }

  /** The answers are not as they were received; the list tells how they were. */
  private void checkAnswers() throws IOException {
    Set<String> unlisted = new TreeSet<>();
    measured.keySet().stream()
        .filter(path -> path.startsWith(Bag.ANSWERS))
        .filter(path -> !path.equals(Bag.ORIGINALS) && !path.equals(Bag.ABOUT_ANSWERS))
        .forEach(unlisted::add);
    if (unlisted.isEmpty() && !measured.containsKey(Bag.ORIGINALS)) {
      return;
    }
    eachLine(
        Bag.ORIGINALS,
        (path, sum) -> {
          Matcher name = ANSWER.matcher(path);
          String named = name.matches() && name.group(1) != null ? name.group(1) : "";
          if (!unlisted.remove(Bag.ANSWERS + path)) {
            differs(Bag.ANSWERS + path, Kind.MISSING);
          } else if (!name.matches() || !sum.startsWith(named)) {
            wrong(Bag.ORIGINALS, path + " is not called by its ticket and its SHA-256");
          }
        });
    unlisted.forEach(path -> differs(path, Kind.EXTRA));
  }

  private void checkInfo() throws IOException {
    long size = 0;
    long count = 0;
    for (var file : measured.tailMap(Bag.PAYLOAD).entrySet()) {
      if (file.getKey().startsWith(Bag.PAYLOAD)) {
        size += file.getValue().size();
        count++;
      }
    }
    String expected = BagInfo.OXUM + ": " + size + "." + count;
    List<String> said =
        new String(small(Bag.INFO), UTF_8)
            .lines()
            .filter(line -> line.startsWith(BagInfo.OXUM + ":"))
            .toList();
    if (!said.equals(List.of(expected))) {
      wrong(Bag.INFO, "the payload is \"" + expected + "\", found " + said);
    }
  }

  /** Nobody can take a line out of the log of the calls, or cut off its end. */
  private void checkCalls() throws IOException {
    String source = info(BagInfo.CALLS_OF);
    Matcher noted = END.matcher(info(BagInfo.CALLS_END));
    if (source.isEmpty() || !noted.matches()) {
      if (measured.containsKey(Bag.CALLS)) {
        wrong(Bag.CALLS, "where it ends is not told in " + Bag.INFO);
      }
      return;
    }
    CallChain.End end = new CallChain.End(Long.parseLong(noted.group(1)), noted.group(2));
    if (!measured.containsKey(Bag.CALLS)) {
      differs(Bag.CALLS, Kind.MISSING);
      return;
    }
    CallLogCheck log = new CallLogCheck(source);
    eachCall(log);
    List<String> findings = log.end(end).findings();
    if (!findings.isEmpty()) {
      // Which line it is says more than that the file was changed.
      differences.remove(Bag.CALLS, new Difference(Bag.CALLS, Kind.CHANGED));
      wrong(Bag.CALLS, String.join("; ", findings));
    }
  }

  /** Line by line, as there may be very many; what is no ASCII is in no such line. */
  private void eachCall(CallLogCheck log) throws IOException {
    try (Reader in = new BufferedReader(new InputStreamReader(files.open(Bag.CALLS), ISO_8859_1))) {
      BoundedLines lines = new BoundedLines(in, MOST_BYTES);
      for (String line = lines.next(); line != null; line = lines.next()) {
        log.take(line);
      }
    }
  }

  private String info(String label) throws IOException {
    return new String(small(Bag.INFO), UTF_8)
        .lines()
        .filter(line -> line.startsWith(label + ": "))
        .map(line -> line.substring(label.length() + 2))
        .findFirst()
        .orElse("");
  }

  /** What a file says, which may be gone or may be anything. */
  private byte[] small(String path) throws IOException {
    Measure measure = measured.get(path);
    if (measure == null) {
      differs(path, Kind.MISSING);
      return new byte[0];
    }
    if (measure.size() > MOST_BYTES) {
      wrong(path, "it is too long");
      return new byte[0];
    }
    try (InputStream in = files.open(path)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private Signature signature(@Nullable VerifyingKey key) throws IOException {
    if (!measured.containsKey(Bag.SIGNATURE)) {
      if (key != null) {
        differences.put(
            Bag.SIGNATURE,
            new Difference(Bag.SIGNATURE, Kind.MISSING, "the package is not signed"));
      }
      return key == null ? Signature.NONE : Signature.MISSING;
    }
    Optional<Minisig> signed = Minisig.read(new String(small(Bag.SIGNATURE), UTF_8));
    if (signed.isEmpty()) {
      wrong(Bag.SIGNATURE, "this is no signature of minisign");
      return Signature.BAD;
    }
    return key == null ? Signature.UNCHECKED : signature(signed.get(), key);
  }

  private Signature signature(Minisig signed, VerifyingKey key) throws IOException {
    if (signed.isOf(small(Bag.TAG_MANIFEST), key)) {
      return Signature.GOOD;
    }
    if (Arrays.equals(signed.id(), key.idBytes())) {
      wrong(Bag.SIGNATURE, "it does not fit " + Bag.TAG_MANIFEST + "; one of them was changed");
      return Signature.BAD;
    }
    wrong(
        Bag.SIGNATURE,
        "it was made with the key " + Minisig.words(signed.id()) + ", not with " + key.id());
    return Signature.OTHER_KEY;
  }
}
