package io.github.ticketfolio.message;

import java.util.List;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** The few classes that code is coloured with. A page's style sheet gives them their colours. */
final class CodeColours {
  static final String COMMENT = "t-comment";
  static final String KEYWORD = "t-keyword";
  static final String NAME = "t-name";
  static final String NUMBER = "t-number";
  static final String STRING = "t-string";
  static final String VARIABLE = "t-variable";
  static final String META = "t-meta";

  /** Every one of them. */
  static final List<String> ALL = List.of(COMMENT, KEYWORD, NAME, NUMBER, STRING, VARIABLE, META);

  private CodeColours() {}

  /** The class for a type of token; empty for what has the colour of text. */
  static String of(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          COMMENT;
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.MARKUP_TAG_NAME ->
          KEYWORD;
      case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE -> NAME;
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          NUMBER;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA,
          TokenTypes.REGEX ->
          STRING;
      case TokenTypes.VARIABLE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> VARIABLE;
      case TokenTypes.ANNOTATION,
          TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_ENTITY_REFERENCE ->
          META;
      default -> "";
    };
  }
}
