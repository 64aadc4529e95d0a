package io.github.ticketfolio.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills places like {@code {ip}} in a text with things that are seldom the same twice. */
final class Facts {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final List<String> ENDINGS = List.of("example.com", "example.net", "example.org");
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

  private final Words words;

  Facts(Words words) {
    this.words = words;
  }

  String fill(String text, SplittableRandom random) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(fact(place.group(1), random)));
  }

  private String fact(String place, SplittableRandom random) {
    return switch (place) {
      case "ip" -> ip(random);
      case "domain" -> domain(random);
      case "mail" -> words.draw(random) + random.nextInt(100) + "@" + domain(random);
      case "invoice" -> Integer.toString(20_000 + random.nextInt(400_000));
      case "ticket" -> number(1 + random.nextLong(100_000));
      case "date" -> FIRST_DAY.plusDays(random.nextInt(3650)).toString();
      case "path" -> "/var/www/" + words.draw(random) + "/" + words.draw(random) + ".php";
      case "word" -> words.draw(random);
      case "n" -> Integer.toString(1 + random.nextInt(600));
      case "amount" -> random.nextInt(400) + "." + (10 + random.nextInt(90));
      case "id" -> Long.toHexString(random.nextLong());
      case "log" -> log(random);
      default -> throw new IllegalArgumentException("no such place: " + place);
    };
  }

  private static String ip(SplittableRandom random) {
    return "203.0." + random.nextInt(256) + "." + random.nextInt(256);
  }

  private String domain(SplittableRandom random) {
    return words.draw(random)
        + "-"
        + words.draw(random)
        + random.nextInt(50)
        + "."
        + Words.any(ENDINGS, random);
  }

  private String log(SplittableRandom random) {
    return String.format(
        Locale.ROOT,
        "%s %02d:%02d:%02d mx%d postfix/smtpd[%d]: reject: RCPT from %s: 554 5.7.1 %s",
        FIRST_DAY.plusDays(random.nextInt(3650)),
        random.nextInt(24),
        random.nextInt(60),
        random.nextInt(60),
        random.nextInt(5),
        random.nextInt(65_536),
        ip(random),
        words.draw(random));
  }

  /** The public number of a ticket; each has its own, and they are not in order. */
  static String number(long id) {
    return String.format(Locale.ROOT, "%06d", id * 7919 % 999_983);
  }
}
