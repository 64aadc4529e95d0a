package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  @Test
  void decodesNamesAndValues() {
    assertEquals(
        Map.of("action", "GetTicket", "ticketnum", "AAA - 111 - 2013", "s%", "é&=+"),
        read("action=GetTicket&ticketnum=AAA+-+111+-+2013&s%25=%C3%A9%26%3D%2B").values());
  }

  @Test
  void keepsTheLastOfANameThatRepeatsAndTheStrayPercentSign() {
    assertEquals(Map.of("a", "100%"), read("a=1&&b&=c&a=100%").values());
  }

  @Test
  void hasNothingInAnEmptyBody() {
    assertEquals(Map.of(), read("").values());
    assertFalse(read("action=").has("action"));
    assertEquals("", read("").text("action"));
  }

  @Test
  void readsSwitchesAsPhpDoes() {
    assertTrue(read("x=true").yes("x"));
    assertTrue(read("x=1").yes("x"));
    assertFalse(read("x=false").yes("x"));
    assertFalse(read("").yes("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "x", "1e9", "9999999999999999999", " 1"})
  void takesOnlyWholeNumbers(String value) {
    assertEquals(42, new Form(Map.of("n", value)).number("n", 42));
    assertEquals(17, new Form(Map.of("n", "017")).number("n", 42));
  }

  private static Form read(String body) {
    return Form.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
