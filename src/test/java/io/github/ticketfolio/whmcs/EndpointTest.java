package io.github.ticketfolio.whmcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "https://billing.example.com, https://billing.example.com/includes/api.php",
    "https://billing.example.com/, https://billing.example.com/includes/api.php",
    "HTTPS://billing.example.com/whmcs//, https://billing.example.com/whmcs/includes/api.php",
    "http://10.0.0.1:8080/a%20b/, http://10.0.0.1:8080/a%20b/includes/api.php",
    "https://[2001:db8::1]/includes/api.php, https://[2001:db8::1]/includes/api.php",
    "https://billing.example.com/includes/api.php/, https://billing.example.com/includes/api.php",
    "https://my_host/, https://my_host/includes/api.php",
  })
  void completesTheBaseUrl(String base, String expected) {
    assertEquals(expected, Endpoint.of(URI.create(base)).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://x.example/, the base URL of WHMCS must start with https:// or http://",
    "billing.example.com, the base URL of WHMCS must start with https:// or http://",
    "https:///path, the base URL of WHMCS has no valid host or port",
    "https:billing, the base URL of WHMCS has no valid host or port",
    "https://x.example:99999/, the base URL of WHMCS has no valid host or port",
    "https://u:hush@x.example/, the base URL of WHMCS must hold no user name or password; give it"
        + " without them",
    "https://x.example/?secret=hush, the base URL of WHMCS must end before any ? or #",
    "https://x.example/#hush, the base URL of WHMCS must end before any ? or #",
  })
  void refusesWhatIsNoBaseUrlWithoutRepeatingIt(String base, String message) {
    URI uri = URI.create(base);
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, () -> Endpoint.of(uri)).getMessage());
  }

  @Test
  void namesTheHostWithItsPortOnlyWhereItIsUnusual() {
    assertEquals("x.example", Endpoint.hostOf(HttpUrl.get("https://x.example:443/a")));
    assertEquals("x.example:80", Endpoint.hostOf(HttpUrl.get("https://x.example:80/a")));
  }
}
