package io.github.ticketfolio.demo;

import java.util.Optional;

/** Who may call: anyone who knows the made-up credentials of {@link DemoServer}. */
final class Access {
  private Access() {}

  /** The message WHMCS refuses the call with, or empty where it lets it pass. */
  static Optional<String> refusal(Form form) {
    if (form.has("accesskey") && !form.text("accesskey").equals(DemoServer.ACCESS_KEY)) {
      return Optional.of("Invalid IP 127.0.0.1"); // checked before the credentials
    }
    if (form.has("identifier") && form.has("secret")) {
      return unless(
          matches(form, "identifier", DemoServer.IDENTIFIER, "secret", DemoServer.SECRET));
    }
    if (form.has("username") && form.has("password")) {
      return unless(
          matches(form, "username", DemoServer.USERNAME, "password", DemoServer.PASSWORD_MD5));
    }
    return Optional.of("Invalid or missing credentials");
  }

  private static boolean matches(Form form, String who, String name, String what, String proof) {
    return form.text(who).equals(name) && form.text(what).equals(proof);
  }

  private static Optional<String> unless(boolean known) {
    return known ? Optional.empty() : Optional.of("Authentication Failed");
  }
}
