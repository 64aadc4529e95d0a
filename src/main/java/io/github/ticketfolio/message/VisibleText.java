package io.github.ticketfolio.message;

import java.util.Locale;

/**
 * Makes text fit for HTML without losing any of it.
 *
 * <ul>
 *   <li>Every line end (CR, CRLF, NEL, U+2028, U+2029) becomes {@code \n}.
 *   <li>Control characters become their pictures (␛ for ESC) or, where there is none, {@code
 *       \}{@code u{85}}; so do noncharacters and lone surrogates.
 *   <li>Bidirectional embeddings, overrides and isolates are closed at the end of their line, so
 *       that none can turn around what follows.
 * </ul>
 */
final class VisibleText {
  private static final char POP_FORMATTING = '\u202c';
  private static final char POP_ISOLATE = '\u2069';

  private final StringBuilder out;

  /** The characters that close what is open in this line, innermost last. */
  private final StringBuilder closers = new StringBuilder();

  private VisibleText(int length) {
    out = new StringBuilder(length + 16);
  }

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDoubtful(text.charAt(i))) {
        return new VisibleText(text.length()).rewrite(text);
      }
    }
    return text;
  }

  /** True for everything that might need work; the rest is copied without a look. */
  private static boolean isDoubtful(char c) {
    if (c < 0x7f) {
      return c < ' ' && c != '\n' && c != '\t';
    }
    return c <= 0x9f
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= POP_ISOLATE)
        || c >= 0xd800;
  }

  private String rewrite(String text) {
    int done = 0;
    for (int i = 0; i < text.length(); ) {
      // In most text only "\r" is doubtful, at each line's end: what is between is copied at once.
      if (closers.isEmpty() && !isDoubtful(text.charAt(i))) {
        i++;
        continue;
      }
      out.append(text.substring(done, i));
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      done = i;
      if (c != '\r' || i == text.length() || text.charAt(i) != '\n') {
        add(c);
      }
    }
    out.append(text.substring(done));
    closeLine();
    return out.toString();
  }

  private void add(int c) {
    if (isLineEnd(c)) {
      closeLine();
      out.append('\n');
    } else if (c < ' ' && c != '\t') {
      out.append((char) ('\u2400' + c));
    } else if (c == 0x7f) {
      out.append('\u2421');
    } else if (isInvalid(c)) {
      out.append("\\u{").append(Integer.toHexString(c).toUpperCase(Locale.ROOT)).append('}');
    } else {
      follow(c);
      out.appendCodePoint(c);
    }
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isInvalid(int c) {
    return (c > 0x7f && c <= 0x9f)
        || (c >= 0xd800 && c <= 0xdfff)
        || (c >= 0xfdd0 && c <= 0xfdef)
        || (c & 0xfffe) == 0xfffe;
  }

  private void follow(int c) {
    if (c == 0x202a || c == 0x202b || c == 0x202d || c == 0x202e) {
      closers.append(POP_FORMATTING);
    } else if (c >= 0x2066 && c <= 0x2068) {
      closers.append(POP_ISOLATE);
    } else if (c == POP_FORMATTING) {
      if (closers.length() > 0 && closers.charAt(closers.length() - 1) == POP_FORMATTING) {
        closers.setLength(closers.length() - 1);
      }
    } else if (c == POP_ISOLATE) {
      int isolate = closers.lastIndexOf("\u2069");
      closers.setLength(isolate < 0 ? closers.length() : isolate);
    }
  }

  private void closeLine() {
    if (!closers.isEmpty()) {
      out.append(closers.reverse());
      closers.setLength(0);
    }
  }
}
