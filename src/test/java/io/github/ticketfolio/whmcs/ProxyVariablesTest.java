package io.github.ticketfolio.whmcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.Proxy;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyVariablesTest {
  private static final String HTTPS = "https://billing.example.com/";

  @Test
  void leavesJavasOwnSettingsInForceWhereNoVariableIsSet() {
    assertNull(proxy(HTTPS, Map.of()));
    assertNull(proxy(HTTPS, Map.of("HTTP_PROXY", "a:1", "https_proxy", " ", "NO_PROXY", "*")));
    assertNull(proxy("http://billing.example.com/", Map.of("HTTPS_PROXY", "a:1")));
  }

  @Test
  void prefersTheSchemesVariableAndLowerCase() {
    Map<String, String> all =
        Map.of("https_proxy", "a:1", "HTTPS_PROXY", "b:2", "http_proxy", "c:3", "ALL_PROXY", "d:4");
    assertEquals("HTTP a:1", told(proxy(HTTPS, all)));
    assertEquals("HTTP c:3", told(proxy("http://billing.example.com/", all)));
    assertEquals("HTTP d:4", told(proxy(HTTPS, Map.of("https_proxy", "", "ALL_PROXY", "d:4"))));
  }

  @ParameterizedTest
  @CsvSource({
    "proxy.example:3128, HTTP proxy.example:3128",
    "http://proxy.example:80/, HTTP proxy.example:80",
    "HTTP://Proxy.Example:65535, HTTP proxy.example:65535",
    "http://joel:s%3Acret@proxy_1:3128, HTTP proxy_1:3128",
    "joel@10.0.0.1:3128, HTTP 10.0.0.1:3128",
    "http://[::1]:3128, HTTP ::1:3128",
    "socks5://proxy.example:1080, SOCKS proxy.example:1080",
    "socks5h://proxy.example:1080, SOCKS proxy.example:1080",
  })
  void readsTheProxy(String value, String expected) {
    assertEquals(expected, told(proxy(HTTPS, Map.of("HTTPS_PROXY", value))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.s3cr3t",
        "http://proxy.s3cr3t",
        "https://proxy.s3cr3t:3128",
        "socks4://s3cr3t:1080",
        "http://joel:s3cr3t@proxy.example",
        "http://joel:s3cr3t/a@proxy.example:3128",
        "http://joel:12/s3cr3t@proxy.example:3128",
        "http://joel:s3cr3t#@proxy.example:3128",
        "http://joel:s3cr3t@proxy.example:3128/path",
        "http://joel:s3cr3t@proxy.example:3128?a=:1",
        "http://joel:s3cr3t@proxy example:3128",
        "http://joel:s3cr3t@:3128",
        "http://joel:s3cr3t@proxy.example:0",
        "http://joel:s3cr3t@proxy.example:99999",
        "://s3cr3t:1",
        "s3cr3t",
      })
  void refusesAnythingElseWithoutTellingIt(String value) {
    assertEquals(
        "HTTPS_PROXY must name a proxy as http://host:port, http://user:password@host:port or"
            + " socks5://host:port",
        failure(Map.of("HTTPS_PROXY", value)));
  }

  @Test
  void refusesAPasswordForASocksProxy() {
    assertEquals(
        "all_proxy must hold no user name or password: they work for http:// proxies only",
        failure(Map.of("all_proxy", "socks5://joel:s3cr3t@proxy.example:1080")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "a, *",
        "billing.example.com",
        ".billing.example.com",
        "example.com",
        ".example.com",
        "*.example.com",
        "EXAMPLE.com:443",
        "a.example b.example,,example.com",
      })
  void exemptsTheHost(String list) {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "a:1", "NO_PROXY", list);
    assertEquals(Proxy.NO_PROXY, proxy(HTTPS, environment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "ample.com",
        "www.billing.example.com",
        "example.com:8443",
        "example.com:x",
        "example.com:",
        ":443",
        "[",
        "billing",
        "**",
      })
  void doesNotExemptTheHost(String list) {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "a:1", "NO_PROXY", list);
    assertEquals("HTTP a:1", told(proxy(HTTPS, environment)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://10.1.2.3/, 10.1.2.3, true",
    "https://10.1.2.3/, 2.3, false",
    "https://10.1.2.3:8443/, 10.1.2.3:8443, true",
    "https://[fe80::1]/, fe80::1, true",
    "https://[fe80::1]/, [fe80::1], true",
    "https://[fe80::1]/, [fe80::1]:443, true",
    "https://[fe80::1]/, [fe80::1]:444, false",
    "https://[fe80::1]/, fe80::2, false",
  })
  void comparesAddressesLiterally(String url, String list, boolean exempt) {
    Proxy proxy = proxy(url, Map.of("HTTPS_PROXY", "a:1", "no_proxy", list, "NO_PROXY", "x"));
    assertEquals(exempt, Proxy.NO_PROXY.equals(proxy));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.8.9.10:81", "[::1]"})
  void neverSendsThisMachineThroughAProxy(String host) {
    assertEquals(
        Proxy.NO_PROXY, proxy("https://" + host + "/", Map.of("HTTPS_PROXY", "not even read")));
  }

  @Test
  void doesNotTakeAForeignNameForThisMachine() {
    for (String host : new String[] {"127.0.0.1.example.com", "localhost.example.com"}) {
      assertEquals("HTTP a:1", told(proxy("https://" + host + "/", Map.of("HTTPS_PROXY", "a:1"))));
    }
  }

  @Test
  void printsNothingOfTheEnvironment() {
    Network network = new Network(Map.of("HTTPS_PROXY", "joel:s3cr3t@a:1"), null);
    assertEquals("Network[authorities=null]", network.toString());
    assertFalse(failure(Map.of("HTTPS_PROXY", "s3cr3t")).contains("s3cr3t"));
  }

  private static String failure(Map<String, String> environment) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> proxy(HTTPS, environment)).getMessage());
  }

  private static Proxy proxy(String url, Map<String, String> environment) {
    OkHttpClient.Builder http = new OkHttpClient.Builder();
    new Network(environment, null).apply(http, HttpUrl.get(url));
    return http.build().proxy();
  }

  private static String told(Proxy proxy) {
    return proxy.type()
        + " "
        + proxy.address().toString().replace("/<unresolved>", "").replaceAll("[\\[\\]]", "");
  }
}
