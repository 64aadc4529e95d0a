package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.IoReason;
import io.github.ticketfolio.page.BuiltInFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The built-in theme in a folder, to start an own one from. */
public final class ThemeFolder {
  private ThemeFolder() {}

  /**
   * Writes every file of it; where one is there already, nothing is written.
   *
   * @return the files, as seen from the folder
   */
  public static List<String> write(Path folder) throws RunException {
    SortedMap<String, byte[]> files = BuiltInFiles.read();
    for (String name : files.keySet()) {
      if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        throw new RunException(
            RunException.Kind.CONFIGURATION,
            folder.resolve(name)
                + ": this file is there already, and nothing was written; name a new folder");
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    return List.copyOf(files.keySet());
  }

  private static void write(Path file, byte[] bytes) throws RunException {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new RunException(
          RunException.Kind.STORAGE, file + " cannot be written (" + IoReason.of(e) + ")");
    }
  }
}
