package io.github.ticketfolio.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are taken from files.
 *
 * @param from a file of answers, or a folder of {@code .json}, {@code .jsonl} and {@code .ndjson}
 *     files
 * @param store the file the answers go to
 * @param url the address of the WHMCS they come from; null where the store knows it
 */
public record LocalOptions(Path from, Path store, @Nullable String url) {}
