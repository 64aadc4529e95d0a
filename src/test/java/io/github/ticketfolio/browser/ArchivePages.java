package io.github.ticketfolio.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The HTML pages of an archive. */
final class ArchivePages {
  private ArchivePages() {}

  /** Our pages; attachments that are HTML lie a folder deeper. */
  static List<Path> in(Path archive) throws IOException {
    try (var files = Files.walk(archive, 3)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
