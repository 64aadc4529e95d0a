package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.Json;
import io.github.ticketfolio.store.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of itself, for programs: {@code archive.json}. Nothing in it depends on when
 * or where it was made.
 *
 * @param document the facts by name, in the order of the file
 */
record ArchiveFacts(Map<String, @Nullable Object> document) {
  /** The name of the file. */
  static final String NAME = "archive.json";

  /** Longer ones this program has not written. */
  private static final int MOST_BYTES = 1 << 20;

  /** Reads those of an archive. */
  static ArchiveFacts in(Path archive) throws RunException {
    Path file = archive.resolve(NAME);
    try {
      if (!Files.isRegularFile(file)) {
        throw wrong(archive + ": expected an archive with " + NAME + ", found none");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw wrong(file + ": this is too long to be facts about an archive");
      }
      return new ArchiveFacts(Json.read(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw wrong(file + ": expected facts about an archive, found none that can be read");
    }
  }

  private static RunException wrong(String what) {
    return new RunException(RunException.Kind.STORAGE, what + "; make the archive again");
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, @Nullable Object> period(Catalogue.Opened opened) {
    Map<String, @Nullable Object> period = new LinkedHashMap<>();
    period.put("first", text(opened.first()));
    period.put("last", text(opened.last()));
    return period;
  }

  private static @Nullable String text(@Nullable LocalDateTime time) {
    return time == null ? null : time.toString();
  }

  /** The document. */
  String toJson() {
    return new String(Json.write(document), UTF_8);
  }

  /** A fact in words; empty where it is not told. */
  String text(String name) {
    return document.get(name) instanceof String text ? text : "";
  }

  /** A fact that is part of another one, in words; empty where it is not told. */
  String text(String name, String part) {
    Object value = document.get(name) instanceof Map<?, ?> parts ? parts.get(part) : null;
    return value instanceof Map<?, ?> counts ? words(counts) : Objects.toString(value, "");
  }

  private static String words(Map<?, ?> counts) {
    String words =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "0" : words;
  }

  /**
   * True where nothing was left out, so that the answers themselves tell no more than the pages.
   */
  boolean isWhole() {
    return text("audience").equals("internal")
        && document.containsKey("redaction")
        && document.get("redaction") == null;
  }
}
