package io.github.ticketfolio.whmcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CredentialsTest {
  private static final String MD5 = "5f4dcc3b5aa765d61d8327deb882cf99";

  @Test
  void signsInWithIdentifierAndSecret() {
    Credentials credentials = Credentials.ofIdentifier(" id-1 ", "sec-1\n");
    assertEquals(Map.of("identifier", "id-1", "secret", "sec-1"), credentials.formFields());
  }

  @Test
  void signsInWithAUserOfAnOldInstallation() {
    Credentials credentials = Credentials.ofUser("api", MD5).withAccessKey("k!1");
    assertEquals(
        List.of("username=api", "password=" + MD5, "accesskey=k!1"),
        credentials.formFields().entrySet().stream().map(Object::toString).toList());
  }

  @Test
  void prefersTheIdentifierWhenBothPairsAreGiven() {
    Credentials credentials = new Credentials("id", "secret", "api", MD5, null);
    assertEquals(Map.of("identifier", "id", "secret", "secret"), credentials.formFields());
    assertEquals("", credentials.passwordMd5());
  }

  @Test
  void saysWhatIsMissing() {
    assertRefused(
        "no API credentials: give an API identifier and its secret",
        () -> new Credentials(null, " ", null, "", "key"));
    assertRefused(
        "the API identifier is given without its secret",
        () -> new Credentials("id", null, "api", MD5, null));
    assertRefused(
        "a secret is given, but no API identifier", () -> Credentials.ofIdentifier("", "hush"));
    assertRefused(
        "the user name is given without its password hash", () -> Credentials.ofUser("api", ""));
    assertRefused("a password hash is given, but no user name", () -> Credentials.ofUser("", MD5));
  }

  @Test
  void refusesAPlainPasswordWithoutRepeatingIt() {
    assertRefused(
        "the password must be given as its MD5 hash, 32 hexadecimal digits",
        () -> Credentials.ofUser("api", "hunter2"));
  }

  @Test
  void printsNothing() {
    assertEquals("Credentials[hidden]", Credentials.ofIdentifier("id-1", "sec-1").toString());
  }

  @Test
  void masksEverySecretHoweverItIsEchoed() {
    Credentials credentials =
        Credentials.ofIdentifier("IdEnTiFy", "s&c<r>e't").withAccessKey("k!1 %$");
    assertEquals(
        "[hidden] [hidden] [hidden] [hidden] [hidden] [hidden] api",
        credentials.mask(
            "identify s&c<r>e't s%26c%3Cr%3Ee%27t s&amp;c&lt;r&gt;e&#039;t k!1 %$"
                + " k%211+%25%24 api"));
  }

  @Test
  void masksASecretThatBeginsWithAnotherWhole() {
    Credentials credentials = Credentials.ofIdentifier("abc", "abcdef").withAccessKey("abcdefghi");
    assertEquals("[hidden] [hidden] [hidden]", credentials.mask("abcdefghi abcdef abc"));
  }

  private static void assertRefused(String message, Executable making) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, making).getMessage());
  }
}
