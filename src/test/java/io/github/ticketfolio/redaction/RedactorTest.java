package io.github.ticketfolio.redaction;

import static io.github.ticketfolio.redaction.Rules.redacted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane@example.com",
        "JANE@Example.COM",
        "jane&#64;example.com",
        "jane&commat;example.com",
        "jane&#x40;example&#46;com",
        "jane&#64example.com",
        "jane&amp;#64;example.com",
        "jane@**example**.com",
        "jane\\@example\\.com",
        "jane@[example](https://x.test/y).com",
        "jane@<b>example</b>.com",
        "jane@&lt;b&gt;example&lt;/b&gt;.com",
        "jane@<!-- <i> -->example.com",
        "jane%40example.com",
        "ja\u200bne@exam\u00adple.com",
        "jane\uff20example.com",
        "jane@\nexample.com",
        "jane@exam\r\n&gt; ple.com",
        "jane@exam<br />\r\nple.com",
        "jane\\u0040example.com",
        "\u202ejane@example.com",
      })
  void findsAnAddressHoweverItIsWritten(String written) {
    String text = redacted("Write to " + written + " today");

    assertEquals("Write to ‹e-mail-1› today", text.replaceAll("</?b>|<br />|\u202e", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111111111111111",
        "4111 1111\n> 1111 1111",
        "41111111\n11111111",
        "4111&nbsp;1111&nbsp;1111&nbsp;1111",
        "**4111** 1111 1111 `1111`",
      })
  void findsACardHoweverItIsWritten(String written) {
    String text = redacted("My card " + written + " ends");

    assertTrue(text.matches("My card [*]{0,2}‹card-1›`? ends"), text);
  }

  @Test
  void findsPhoneNumbersOfTheCountryAndOfTheWorld() {
    assertEquals(
        "‹phone-1› or ‹phone-1› or ‹phone-1› or ‹phone-2›, ‹phone-3›, GMT +1 2024-11-03 14:05",
        redacted(
            "+49 30 901820 or 030 901820 or (030) 90 18 20 or +1 650-253-0000, +44 1632 960 118,"
                + " GMT +1 2024-11-03 14:05"));
  }

  @Test
  void findsAccountsByTheirCheckDigits() {
    assertEquals(
        "‹IBAN-1› BIC COBADEFF, ‹IBAN-1›, DE88 3704 0044 0532 0130 00",
        redacted(
            "DE89 3704 0044 0532 0130 00 BIC COBADEFF, de89370400440532013000,"
                + " DE88 3704 0044 0532 0130 00"));
  }

  @Test
  void findsAddressesOfMachines() {
    assertEquals(
        "‹IP-1›:8080 ‹IP-2› [‹IP-3›]:443 ‹IP-3›/64 at 12:30:45, std::vector, 00:11:22:33:44:55",
        redacted(
            "192.168.0.1:8080 fe80::1 [2001:db8::1]:443 2001:0DB8:0:0::1/64 at 12:30:45,"
                + " std::vector, 00:11:22:33:44:55"));
  }

  @Test
  void findsWhatFollowsTheWordForASecret() {
    assertEquals(
        "password: ‹secret-1›, Password is \"‹secret-2›\". root pw=‹secret-3›; **Password:**"
            + " ‹secret-1› {\"api_key\": \"‹secret-4›\"} Passwort lautet ‹secret-5›!",
        redacted(
                "password: hunter2, Password is \"my secret phrase\". root pw=s3cr3t; **Password:**"
                    + " hunter2 {\"api_key\": \"AKIA99\"} Passwort lautet Geheim1 !")
            .replace(" !", "!"));
    assertEquals(
        "the password is wrong, and the secretary passed.",
        redacted("the password is wrong, and the secretary passed."));
    assertEquals("Password:\n‹secret-1›\nThanks", redacted("Password:\nhunter2\nThanks"));
    assertEquals("Password:\nServer: web1", redacted("Password:\nServer: web1"));
  }

  @Test
  void findsWholePrivateKeysAndThoseWithoutAnEnd() {
    String key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n";

    assertEquals("a ‹secret-1› b", redacted("a " + key + "-----END RSA PRIVATE KEY----- b"));
    assertEquals("a ‹secret-1›", redacted("a " + key + "and more"));
  }

  @Test
  void findsOwnWordsAndPatterns() {
    assertEquals(
        "‹name-1›, ‹name-1›, ‹name-1›.pdf, ‹name-2›, ‹name-2›, Janet Doering, ‹contract-1›.",
        redacted(
            "Jane Doe, JANE\nDOE, Jane_Doe.pdf, Zoe\u0308, zo%C3%AB, Janet Doering,"
                + " Contract no. 4711."));
  }

  @Test
  void leavesAllElseAsItIs() {
    String text =
        "Order 2024110001 of 2024-11-03 14:05 (03.11.2024): 2 × 1.234,56 EUR, version 10.2.3 and"
            + " v1.2.3.4; invoice 482913, #0309018200, KXB-482913, 1234567890123456.\n"
            + "08:59:28.4  168.0 V\n02:12:09.310 201 Created\n64  11980\n88  0\n89  10310\n"
            + "total=4000\n2025-03-04 02:11:08,899 rows=1000 total=5000\n2025-03-04 02:11:08,899\n"
            + "20241101\n20241102\n20241103\nAT&amp;T &lt;b&gt; me@home [x](y) 100 % a*b*c";

    assertEquals(text, redacted(text));
  }

  @Test
  void leavesTheWordsAroundAValue() {
    assertEquals(
        "contact me at\n‹e-mail-1›\nThanks", redacted("contact me at\njane@example.com\nThanks"));
  }

  @Test
  void readsAFinishedTextAsPeopleDo() {
    Survey survey = new Survey(Rules.all());
    survey.text("10.1.2.3, jane@example.com");
    Redactor redactor = survey.redactor();

    assertEquals(Optional.of("ip"), redactor.leak("<p>at 10.1.<b>2</b>.3</p>"));
    assertEquals(Optional.of("email"), redactor.leak("<a href='mailto:jane%40example.com'>x</a>"));
    assertEquals(Optional.empty(), redactor.leak("<p><i>v</i>10.1.2.3, <i>10.1.2.3</i>.4</p>"));
    assertEquals(Optional.empty(), redactor.leak("<p>10.1.2.4, john@example.com</p>"));
  }

  @Test
  void keepsTheTagsOfWhatItReplaces() {
    assertEquals(
        "<b>‹e-mail-1›</b> <a href=\"mailto:‹e-mail-1›\">‹e-mail-1›</a>",
        redacted(
            "<b>jane@example</b>.com <a href=\"mailto:jane@example.com\">jane@example.com</a>"));
    assertEquals("[x](mailto:‹e-mail-1›)", redacted("[x](mailto:jane@example.com)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "1",
        "4 ",
        "4111 ",
        "a@",
        "password: ",
        "pw:",
        "<",
        "<a",
        "&#",
        "[",
        "](",
        "::",
        "1.",
        "DE89 ",
        "Jane ",
        "+49 30 ",
        "%4",
        "> \n",
        "-----BEGIN PRIVATE KEY-----",
        "a.",
        "\"'"
      })
  void endsSoonWhateverTheTextIs(String part) {
    String text = part.repeat((1 << 16) / part.length());

    // A thousand times what a usual message takes, but far from what a square of it would.
    assertTimeout(Duration.ofSeconds(10), () -> redacted(text));
  }
}
