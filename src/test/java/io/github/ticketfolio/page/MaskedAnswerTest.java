package io.github.ticketfolio.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.ticketfolio.ticket.AccessKey;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedAnswerTest {
  private static final String KEY = "aB3dE5fG";

  private static String masked(String answer, String... keys) {
    byte[] bytes =
        MaskedAnswer.of(
            answer.getBytes(UTF_8), List.of(keys).stream().map(AccessKey::new).toList());
    return new String(bytes, UTF_8);
  }

  @Test
  void overwritesTheKeyWhereverItStands() {
    assertEquals(
        "{\"c\":\"********\",\"m\":\"é ******** ******** x********y\"}",
        masked("{\"c\":\"aB3dE5fG\",\"m\":\"é aB3dE5fG AB3DE5FG xab3de5fgy\"}", KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0061B3dE5fG",
        "\\u0041\\u0062\\u0033dE5fG",
        "aB3dE5f&#71;",
        "aB3dE5f&#x0047;",
        "aB3dE5f&#103;",
        "%61B3dE5fG",
        "%41B3dE5fG"
      })
  void overwritesItHoweverItIsWritten(String key) {
    assertEquals(
        "{\"m\":\"see " + "*".repeat(key.length()) + "!\"}",
        masked("{\"m\":\"see " + key + "!\"}", KEY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "viewticket.php?tid=1&amp;c=XXXX11 x | viewticket.php?tid=1&amp;c=****** x",
        "viewticket.php?tid=1\\u0026c=XXXX11 | viewticket.php?tid=1\\u0026c=******",
        "viewticket.php\\/?c=XXXX11&amp;tid=1 | viewticket.php\\/?c=******&amp;tid=1",
        "viewticket.php?tid=1&amp;\\r\\nc=XXXX11 | viewticket.php?tid=1&amp;\\r\\nc=******",
        "VIEWTICKET.PHP%3Ftid%3D1%26c%3DXXXX11 | VIEWTICKET.PHP%3Ftid%3D1%26c%3D******",
        "viewticket.php?abc=XXXX11 | viewticket.php?abc=XXXX11"
      })
  void overwritesTheKeysOfOtherTicketsInLinks(String link, String expected) {
    assertEquals(expected, masked(link, KEY));
  }

  @Test
  void overwritesAShortKeyInItsPlaceOnly() {
    assertEquals(
        "{\"c\":\"**\",\"m\":\"ab about\"}", masked("{\"c\":\"ab\",\"m\":\"ab about\"}", "ab"));
    assertEquals(
        "<whmcsapi><c>**</c><m>ab</m></whmcsapi>",
        masked("<whmcsapi><c>ab</c><m>ab</m></whmcsapi>", "ab"));
    assertEquals(
        "{\"c\" : *****, \"m\":\"12345\"}", masked("{\"c\" : 12345, \"m\":\"12345\"}", "12345"));
  }

  @Test
  void overwritesEveryFieldOfThatName() {
    assertEquals(
        "{\"c\":\"****\",\"x\":{\"c\": \"********\"}}",
        masked("{\"c\":\"once\",\"x\":{\"c\": \"aB3dE5fG\"}}", KEY));
  }

  @Test
  void leavesAllElseAsItWas() {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    assertEquals(
        HexFormat.of().formatHex(bytes),
        HexFormat.of().formatHex(MaskedAnswer.of(bytes, List.of(new AccessKey("")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aB3dE5f", "&#", "&#000000", "viewticket.php?", "\"c\":\"", "\\u006"})
  void takesNoLongerForHostileText(String piece) {
    String text = piece.repeat(300_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> masked(text, KEY));
  }
}
