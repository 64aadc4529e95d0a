package io.github.ticketfolio.page;

import org.jspecify.annotations.Nullable;

/** A theme file that cannot be used. The message names the file and, when known, the line. */
public final class BrokenThemeException extends RuntimeException {
  BrokenThemeException(String place, String reason, @Nullable Throwable cause) {
    super(place + ": " + reason, cause);
  }

  BrokenThemeException(String file, int line, String reason, @Nullable Throwable cause) {
    this(file + " line " + line, reason, cause);
  }
}
