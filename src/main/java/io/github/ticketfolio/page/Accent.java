package io.github.ticketfolio.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one colour of the pages, as a brand wishes it, made readable: in either scheme it is darkened
 * or lightened, as little as possible, until it stands out from everything it may stand on by the
 * 4.5:1 that WCAG 2.2 wants of text (criterion 1.4.3).
 *
 * @param light the colour on light paper, and in print
 * @param dark the colour on dark paper
 */
record Accent(int light, int dark) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?");
  private static final double LEAST = 4.5;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xffffff;

  /** How many hundredths of the accent are in the ground of a staff member's entry. */
  private static final int TINT = 6;

  /** What accents stand on besides the tint: the paper first, and the ground of notes. */
  private static final List<Integer> LIGHT_GROUNDS = List.of(0xfffefb, 0xfcf7e9);

  private static final List<Integer> DARK_GROUNDS = List.of(0x181918, 0x25221a);

  static boolean isColour(String text) {
    return COLOUR.matcher(text).matches();
  }

  /** The accent of a colour such as {@code #0d5c66} or {@code #067}. */
  static Accent of(String colour) {
    String digits = colour.substring(1);
    boolean isShort = digits.length() == 3;
    int wish = Integer.parseInt(isShort ? digits.replaceAll("\\w", "$0$0") : digits, 16);
    return new Accent(readable(wish, LIGHT_GROUNDS, BLACK), readable(wish, DARK_GROUNDS, WHITE));
  }

  /** Rules that come after the theme's own. On paper nothing needs a ground. */
  String style() {
    String lightTint = css(tint(LIGHT_GROUNDS, light));
    String darkTint = css(tint(DARK_GROUNDS, dark));
    return "@media screen{:root{--accent:"
        + (css(light) + ";--tint:" + lightTint)
        + "}@supports(color:light-dark(#fff,#000)){:root{--accent:"
        + pair(css(light), css(dark))
        + (";--tint:" + pair(lightTint, darkTint))
        + "}}}\n@media print{:root,:root:has(#dark:checked){--accent:"
        + (css(light) + "}}\n");
  }

  private static int readable(int wish, List<Integer> grounds, int end) {
    int step = 0;
    while (!isReadable(mix(wish, end, step), grounds)) {
      step++;
    }
    return mix(wish, end, step);
  }

  private static boolean isReadable(int colour, List<Integer> grounds) {
    return contrast(colour, tint(grounds, colour)) >= LEAST
        && grounds.stream().allMatch(ground -> contrast(colour, ground) >= LEAST);
  }

  private static int tint(List<Integer> grounds, int colour) {
    return mix(grounds.get(0), colour, TINT);
  }

  /** The first colour with so many hundredths of the other. */
  private static int mix(int one, int other, int hundredths) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = (one >> shift) & 0xff;
      int b = (other >> shift) & 0xff;
      mixed |= ((a * (100 - hundredths) + b * hundredths + 50) / 100) << shift;
    }
    return mixed;
  }

  static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16)
        + 0.7152 * linear((colour >> 8) & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  /** {@link StrictMath} gives every machine the same bits, and so the same page. */
  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }

  private static String pair(String light, String dark) {
    return "light-dark(" + light + "," + dark + ")";
  }

  private static String css(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }
}
