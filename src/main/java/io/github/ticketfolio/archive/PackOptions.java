package io.github.ticketfolio.archive;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a package is made of.
 *
 * @param archive the folder of the archive
 * @param output the ZIP file
 * @param store the file with the answers the archive was made of; read only where they go in
 * @param info lines that the package says of itself, each {@code LABEL=VALUE}
 * @param key the file of the key it is signed with, or null
 */
public record PackOptions(
    Path archive, Path output, Path store, List<String> info, @Nullable Path key) {
  public PackOptions {
    info = List.copyOf(info);
  }
}
