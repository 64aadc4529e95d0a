package io.github.ticketfolio.whmcs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WHMCS' XML in a text, from its root to the end of that, without the characters that XML cannot
 * carry: control characters and noncharacters, raw or as references, which WHMCS writes as they
 * are. What looks like a reference or an end inside CDATA is text. One pass, whatever the text.
 */
final class XmlText {
  private static final Pattern END = Pattern.compile("</whmcsapi\\s*+>");
  private static final Pattern REFERENCE =
      Pattern.compile("&#(?:x0*+([0-9a-fA-F]*+)|0*+([0-9]*+));");
  private static final int MOST_DIGITS = 7;

  private final String text;
  private final StringBuilder xml;
  private final Matcher endTag;
  private final Matcher reference;
  private int at;
  private boolean verbatim;
  private boolean whole;
  private int takenOut;

  /**
   * @param root where the root element begins
   */
  XmlText(String text, int root) {
    this.text = text;
    xml = new StringBuilder(text.length() - root);
    endTag = END.matcher(text);
    reference = REFERENCE.matcher(text);
    at = root;
    while (at < text.length() && !whole) {
      step();
    }
  }

  /** The XML that is left. */
  String xml() {
    return xml.toString();
  }

  /** False when the text ends before the root element does. */
  boolean isWhole() {
    return whole;
  }

  /** Where in the text the root element ends. */
  int end() {
    return at;
  }

  /** How many characters, and references to one, are left out. */
  int takenOut() {
    return takenOut;
  }

  private void step() {
    int c = text.codePointAt(at);
    if (verbatim) {
      verbatim = !text.startsWith("]]>", at);
      take(c, Character.charCount(c));
    } else if (c == '<' && isAt(endTag)) {
      whole = true;
      xml.append(endTag.group());
      at = endTag.end();
    } else if (c == '&' && isAt(reference)) {
      take(referred(), reference.end() - at);
    } else {
      verbatim = c == '<' && text.startsWith("<![CDATA[", at);
      take(c, Character.charCount(c));
    }
  }

  private boolean isAt(Matcher matcher) {
    return matcher.region(at, text.length()).lookingAt();
  }

  private void take(int c, int length) {
    if (isAllowed(c)) {
      xml.append(text, at, at + length);
    } else {
      takenOut++;
    }
    at += length;
  }

  private int referred() {
    boolean hex = reference.group(1) != null;
    String digits = reference.group(hex ? 1 : 2);
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return 0;
    }
    return Integer.parseInt(digits, hex ? 16 : 10);
  }

  /** The rule of <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0</a>. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || (c >= Character.MIN_SUPPLEMENTARY_CODE_POINT && c <= Character.MAX_CODE_POINT);
  }
}
