package io.github.ticketfolio.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.github.ticketfolio.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the program writes and what the script of the index looks for are the same words. */
class WordsInBrowserTest {
  /** Latin, Greek, Cyrillic, Hebrew, Arabic, Thai, more Latin and Greek, Japanese, Chinese … */
  private static final int[][] RANGES = {
    {0x20, 0x24f}, {0x370, 0x52f}, {0x591, 0x5f4}, {0x600, 0x6ff}, {0xe00, 0xe5b},
    {0x1e00, 0x1fff}, {0x3005, 0x30ff}, {0x4e00, 0x4eff}, {0xac00, 0xacff}, {0xfb00, 0xfb06},
    {0xff10, 0xff9f}
  };

  private static final List<String> TEXTS =
      List.of(
          "KXB-482913, see 203.0.113.7 and O.Neil@mail.example.com",
          "2024-11-12, 12.50 or 7-8",
          "\u00dcber Stra\u00dfe \u0130stanbul \u0141\u00f3d\u017a \u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2 e\u0301t\u00e9 \uff21\uff11",
          "a_b-c.d@e x" + "y".repeat(100) + " " + "n1.".repeat(30) + " __init__ don't",
          "\u0645\u0631\u0652\u062d\u0628\u0627\u064b \u05e9\u05c1\u05c2\u05dc\u05d5\u05b9\u05dd \u0419\u043e\u0436");

  @Test
  void foldAlike() throws IOException {
    List<String> characters = characters();
    List<String> expected = characters.stream().map(Fold::of).toList();
    List<?> found = (List<?>) inPage("list => list.map(words.fold)", characters);
    for (int i = 0; i < characters.size(); i++) {
      assertEquals(expected.get(i), found.get(i), characters.get(i));
    }
  }

  @Test
  void partTextsAlike() throws IOException {
    List<String> texts = new ArrayList<>(TEXTS);
    characters().forEach(c -> texts.add("x" + c + "x"));
    List<?> found =
        (List<?>) inPage("list => list.map(text => words.of(text).map(word => word.term))", texts);
    for (int i = 0; i < texts.size(); i++) {
      Set<String> expected = new TreeSet<>();
      new TermReader((c, from, to) -> expected.add(new String(c, from, to - from)))
          .read(texts.get(i));
      Set<String> terms = new TreeSet<>();
      ((List<?>) found.get(i)).forEach(term -> terms.add((String) term));
      assertEquals(expected, terms, texts.get(i));
    }
  }

  private static List<String> characters() {
    List<String> characters = new ArrayList<>();
    for (int[] range : RANGES) {
      IntStream.rangeClosed(range[0], range[1])
          .filter(Character::isDefined)
          .mapToObj(Character::toString)
          .forEach(characters::add);
    }
    return characters;
  }

  private static Object inPage(String function, Object argument) throws IOException {
    try (Chromium chromium = Chromium.start();
        BrowserContext context = chromium.context(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("assets/words.js")));
      return page.evaluate(function, argument);
    }
  }
}
