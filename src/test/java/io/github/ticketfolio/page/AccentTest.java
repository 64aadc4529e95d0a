package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A brand's colour can be read, whichever it is. */
class AccentTest {
  private static final double LEAST = 4.5;
  private static final Pattern GROUND =
      Pattern.compile("--(?:paper|note):light-dark\\(#([0-9a-f]{6}),#([0-9a-f]{6})\\)");
  private static final Pattern TINT =
      Pattern.compile("--tint:light-dark\\(#([0-9a-f]{6}),#([0-9a-f]{6})\\)");

  @Test
  void canBeReadOnEveryGroundOfBothSchemes() {
    List<Matcher> grounds = found(GROUND, Theme.builtIn().text("assets/base.css"));
    assertEquals(2, grounds.size());
    for (int red = 0; red <= 0xff; red += 0x33) {
      for (int green = 0; green <= 0xff; green += 0x33) {
        for (int blue = 0; blue <= 0xff; blue += 0x33) {
          String wish = String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
          Accent accent = Accent.of(wish);
          grounds.forEach(ground -> assertReadable(wish, accent, ground));
          assertReadable(wish, accent, found(TINT, accent.style()).get(0));
        }
      }
    }
  }

  private static List<Matcher> found(Pattern pattern, String css) {
    return pattern.matcher(css).results().map(r -> matcher(pattern, r.group())).toList();
  }

  private static Matcher matcher(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertTrue(matcher.matches());
    return matcher;
  }

  private static void assertReadable(String wish, Accent accent, Matcher ground) {
    assertTrue(
        Accent.contrast(accent.light(), Integer.parseInt(ground.group(1), 16)) >= LEAST, wish);
    assertTrue(
        Accent.contrast(accent.dark(), Integer.parseInt(ground.group(2), 16)) >= LEAST, wish);
  }

  @Test
  void changesNoMoreThanItMust() {
    assertEquals(0x0d5c66, Accent.of("#0d5c66").light());
    assertEquals(0xffb000, Accent.of("#FFB000").dark());
    assertEquals(Accent.of("#00aa55"), Accent.of("#0a5"));
    double contrast = Accent.contrast(Accent.of("#ffb000").light(), 0xfcf7e9);
    assertTrue(contrast < 4.8, "darker than needed: " + contrast);
  }

  @Test
  void measuresContrastAsWcagDoes() {
    assertEquals(21, Accent.contrast(0x000000, 0xffffff), 1e-9);
    assertEquals(1, Accent.contrast(0x0d5c66, 0x0d5c66), 1e-9);
    assertEquals(4.54, Accent.contrast(0x767676, 0xffffff), 0.005);
  }

  @Test
  void setsBothSchemesAndPaper() {
    assertEquals(
        "@media screen{:root{--accent:#0d5c66;--tint:#f0f4f2}"
            + "@supports(color:light-dark(#fff,#000)){:root{--accent:light-dark(#0d5c66,#5d9298);"
            + "--tint:light-dark(#f0f4f2,#1c2020)}}}\n"
            + "@media print{:root,:root:has(#dark:checked){--accent:#0d5c66}}\n",
        Accent.of("#0d5c66").style());
  }

  @Test
  void isAColourOfSixOrThreeDigits() {
    assertTrue(Accent.isColour("#0D5c66"));
    assertTrue(Accent.isColour("#067"));
    for (String other : List.of("teal", "0d5c66", "#0d5c6", "#0d5c66;}", "#0d5c66ff", "")) {
      assertFalse(Accent.isColour(other), other);
    }
  }
}
