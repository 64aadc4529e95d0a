package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coloured code can be read: each colour has enough contrast to the paper it stands on. */
class CodeContrastTest {
  /** Success criterion 1.4.6 of WCAG 2.2, level AAA. */
  private static final double LEAST = 7;

  private static final Pattern VARIABLE =
      Pattern.compile("--([a-z]+):(#[0-9a-f]{3,6}|light-dark\\((#[0-9a-f]{6}),(#[0-9a-f]{6})\\))");
  private static final Pattern COLOURED =
      Pattern.compile("\\.t-[a-z]+\\{color:var\\(--([a-z]+)\\)");

  private static String css(String name) throws IOException {
    return Files.readString(Path.of("assets", name));
  }

  private static Map<String, String> colours(String scheme) throws IOException {
    Map<String, String> colours = new HashMap<>();
    String sheets = css("base.css") + css("ticket.css");
    Matcher variable =
        VARIABLE.matcher(scheme.equals("print") ? sheets + css("print.css") : sheets);
    while (variable.find()) {
      boolean pair = variable.group(3) != null;
      String one = variable.group(scheme.equals("dark") ? 4 : 3);
      colours.put(variable.group(1), pair ? one : variable.group(2));
    }
    return colours;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String hex = colour.length() == 4 ? colour.replaceAll("[0-9a-f]", "$0$0") : colour;
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear((rgb >> 8) & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "print"})
  void coloursOfCodeStandOutFromThePaper(String scheme) throws IOException {
    Map<String, String> colours = colours(scheme);
    List<String> used =
        COLOURED.matcher(css("ticket.css")).results().map(match -> match.group(1)).toList();
    assertEquals(7, used.size());
    String paper = String.valueOf(colours.get("paper"));
    for (String name : used) {
      double contrast = contrast(String.valueOf(colours.get(name)), paper);
      assertTrue(contrast >= LEAST, name + " in " + scheme + ": " + contrast);
    }
  }
}
