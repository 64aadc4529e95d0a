package io.github.ticketfolio.bag;

import io.github.ticketfolio.output.ManifestCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A bag that lies in a folder. What is no regular file has a name that no manifest has; one whose
 * name no bag can hold is not opened, as this machine may have no characters for it.
 */
final class FolderFiles implements BagFiles {
  private static final Measure NOTHING = new Measure("", 0, 0);

  private final Path root;

  FolderFiles(Path folder) throws IOException {
    root = folder.toRealPath();
  }

  @Override
  public NavigableMap<String, Measure> measure() throws IOException {
    NavigableMap<String, Measure> files = new TreeMap<>();
    for (String path : ManifestCheck.filesBelow(root)) {
      files.put(path, Bag.isSafe(path) ? measure(root.resolve(path)) : NOTHING);
    }
    return files;
  }

  private static Measure measure(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return NOTHING;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Measure.of(in);
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(root.resolve(path));
  }

  @Override
  public Optional<String> flaw() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
