package io.github.ticketfolio.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Sentences: real words in their natural frequency, and what people write to support. */
final class Prose {
  private static final List<Words> FOREIGN =
      Words.lines("foreign.txt").stream()
          .map(line -> new Words(Arrays.asList(line.split(" ", -1))))
          .toList();

  private final Words english = new Words(Words.lines("words.txt"));
  private final List<String> phrases = Words.lines("phrases.txt");
  private final Facts facts = new Facts(english);

  String fill(String text, SplittableRandom random) {
    return facts.fill(text, random);
  }

  /** The words in which one message is written. */
  Words anyForeign(SplittableRandom random) {
    return Words.any(FOREIGN, random);
  }

  Words english() {
    return english;
  }

  String sentence(Words words, SplittableRandom random) {
    boolean phrase = words.equals(english) && random.nextInt(4) == 0;
    return phrase ? phrase(random) : drawn(words, random);
  }

  private String phrase(SplittableRandom random) {
    String phrase = facts.fill(Words.any(phrases, random), random);
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1) + ".";
  }

  private static String drawn(Words words, SplittableRandom random) {
    int length = 5 + random.nextInt(14);
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = words.draw(random);
      sentence.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      boolean last = i == length - 1;
      sentence.append(last ? "" : i > 2 && random.nextInt(9) == 0 ? ", " : " ");
    }
    return sentence.append(random.nextInt(8) == 0 ? '?' : '.').toString();
  }

  String paragraph(Words words, SplittableRandom random) {
    int sentences = 1 + random.nextInt(5);
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      paragraph.append(i == 0 ? "" : " ").append(sentence(words, random));
    }
    return paragraph.toString();
  }
}
