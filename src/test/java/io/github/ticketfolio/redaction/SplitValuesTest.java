package io.github.ticketfolio.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.About;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Handling;
import io.github.ticketfolio.ticket.Identity;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Post;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Values that are split at random, in every way a mail program, an editor or a person may. */
class SplitValuesTest {
  private static final int CASES = 2000;

  private static final List<String> VALUES =
      List.of(
          "jane.doe-77@mail.example.com",
          "4111 1111 1111 1111",
          "DE89 3704 0044 0532 0130 00",
          "+49 30 901820-4",
          "Jane Doe-Smythe",
          "geheim-Wort7!x");

  private static final List<String> BETWEEN =
      List.of(
          "\u200b",
          "\u00ad",
          "&shy;",
          "&#8203;",
          "<!-- x -->",
          "<wbr>",
          "<span>",
          "</span>",
          "&lt;wbr&gt;",
          "<b class=\"a>b\">",
          "</b>",
          "**",
          "`",
          "\n",
          "\r\n",
          "\n> ",
          "\r\n&gt; ",
          "<br />\r\n",
          "<br>");

  private final Random random = new Random(20241103);

  private String split(String value) {
    List<String> atoms = new ArrayList<>();
    value.chars().forEach(c -> atoms.add(String.valueOf((char) c)));
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(atoms.size());
      atoms.set(at, coded(atoms.get(at)));
      int behind = 1 + random.nextInt(atoms.size() - 1);
      atoms.set(behind, BETWEEN.get(random.nextInt(BETWEEN.size())) + atoms.get(behind));
    }
    return String.join("", atoms);
  }

  private String coded(String atom) {
    if (atom.length() != 1) {
      return atom;
    }
    char c = atom.charAt(0);
    return switch (random.nextInt(6)) {
      case 0 -> "&#" + (int) c + ";";
      case 1 -> "&#x" + Integer.toHexString(c) + ";";
      case 2 -> "&amp;#" + (int) c + ";";
      case 3 -> String.format(Locale.ROOT, "%%%02X", (int) c);
      case 4 -> Character.isLetterOrDigit(c) || c == ' ' ? atom : "\\" + c;
      default -> "**" + atom + "**";
    };
  }

  private static Ticket ticket(String message) {
    Person jane =
        new Person(1, 0, "Jane Doe-Smythe", VALUES.get(0), new Requestor("", "", "Owner"));
    Post clean =
        new Post(null, "", String.join("\n", VALUES) + "\nPassword: " + VALUES.get(5), files());
    Post post = new Post(null, "", message, files());
    return new Ticket(
        new Identity("success", 7, "KXB-7", new AccessKey("")),
        new About("subject", jane, "", List.of(), ""),
        new Handling(new Department(1, "Sales"), "Open", "High", "", 0),
        new Period(null, null),
        new Conversation(
            List.of(new Reply(0, jane, clean, 0), new Reply(1, jane, post, 0)),
            List.of(),
            files()));
  }

  private static Attachments files() {
    return Attachments.NONE;
  }

  private static String squeezed(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** All that a reader, or a program, may make of a text. */
  private static String readings(String text) {
    String shown = Jsoup.parse(Jsoup.parse(text).wholeText()).wholeText();
    String bare = shown.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
    return squeezed(text)
        + " "
        + squeezed(shown)
        + " "
        + squeezed(URLDecoder.decode(bare, StandardCharsets.UTF_8));
  }

  @Test
  void findsThemAll() {
    Redaction rules = Rules.of(Rules.ALL.replace("\"Zoë\"", "\"Jane Doe-Smythe\""));
    for (int i = 0; i < CASES; i++) {
      String value = VALUES.get(i % VALUES.size());
      String message = "Hello there " + split(value) + " , see you";
      Ticket ticket = ticket(message);
      Survey survey = new Survey(rules);
      survey.ticket(ticket, List.of(), List.of());

      Ticket copy = survey.redactor().ticket(ticket).ticket();

      String text = copy.conversation().replies().get(1).post().message();
      String told = "case " + i + ": " + message + "\nbecame: " + text;
      assertFalse(readings(text).contains(squeezed(value)), told);
      assertTrue(text.startsWith("Hello there "), told);
      assertTrue(text.endsWith(", see you"), told);
      assertTrue(text.indexOf('\u2039') > 0, told);
    }
  }

  /** In two messages of the longest that WHMCS keeps. */
  @Test
  void endsSoonWhereManyValuesBeginAlike() {
    String many =
        IntStream.range(0, 2500)
            .mapToObj(i -> "password: aaaaaaaa" + i + "b")
            .collect(Collectors.joining("\n"));
    Survey survey = new Survey(Rules.all());

    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            survey.ticket(
                ticket(many),
                List.of(ticket("a".repeat(1 << 16))),
                List.of("a".repeat(1 << 19).getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void findsTheLongestOfValuesThatBeginAlike() {
    Ticket ticket = ticket("password: geheim77\npassword: geheim77plus1\nit was geheim77plus1!");
    Survey survey = new Survey(Rules.all());
    survey.ticket(ticket, List.of(), List.of());

    Ticket copy = survey.redactor().ticket(ticket).ticket();

    assertEquals(
        "password: ‹secret-2›\npassword: ‹secret-3›\nit was ‹secret-3›!",
        copy.conversation().replies().get(1).post().message());
  }
}
