package io.github.ticketfolio.message;

import java.util.HashMap;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/**
 * Writes code with its words in classes ({@link CodeColours}), every character as typed. What is
 * too long, in no known language or too much for its reader has no colours, and is otherwise the
 * same. The readers come from an editor component, but load no class that needs a display.
 */
final class CodeWriter {
  /** More is never a quotation. */
  static final int MOST_CHARACTERS = 64 * 1024;

  static final int MOST_LINES = 2000;

  /** Several readers take quadratic time in a line: 64 KiB of {@code </} took TypeScript's 12 s. */
  static final int LONGEST_LINE = 1000;

  /** One costs some milliseconds to make and may be used by one thread at a time. */
  private static final ThreadLocal<Map<String, TokenMaker>> MAKERS =
      ThreadLocal.withInitial(HashMap::new);

  private final String code;
  private final StringBuilder out = new StringBuilder();

  /** Where the piece begins that is not written yet, and its class. */
  private int from;

  private String colour = "";

  private CodeWriter(String code) {
    this.code = code;
  }

  /** Writes the content of a fence with these words behind it. */
  static String write(String info, String code) {
    String syntax = CodeLanguages.syntax(info);
    if (syntax == null || isTooLong(code)) {
      return Markup.escape(code);
    }
    try {
      return new CodeWriter(code).coloured(syntax);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // A reader of strangers' text that fails must not cost the message more than its colours.
      MAKERS.remove();
      return Markup.escape(code);
    }
  }

  private static boolean isTooLong(String code) {
    return code.length() > MOST_CHARACTERS
        || code.lines().limit(MOST_LINES + 1).count() > MOST_LINES
        || code.lines().anyMatch(line -> line.length() > LONGEST_LINE);
  }

  private String coloured(String syntax) {
    TokenMaker maker = maker(syntax);
    int state = syntax.equals("text/php") ? phpState(maker) : TokenTypes.NULL;
    char[] chars = code.toCharArray();
    int start = 0;
    while (start < chars.length) {
      int end = code.indexOf('\n', start);
      end = end < 0 ? chars.length : end;
      state = line(maker.getTokenList(new Segment(chars, start, end - start), state, start), start);
      start = end + 1;
    }
    write(chars.length);
    return out.toString();
  }

  private static TokenMaker maker(String syntax) {
    return MAKERS
        .get()
        .computeIfAbsent(syntax, TokenMakerFactory.getDefaultInstance()::getTokenMaker);
  }

  /** People quote PHP without its opening tag; its reader would take that for HTML. */
  private int phpState(TokenMaker maker) {
    if (code.contains("<?")) {
      return TokenTypes.NULL;
    }
    char[] opening = "<?php ".toCharArray();
    Token token = maker.getTokenList(new Segment(opening, 0, opening.length), 0, 0);
    while (token.getNextToken() != null) {
      token = token.getNextToken();
    }
    return token.getType();
  }

  /** Reads the tokens of one line and returns the state behind it. */
  private int line(@Nullable Token first, int start) {
    int at = start;
    int state = TokenTypes.NULL;
    for (Token token = first; token != null; token = token.getNextToken()) {
      state = token.getType();
      if (token.isPaintable()) {
        token(state, at, token.length());
        at += token.length();
      }
    }
    return state;
  }

  /** Space, and the second half of a character, belong to what stands before. */
  private void token(int type, int at, int length) {
    String next = isMistaken(type, at, length) ? "" : CodeColours.of(type);
    boolean space = type == TokenTypes.WHITESPACE && !colour.isEmpty();
    if (!next.equals(colour) && !space && !Character.isLowSurrogate(code.charAt(at))) {
      write(at);
      colour = next;
    }
  }

  /**
   * Some readers find a number in {@code php8.3} and {@code t.id}, or a variable in {@code .php$}.
   */
  private boolean isMistaken(int type, int at, int length) {
    return switch (CodeColours.of(type)) {
      case CodeColours.NUMBER ->
          (length == 1 && code.charAt(at) == '.') || isInWord(at, at + length);
      case CodeColours.VARIABLE -> length == 1 && code.charAt(at) == '$';
      default -> false;
    };
  }

  private boolean isInWord(int from, int to) {
    char before = from == 0 ? ' ' : code.charAt(from - 1);
    boolean dotted =
        to + 1 < code.length()
            && code.charAt(to) == '.'
            && Character.isLetterOrDigit(code.charAt(to + 1));
    return dotted || Character.isLetterOrDigit(before) || "./_".indexOf(before) >= 0;
  }

  private void write(int to) {
    if (to > from) {
      out.append(colour.isEmpty() ? "" : "<span class=\"" + colour + "\">");
      Markup.escape(code.substring(from, to), out);
      out.append(colour.isEmpty() ? "" : "</span>");
    }
    from = to;
  }
}
