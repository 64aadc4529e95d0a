package io.github.ticketfolio.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of the built-in theme, found where the program lies: in its jar or in a folder. */
public final class BuiltInFiles {
  private static final String ONE_OF_THEM = "assets/base.css";

  private BuiltInFiles() {}

  /** The bytes of each file by its name, such as {@code assets/base.css}. */
  public static SortedMap<String, byte[]> read() {
    URL place =
        Objects.requireNonNull(BuiltInFiles.class.getResource(Theme.BUILT_IN + ONE_OF_THEM));
    try {
      URI uri = place.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return below(Path.of(uri).resolveSibling("..").normalize());
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return below(jar.getPath(Theme.BUILT_IN));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, byte[]> below(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (var paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }
}
