package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What WHMCS' own error texts mean. They are compared without case: it differs between versions.
 *
 * @param text what the text looks like
 * @param kind what it means
 * @param advice what to do next
 */
record KnownError(Pattern text, Kind kind, String advice) {
  private static final String CHECK_CREDENTIALS =
      "Check the API identifier and its secret (or the user name and the hash of its password).";
  private static final String CHECK_ROLE =
      "Give the API role this action, and the role of its administrator API Access.";
  private static final String NO_FILE = "WHMCS no longer has this file, or never had.";

  /** The first match counts. */
  private static final List<KnownError> ALL =
      List.of(
          known(
              "imunify360",
              Kind.TRANSIENT,
              "Try again later, or add this machine's address to Imunify360's white list."),
          known("bot-protection", Kind.TRANSIENT, "Try again later."),
          known("maintenance", Kind.TRANSIENT, "Try again later."),
          known(
              "^invalid ip\\b",
              Kind.IP_REFUSED,
              "Add this address under General Settings › Security › API IP Access Restriction."),
          known("authentication failed", Kind.CREDENTIALS, CHECK_CREDENTIALS),
          known("missing credentials", Kind.CREDENTIALS, CHECK_CREDENTIALS),
          known("invalid api credentials", Kind.CREDENTIALS, CHECK_CREDENTIALS),
          known("invalid password provided", Kind.CREDENTIALS, CHECK_CREDENTIALS),
          known(
              "administrator account disabled",
              Kind.CREDENTIALS,
              "Enable the administrator these API credentials belong to."),
          known("invalid permissions", Kind.PERMISSION, CHECK_ROLE),
          known("^access denied\\.?$", Kind.PERMISSION, CHECK_ROLE),
          known(
              "error generating json",
              Kind.ENCODING,
              "One text of this answer is damaged in WHMCS' database."),
          known("ticket id not found", Kind.NOT_FOUND, "Check the number."),
          known("related id not found", Kind.NOT_FOUND, NO_FILE),
          known("no attachments found", Kind.NOT_FOUND, NO_FILE),
          known("attachments deleted", Kind.NOT_FOUND, NO_FILE),
          known("invalid attachment index", Kind.NOT_FOUND, NO_FILE),
          known(
              "command not found", Kind.REFUSED, "This version of WHMCS does not have the action."),
          known(
              "empty action request",
              Kind.REFUSED,
              "The request lost its form on the way: check the base URL for a redirect."));

  /** What a text means; null when it is none of those known. */
  static @Nullable KnownError in(String said) {
    String line = said.strip();
    for (KnownError error : ALL) {
      if (error.text.matcher(line).find()) {
        return error;
      }
    }
    return null;
  }

  private static KnownError known(String text, Kind kind, String advice) {
    return new KnownError(Pattern.compile(text, Pattern.CASE_INSENSITIVE), kind, advice);
  }
}
