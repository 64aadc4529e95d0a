package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/b?c=d#e|https://a.example/b?c=d#e|a.example",
        "HTTP://A.example|http://A.example|A.example",
        "https://a.example:8443/|https://a.example:8443/|a.example",
        "https://xn--pple-43d.example/|https://xn--pple-43d.example/|xn--pple-43d.example",
        "https://bücher.example/ü|https://bücher.example/ü|bücher.example",
        "https://[2001:db8::1]/x|https://[2001:db8::1]/x|[2001:db8::1]",
        "https://192.0.2.7/|https://192.0.2.7/|192.0.2.7",
        "https://a.example/b c\"<d>|https://a.example/b%20c%22%3Cd%3E|a.example",
        "https://a.example/100%/%41#a#b|https://a.example/100%25/%41#a%23b|a.example",
        "mailto:bob@a.example?subject=x|mailto:bob@a.example?subject=x|bob@a.example",
        "tel:+49-30-1|tel:+49-30-1|+49-30-1",
      })
  void keepsWhatMayBeFollowed(String raw, String href, String host) {
    Address address = assertNotNull(Address.of(raw), raw);
    assertEquals(href, address.href());
    assertEquals(host, address.host());
    assertEquals(address, Address.of(address.href()));
  }

  private static Address assertNotNull(@Nullable Address address, String raw) {
    if (address == null) {
      throw new AssertionError(raw);
    }
    return address;
  }

  @Test
  void readsAsBrowsersDo() {
    Address address = assertNotNull(Address.of("\u0001 ht\ntp\t://a.exa\rmple/ \u0000"), "");
    assertEquals("http://a.example/", address.href());
  }

  @Test
  void tellsWhenAHostIsFeigned() {
    Address address = assertNotNull(Address.of("https://bank.example@evil.example/"), "");
    assertEquals("evil.example", address.host());
    assertFalse(address.plain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&colon;alert(1)",
        "vbscript:x",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "blob:https://a.example/x",
        "view-source:https://a.example",
        "ftp://a.example/",
        "//a.example/x",
        "/\\a.example",
        "/x",
        "x",
        "#x",
        "?x",
        "",
        "http:",
        "http:a.example",
        "http:/a.example",
        "http:///a.example",
        "http:\\\\a.example",
        "https://a.example\\@evil.example/",
        "https://a b/",
        "https://a%2eb/",
        "https://[::1/",
        "https://a.example:99999/",
        "https://999.1.1.1/",
        "https://0x7f.1/",
        "https://a..example/",
        "https://a<b/",
        "mailto:",
        "mailto://x",
      })
  void refusesTheRest(String raw) {
    assertNull(Address.of(raw), raw);
  }
}
