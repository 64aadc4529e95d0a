package io.github.ticketfolio.whmcs;

import java.util.regex.Pattern;

/** A stranger's words in a message of ours: short, on one line, without control characters. */
final class Quotation {
  private static final int LONGEST = 200;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}]");

  private Quotation() {}

  /** The text in quotation marks. Mask secrets before: what is cut in two is not recognised. */
  static String of(String text) {
    String line = BLANKS.matcher(text).replaceAll(" ").strip();
    boolean cut = line.codePointCount(0, line.length()) > LONGEST;
    String shown = cut ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…" : line;
    return '"' + INVISIBLE.matcher(shown).replaceAll("\uFFFD") + '"';
  }
}
