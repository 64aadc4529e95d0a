package io.github.ticketfolio.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Archives that hold what a test says. */
final class Archives {
  private Archives() {}

  static int write(Path root, Map<String, String> files) throws IOException {
    try (ArchiveFolder folder = ArchiveFolder.open(root)) {
      return folder.commit(FileList.of(add(folder, files)));
    }
  }

  static NavigableMap<String, String> add(ArchiveFolder folder, Map<String, String> files)
      throws IOException {
    NavigableMap<String, String> sums = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Written written = folder.write(file.getKey(), file.getValue().getBytes(UTF_8));
      sums.put(written.path(), written.sha256());
    }
    return sums;
  }
}
