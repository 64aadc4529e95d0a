package io.github.ticketfolio.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Messages: a third with the signs of Markdown, a twentieth with code or a table, else mail. */
final class Messages {
  private static final List<String> GREETINGS =
      List.of("Hello,", "Hi,", "Dear all,", "Good morning,", "Hi again,", "Good evening,");
  private static final List<String> ENDINGS =
      List.of(
          "Kind regards,", "Thanks,", "Best regards,", "Thank you & have a nice day", "Regards");
  private static final List<String> BLOCKS =
      Arrays.asList(Words.file("blocks.txt").split("\n%%\n", -1));

  private final Prose prose = new Prose();

  Prose prose() {
    return prose;
  }

  Message next(String author, SplittableRandom random) {
    double kind = random.nextDouble();
    Words words = random.nextInt(100) < 6 ? prose.anyForeign(random) : prose.english();
    List<String> parts = new ArrayList<>();
    parts.add(Words.any(GREETINGS, random));
    if (kind < 0.05) {
      parts.add(prose.fill(Words.any(BLOCKS, random).strip(), random));
    } else if (kind < 0.38) {
      parts.add(markdown(words, random));
    }
    body(parts, words, random);
    parts.add(Words.any(ENDINGS, random) + "\n" + author);
    quote(parts, random);
    return new Message(String.join("\n\n", parts), kindOf(kind));
  }

  private static Message.Kind kindOf(double kind) {
    if (kind < 0.05) {
      return Message.Kind.BLOCK;
    }
    return kind < 0.38 ? Message.Kind.MARKDOWN : Message.Kind.PLAIN;
  }

  /** Most messages are short, some are very long. */
  private void body(List<String> parts, Words words, SplittableRandom random) {
    int length = parts.stream().mapToInt(String::length).sum();
    double wanted = 150 - 560 * Math.log(1 - random.nextDouble());
    while (length < Math.min(wanted, 12_000)) {
      String paragraph = prose.paragraph(words, random);
      length += paragraph.length();
      parts.add(paragraph);
    }
  }

  /** What a mail program leaves of the message that was answered. */
  private void quote(List<String> parts, SplittableRandom random) {
    if (random.nextInt(6) == 0) {
      String quoted = prose.paragraph(prose.english(), random).replace(". ", ".\n> ");
      parts.add(prose.fill("On {date}, <{mail}> wrote:\n> ", random) + quoted);
    }
  }

  private String markdown(Words words, SplittableRandom random) {
    List<String> parts = new ArrayList<>();
    parts.add(emphasised(words, random));
    int more = random.nextInt(3);
    for (int i = 0; i < more; i++) {
      parts.add(
          switch (random.nextInt(4)) {
            case 0 -> list("- ", words, random);
            case 1 -> list("1. ", words, random);
            case 2 -> "### " + prose.fill("{word} {word} {word}", random);
            default -> linked(words, random);
          });
    }
    return String.join("\n\n", parts);
  }

  private String emphasised(Words words, SplittableRandom random) {
    String sentence = prose.sentence(words, random);
    return random.nextBoolean()
        ? sentence + prose.fill(" **Please note** the value `{word}={n}` there.", random)
        : sentence + prose.fill(" It is *only* {domain}, **not** `{path}`.", random);
  }

  private String linked(Words words, SplittableRandom random) {
    String link = prose.fill(" See [{word} {word}](https://{domain}/{word}?a={n}&b=2).", random);
    return prose.sentence(words, random) + link;
  }

  private String list(String mark, Words words, SplittableRandom random) {
    List<String> items = new ArrayList<>();
    int length = 2 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      items.add(mark + prose.sentence(words, random));
    }
    return String.join("\n", items);
  }
}
