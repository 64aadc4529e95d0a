package io.github.ticketfolio.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people type it. */
final class ByteSize {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmg]?)(?:i?b)?");

  private ByteSize() {}

  /** The bytes of {@code 500K}, {@code 10M} or {@code 123}; -1 where the text is no such size. */
  static long of(String text) {
    Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
    return size.matches() ? Long.parseLong(size.group(1)) * unit(size.group(2)) : -1;
  }

  private static long unit(String letter) {
    return switch (letter) {
      case "k" -> 1L << 10;
      case "m" -> 1L << 20;
      case "g" -> 1L << 30;
      default -> 1;
    };
  }
}
